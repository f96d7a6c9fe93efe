// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/http_message.h"

#include <algorithm>
#include <charconv>

#include "indexer/readers/content_coding.h"

namespace news::indexer {
namespace {

constexpr std::string_view blank = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(blank);
    return start == std::string_view::npos
               ? std::string_view()
               : text.substr(start, text.find_last_not_of(blank) + 1 - start);
}

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// Takes the first line off `text`.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    return line;
}

int status_of(std::string_view line) {
    int status = 0;
    line.remove_prefix(std::min(line.find(' '), line.size()));
    line = trimmed(line);
    std::from_chars(line.data(), line.data() + std::min<std::size_t>(3, line.size()), status);
    return status;
}

/// The body of a message with "Transfer-Encoding: chunked"; nothing where it is not in chunks.
///
/// Source: RFC 9112, 7.1
std::optional<std::string> join_chunks(std::string_view body) {
    std::string joined;
    while (!body.empty()) {
        const std::string_view line = take_line(body);
        std::size_t size = 0;
        constexpr int hexadecimal = 16;
        const auto [end, error] =
            std::from_chars(line.data(), line.data() + line.size(), size, hexadecimal);
        const std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
        if (error != std::errc() || !(trimmed(rest).empty() || trimmed(rest).starts_with(';'))) {
            // What is behind a good beginning is lost; a page that never was in chunks is whole.
            return joined.empty() ? std::nullopt : std::optional(std::move(joined));
        }
        if (size == 0) {
            break;
        }
        joined += body.substr(0, size);
        body.remove_prefix(std::min(size, body.size()));
        take_line(body);
    }
    return joined;
}

}  // namespace

HeaderFields::HeaderFields(std::string_view text) {
    first_line_ = trimmed(take_line(text));
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        const std::size_t colon = line.find(':');
        if (goes_on && !fields_.empty()) {
            fields_.back().second += ' ';
            fields_.back().second += trimmed(line);
        } else if (colon != std::string_view::npos) {
            fields_.emplace_back(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        }
    }
}

std::string_view HeaderFields::value(std::string_view name) const {
    const auto found = std::ranges::find_if(
        fields_, [&](const auto& field) { return is_same_name(field.first, name); });
    return found == fields_.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::size_t> header_size(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        if (rest.starts_with('\n')) {
            return at + 2;
        }
        if (rest.starts_with("\r\n")) {
            return at + 3;
        }
    }
    return std::nullopt;
}

std::string_view parameter(std::string_view value, std::string_view name) {
    while (true) {
        const std::size_t semicolon = value.find(';');
        if (semicolon == std::string_view::npos) {
            return {};
        }
        value = trimmed(value.substr(semicolon + 1));
        const std::size_t sign = value.find('=');
        if (sign != std::string_view::npos && is_same_name(trimmed(value.substr(0, sign)), name)) {
            const std::string_view rest = trimmed(value.substr(sign + 1));
            const bool is_quoted = rest.starts_with('"') || rest.starts_with('\'');
            const std::string_view inner = rest.substr(is_quoted ? 1 : 0);
            return inner.substr(0, inner.find_first_of("\"';, \t"));
        }
    }
}

std::string media_type_of(std::string_view value) {
    std::string type(trimmed(value.substr(0, value.find_first_of(";,"))));
    std::ranges::transform(type, type.begin(), lower);
    return type;
}

std::variant<HttpResponse, std::string> parse_http_response(std::string_view message,
                                                            bool (*wanted)(const HttpResponse&),
                                                            std::size_t limit) {
    const auto size = header_size(message);
    if (!message.starts_with("HTTP/") || !size) {
        return "no header of HTTP";
    }
    const HeaderFields header(message.substr(0, *size));
    HttpResponse response;
    response.status = status_of(header.first_line());
    response.type = media_type_of(header.value("Content-Type"));
    response.charset = parameter(header.value("Content-Type"), "charset");
    if (!wanted(response)) {
        return response;
    }
    std::string_view body = message.substr(*size);
    std::optional<std::string> joined;
    if (media_type_of(header.value("Transfer-Encoding")) == "chunked") {
        joined = join_chunks(body);
        body = joined ? *joined : body;
    }
    auto decoded = decode_content(body, header.value("Content-Encoding"), limit);
    if (auto* problem = std::get_if<CodingProblem>(&decoded)) {
        return std::move(problem->detail);
    }
    response.body = std::get<std::string>(std::move(decoded));
    return response;
}

}  // namespace news::indexer
