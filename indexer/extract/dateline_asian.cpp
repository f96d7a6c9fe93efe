// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline_asian.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/agency.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::size_t longest_head = 90;    ///< bytes of place, date and agency
constexpr std::size_t longest_place = 45;   ///< bytes
constexpr std::size_t longest_credit = 80;  ///< bytes of the reporters behind

struct Pair {
    std::string_view open;
    std::string_view close;
};

constexpr auto brackets = std::to_array<Pair>(
    {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"［", "］"}, {"[", "]"}, {"〔", "〕"}});

/// A bracket at the beginning of `text`; empty ones where there is none.
Pair bracket_of(std::string_view text) {
    const auto* const found = std::ranges::find_if(
        brackets, [&](const Pair& pair) { return text.starts_with(pair.open); });
    return found == brackets.end() ? Pair{} : *found;
}

/// Bytes of the blanks and dashes at the beginning of `text`.
std::size_t blanks_of(std::string_view text) {
    constexpr auto signs = std::to_array<std::string_view>({" ", "　", "-", "－", "—", "="});
    std::size_t at = 0;
    for (bool moves = true; moves;) {
        moves = false;
        for (const auto sign : signs) {
            if (text.substr(at).starts_with(sign)) {
                at += sign.size();
                moves = true;
            }
        }
    }
    return at;
}

bool is_digit(UChar32 c) { return ('0' <= c && c <= '9') || (0xFF10 <= c && c <= 0xFF19); }

std::size_t first_digit(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_digit(next_code_point(text, at))) {
            return begin;
        }
    }
    return npos;
}

/// Bytes of the agency that `text` begins with, at most six characters.
std::size_t agency_length(std::string_view text) {
    std::size_t found = 0;
    std::size_t at = 0;
    for (int characters = 0; characters < 6 && at < text.size(); ++characters) {
        next_code_point(text, at);
        found = agency_named(text.substr(0, at)).empty() ? found : at;
    }
    return found;
}

/// "北京3月5日": a place and a day.
bool set_place_and_day(std::string_view head, Dateline& dateline) {
    const std::size_t digit = first_digit(head);
    const bool has_day = digit != npos && head.find("日", digit) != npos;
    if (!has_day || digit > longest_place || trim(head.substr(0, digit)).empty()) {
        return false;
    }
    dateline.place = trim(head.substr(0, digit));
    dateline.date = trim(head.substr(digit));
    return true;
}

/// "新华社北京3月5日电（记者 林小雨）", perhaps in brackets.
std::optional<Dateline> chinese(std::string_view text) {
    const Pair bracket = bracket_of(text);
    std::size_t at = bracket.open.size();
    const std::size_t agency = agency_length(text.substr(at));
    const auto head = text.substr(at + agency, longest_head);
    const std::size_t end = std::min(head.find("电"), head.find("電"));
    Dateline dateline;
    if (agency == 0 || end == npos || !set_place_and_day(head.substr(0, end), dateline)) {
        return std::nullopt;
    }
    dateline.agency = agency_named(text.substr(at, agency));
    at += agency + end + std::string_view("电").size();
    if (const Pair credit = bracket_of(text.substr(at)); !credit.open.empty()) {
        const std::size_t close = text.substr(at, longest_credit).find(credit.close);
        at = close == npos ? at : at + close + credit.close.size();
    }
    if (!bracket.close.empty() && text.substr(at).starts_with(bracket.close)) {
        at += bracket.close.size();
    }
    dateline.length = at + blanks_of(text.substr(at));
    return dateline;
}

/// Sets place, day and agency from "ロンドン＝共同", "東京　５日　ロイター", "ワシントン共同".
bool read_bracket(std::string_view inside, Dateline& dateline) {
    constexpr auto joins = std::to_array<std::string_view>({"＝", "=", "　", " "});
    for (const auto join : joins) {
        const std::size_t at = inside.rfind(join);
        if (at == npos) {
            continue;
        }
        dateline.agency = agency_named(inside.substr(at + join.size()));
        const auto head = trim(inside.substr(0, at));
        if (!set_place_and_day(head, dateline)) {
            dateline.place = head;
        }
        return !dateline.agency.empty();
    }
    for (std::size_t at = inside.size(); at > 0;) {
        previous_code_point(inside, at);
        if (at > 0 && !agency_named(inside.substr(at)).empty()) {
            dateline.agency = agency_named(inside.substr(at));
            dateline.place = inside.substr(0, at);
            return true;
        }
    }
    return false;
}

/// Bytes of "김하나 기자 = ", the reporter behind the bracket.
std::size_t reporter_length(std::string_view text) {
    const auto head = text.substr(0, longest_credit);
    const std::size_t reporter = head.find("기자");
    const std::size_t end = head.find("= ", std::min(reporter, head.size()));
    return reporter == npos || end == npos ? 0 : end + 2;
}

std::optional<Dateline> bracketed(std::string_view text) {
    const Pair bracket = bracket_of(text);
    const std::size_t close =
        bracket.open.empty() ? npos : text.substr(0, longest_head).find(bracket.close);
    Dateline dateline;
    if (close == npos ||
        !read_bracket(trim(text.substr(bracket.open.size(), close - bracket.open.size())),
                      dateline) ||
        dateline.place.empty() || dateline.place.size() > longest_place) {
        return std::nullopt;
    }
    std::size_t at = close + bracket.close.size();
    at += blanks_of(text.substr(at));
    at += reporter_length(text.substr(at));
    dateline.length = at;
    return dateline;
}

}  // namespace

std::optional<Dateline> find_asian_dateline(std::string_view paragraph) {
    if (paragraph.empty()) {
        return std::nullopt;
    }
    if (auto dateline = chinese(paragraph)) {
        return dateline;
    }
    // "(AP) ..." and "[Reuters] ..." are left to find_dateline().
    const Pair bracket = bracket_of(paragraph);
    std::size_t at = bracket.open.size();
    const bool is_asian = at < paragraph.size() && next_code_point(paragraph, at) >= 0x3000;
    return is_asian ? bracketed(paragraph) : std::nullopt;
}

}  // namespace news::indexer
