// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/texts_aside.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "common/eight_bytes.h"
#include "common/utf8.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

// Plane 15 without its last two, which are no characters. Their UTF-8 begins with a byte that next
// to no page has.
constexpr UChar32 first_placeholder = 0xF0000;
constexpr UChar32 last_placeholder = 0xFFFFD;
constexpr char placeholder_lead = '\xF3';
constexpr std::size_t placeholder_size = 4;
constexpr std::size_t most_texts = last_placeholder - first_placeholder + 1;

/// True for what a parser replaces or drops.
///
/// Source: HTML Standard, 13.2.3.5 Preprocessing the input stream
bool is_forbidden(UChar32 c) {
    return c < 0 || (0x7F <= c && c <= 0x9F) || (0xFDD0 <= c && c <= 0xFDEF) ||
           (c & 0xFFFE) == 0xFFFE;
}

/// True for eight printed bytes of ASCII without "&": most of a page, and asking each byte by
/// itself took three times as long.
bool is_plain(std::uint64_t eight) {
    return are_ascii(eight) &&
           (bytes_between(eight, ' ', '~') & ~bytes_between(eight, '&', '&')) == high_bits;
}

bool is_part_of_reference(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '#';
}

/// Length of the reference that begins at the start of `text`, or of one byte.
std::size_t kept_length(std::string_view text) {
    if (text.front() != '&') {
        return 1;
    }
    const auto* const end = std::find_if_not(text.begin() + 1, text.end(), is_part_of_reference);
    const auto length = static_cast<std::size_t>(end - text.begin());
    return length + (end != text.end() && *end == ';' ? 1 : 0);
}

/// True when `number`, "983040" or "xF0000", is that of a placeholder, or too long to be read.
bool is_placeholder(std::string_view number) {
    const bool is_hex = number.starts_with('x') || number.starts_with('X');
    number.remove_prefix(is_hex ? 1 : 0);
    std::uint32_t value = 0;
    const auto result =
        std::from_chars(number.data(), number.data() + number.size(), value, is_hex ? 16 : 10);
    return result.ec == std::errc::result_out_of_range ||
           (first_placeholder <= value && value <= last_placeholder);
}

bool refers_to_placeholder(std::string_view text) {
    for (std::size_t at = text.find("&#"); at != npos; at = text.find("&#", at + 2)) {
        if (is_placeholder(text.substr(at + 2))) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::size_t plain_run(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.size() - at >= 8 && is_plain(eight_at(text, at))) {
            at += 8;
            continue;
        }
        const char c = text[at];
        if ((' ' <= c && c <= '~' && c != '&') || c == '\n' || c == '\t') {
            ++at;
            continue;
        }
        std::size_t behind = at;
        if (static_cast<unsigned char>(c) < 0x80 || is_forbidden(next_code_point(text, behind))) {
            break;
        }
        at = behind;
    }
    return at;
}

void TextsAside::append(std::string_view text, std::string& html) {
    while (!text.empty()) {
        const std::size_t plain = plain_run(text);
        put(text.substr(0, plain), html);
        text.remove_prefix(plain);
        if (!text.empty()) {
            const std::size_t kept = kept_length(text);
            html += text.substr(0, kept);
            text.remove_prefix(kept);
        }
    }
}

bool TextsAside::is_ambiguous(std::string_view html) const {
    std::size_t leads = 0;
    for (std::size_t at = html.find(placeholder_lead); at != npos;
         at = html.find(placeholder_lead, at + 1)) {
        ++leads;
    }
    return leads != texts_.size() || refers_to_placeholder(html);
}

/// Blank space at the start may lie elsewhere in the tree than what follows, or be dropped, but one
/// blank shows it as well as many.
void TextsAside::put(std::string_view text, std::string& html) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    const auto* const printed = std::find_if_not(text.begin(), text.end(), is_blank);
    const auto blanks = static_cast<std::size_t>(printed - text.begin());
    const std::size_t begin = std::min<std::size_t>(blanks, 1);
    if (text.size() - blanks <= 1 || texts_.size() == most_texts) {
        html += text;
        return;
    }
    html += text.substr(0, begin);
    append_code_point(html, first_placeholder + static_cast<UChar32>(texts_.size()));
    texts_.push_back(text.substr(begin));
}

/// Takes a placeholder, or what stands before the next, from the start of `parsed`.
std::string_view TextsAside::text_at(std::string_view& parsed) const {
    if (parsed.front() == placeholder_lead) {
        std::size_t behind = 0;
        const UChar32 c = next_code_point(parsed, behind);
        const auto index = static_cast<std::size_t>(std::int64_t{c} - first_placeholder);
        if (c >= first_placeholder && index < texts_.size()) {
            parsed.remove_prefix(behind);
            return texts_[index];
        }
    }
    const std::string_view before = parsed.substr(0, parsed.find(placeholder_lead, 1));
    parsed.remove_prefix(before.size());
    return before;
}

std::string_view TextsAside::restore(std::string_view parsed, Arena& arena) const {
    const std::size_t first = parsed.find(placeholder_lead);
    if (first == npos || texts_.empty()) {
        return parsed;
    }
    if (first == 0 && parsed.size() == placeholder_size) {
        return text_at(parsed);
    }
    std::size_t size = 0;
    for (std::string_view rest = parsed; !rest.empty();) {
        size += text_at(rest).size();
    }
    auto* const copy = static_cast<char*>(arena.allocate(size));
    char* end = copy;
    while (!parsed.empty()) {
        end = std::ranges::copy(text_at(parsed), end).out;
    }
    return {copy, size};
}

}  // namespace news::indexer
