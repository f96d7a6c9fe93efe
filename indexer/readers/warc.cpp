// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/warc.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "common/date.h"
#include "indexer/item/xml_head.h"

namespace news::indexer {
namespace {

/// Of the header of a record, and of HTTP inside it.
constexpr std::size_t most_header_bytes = std::size_t{256} << 10U;

/// Records that claim too much are looked for in each other; beyond so many bytes they are not.
constexpr std::uint64_t most_read_again = std::uint64_t{256} << 20U;

std::optional<std::uint64_t> number_of(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

/// Version 1.0 was often written with the address in angle brackets.
std::string_view address_of(const HeaderFields& header) {
    std::string_view url = header.value("WARC-Target-URI");
    if (url.starts_with('<') && url.ends_with('>')) {
        url = url.substr(1, url.size() - 2);
    }
    return url;
}

/// The day of "2014-03-29T10:00:00Z".
std::optional<std::chrono::sys_days> day_of(const HeaderFields& header) {
    constexpr std::size_t day_characters = 10;
    const auto days = parse_days(header.value("WARC-Date").substr(0, day_characters));
    return days && days->first == days->last ? std::optional(days->first) : std::nullopt;
}

bool is_page_type(std::string_view type) {
    return type == "text/html" || type == "application/xhtml+xml";
}

bool is_success(int status) { return 200 <= status && status < 300; }

bool is_page(const HttpResponse& response) {
    return is_success(response.status) && (response.type.empty() || is_page_type(response.type));
}

}  // namespace

std::optional<Input> WarcReader::next() {
    while (!done_) {
        if (auto input = take_record()) {
            return input;
        }
    }
    return std::nullopt;
}

Skipped WarcReader::skip(SkipReason reason, std::string detail) const {
    return {source_.record(std::max<std::size_t>(number_, 1)), reason, std::move(detail)};
}

std::optional<Input> WarcReader::pass_over() {
    ++passed_over_;
    return std::nullopt;
}

/// Names what ended the stream and goes on behind it where that is possible.
std::optional<Input> WarcReader::break_off() {
    const auto problem = source_.bytes->problem();
    done_ = true;
    while (done_ && source_.bytes->recover()) {
        find_next_record();
        done_ = source_.bytes->at_end();
    }
    return problem ? std::optional<Input>(skip(problem->reason, problem->detail)) : std::nullopt;
}

/// Moves to where a record begins.
void WarcReader::find_next_record() {
    constexpr auto mark = std::to_array<std::string_view>({"WARC/1.", "WARC/0."});
    const auto passed = source_.bytes->take_until(mark, 0);
    if (passed.is_marked) {
        source_.bytes->put_back(mark.at(passed.mark));
    }
}

std::optional<Input> WarcReader::take_record() {
    while (!source_.bytes->at_end() &&
           std::string_view("\r\n").find(source_.bytes->peek(1).front()) !=
               std::string_view::npos) {
        source_.bytes->skip(1);
    }
    if (source_.bytes->at_end()) {
        return break_off();
    }
    ++number_;
    auto header = take_header();
    if (!header) {
        if (source_.bytes->at_end() && source_.bytes->problem()) {
            return break_off();
        }
        find_next_record();
        return skip(SkipReason::truncated, "no record begins here");
    }
    const auto length = number_of(header->value("Content-Length"));
    if (!length) {
        find_next_record();
        return skip(SkipReason::truncated, "the record does not say how long it is");
    }
    Record record{std::move(*header), *length, {}};
    return read_block(record);
}

/// Nothing where no header stands, which moves to the line behind.
std::optional<HeaderFields> WarcReader::take_header() {
    std::string text;
    while (auto line = source_.bytes->line(most_header_bytes)) {
        if (text.empty() && !line->bytes.starts_with("WARC/")) {
            return std::nullopt;
        }
        text += line->bytes + '\n';
        if (is_blank(line->bytes) && !line->too_long) {
            return HeaderFields(text);
        }
        if (line->too_long || text.size() > most_header_bytes) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Input> WarcReader::read_block(Record& record) {
    const std::uint64_t most = limit_ + most_header_bytes;
    const std::uint64_t kept = std::min(record.length, most);
    record.block = source_.bytes->take(static_cast<std::size_t>(kept));
    const std::uint64_t passed = source_.bytes->skip(record.length - kept);
    if (record.block.size() + passed < record.length && source_.bytes->problem()) {
        return break_off();
    }
    if (!find_end(record)) {
        if (source_.bytes->at_end() && source_.bytes->problem()) {
            return break_off();
        }
        return skip(SkipReason::truncated,
                    fmt::format("the record is not of {} bytes as it says", record.length));
    }
    return give(record);
}

/// False where the block does not end with its length; the next record is then looked for, in the
/// block first.
bool WarcReader::find_end(Record& record) {
    constexpr std::size_t reach = 16;
    const std::string_view rest = source_.bytes->peek(reach);
    const std::size_t start = rest.find_first_not_of("\r\n");
    const bool is_cut = record.block.size() < std::min<std::uint64_t>(record.length, limit_);
    if (!is_cut && (start == std::string_view::npos || rest.substr(start).starts_with("WARC/"))) {
        return true;
    }
    const std::size_t inside =
        std::min(record.block.find("\nWARC/1."), record.block.find("\nWARC/0."));
    if (inside != std::string::npos && read_again_ < most_read_again) {
        const std::string_view others = std::string_view(record.block).substr(inside + 1);
        read_again_ += others.size();
        source_.bytes->put_back(others);
    } else {
        find_next_record();
    }
    return false;
}

std::optional<Input> WarcReader::give(const Record& record) {
    const std::string_view kind = record.header.value("WARC-Type");
    const std::string type = media_type_of(record.header.value("Content-Type"));
    if (kind == "revisit") {
        return skip(SkipReason::revisit, std::string(address_of(record.header)));
    }
    if (kind == "response" && (type == "application/http" || type.empty())) {
        return give_response(record);
    }
    const bool is_text = kind == "conversion" && type == "text/plain";
    if (!is_text && !((kind == "resource" || kind == "conversion") && is_page_type(type))) {
        return pass_over();
    }
    std::string charset(parameter(record.header.value("Content-Type"), "charset"));
    return give_bytes(record, is_text ? MediaType::text : MediaType::html, record.block,
                      std::move(charset));
}

std::optional<Input> WarcReader::give_response(const Record& record) {
    auto parsed = parse_http_response(record.block, is_page, limit_);
    if (auto* problem = std::get_if<std::string>(&parsed)) {
        return skip(SkipReason::truncated, std::move(*problem));
    }
    auto& response = std::get<HttpResponse>(parsed);
    if (!is_page(response) || (response.type.empty() && root_name(response.body).empty())) {
        return pass_over();
    }
    return give_bytes(record, MediaType::html, std::move(response.body),
                      std::move(response.charset));
}

std::optional<Input> WarcReader::give_bytes(const Record& record, MediaType type, std::string bytes,
                                            std::string charset) {
    if (bytes.size() > limit_ || record.length > limit_ + most_header_bytes) {
        return skip(SkipReason::too_large, fmt::format("more than {} bytes", limit_));
    }
    if (bytes.empty()) {
        return skip(SkipReason::empty, std::string(address_of(record.header)));
    }
    RawItem item;
    item.origin = source_.record(number_);
    item.type = type;
    item.bytes = std::move(bytes);
    item.charset = std::move(charset);
    const std::string_view url = address_of(record.header);
    item.url = url.starts_with("http") ? std::string(url) : std::string();
    item.captured = day_of(record.header);
    return item;
}

}  // namespace news::indexer
