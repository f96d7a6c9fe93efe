// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/asian_date_forms.h"

#include <array>
#include <chrono>

#include "indexer/extract/calendars.h"

namespace news::indexer {
namespace {

constexpr auto cjk_year = std::to_array<std::string_view>({"年", "년"});
constexpr auto cjk_month = std::to_array<std::string_view>({"月", "월"});
constexpr auto cjk_day = std::to_array<std::string_view>({"日", "일", "号", "號"});

/// Passes over the same year in brackets, "2014年(平成26年)3月30日".
void skip_second_year(DateCursor& cursor) {
    constexpr int most = 5;
    if (!cursor.is_mark(0, "(") && !(cursor.peek() != nullptr && cursor.peek()->value == U'（')) {
        return;
    }
    DateCursor ahead = cursor;
    for (int i = 0; i < most && ahead.peek() != nullptr; ++i) {
        const int value = ahead.peek()->value;
        ++ahead.at;
        if (value == ')' || value == U'）') {
            cursor = ahead;
            return;
        }
    }
}

/// "3月30日", "3월 30일" or "3月" behind a year.
std::optional<DateMatch> read_cjk_month(DateCursor cursor, int year) {
    DateMatch match;
    match.year = year;
    const auto months = cursor.take_number(1, 2);
    if (!months || !starts_word(cursor, cjk_month)) {
        return std::nullopt;
    }
    match.month = *months;
    match.end = ++cursor.at;
    const auto days = cursor.take_number(1, 2);
    if (days && starts_word(cursor, cjk_day)) {
        match.day = days;
        match.end = ++cursor.at;
    }
    return match;
}

/// A date of the Persian calendar as one of ours.
std::optional<DateMatch> persian_match(int year, int month, int day, std::size_t end) {
    const auto found = persian_day(year, month, day);
    if (!found) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{*found};
    DateMatch match;
    match.year = static_cast<int>(date.year());
    match.month = static_cast<int>(static_cast<unsigned>(date.month()));
    match.day = static_cast<int>(static_cast<unsigned>(date.day()));
    match.end = end;
    return match;
}

}  // namespace

std::optional<DateMatch> read_cjk(DateCursor cursor) {
    const auto year = take_year(cursor);
    if (!year || !starts_word(cursor, cjk_year)) {
        return std::nullopt;
    }
    ++cursor.at;
    skip_second_year(cursor);
    return read_cjk_month(cursor, *year);
}

std::optional<DateMatch> read_era(DateCursor cursor) {
    constexpr std::string_view first_year = "元年";
    std::string_view word = cursor.text_of(*cursor.peek());
    ++cursor.at;
    if (word.ends_with(first_year)) {
        word.remove_suffix(first_year.size());
        const auto year = year_of_era(word, 1);
        return year ? read_cjk_month(cursor, *year) : std::nullopt;
    }
    const auto years = cursor.take_number(1, 3);
    const auto year =
        years && starts_word(cursor, cjk_year) ? year_of_era(word, *years) : std::nullopt;
    ++cursor.at;
    return year ? read_cjk_month(cursor, *year) : std::nullopt;
}

std::optional<DateMatch> read_persian_name(DateCursor cursor) {
    const auto day = cursor.take_number(1, 2);
    const auto month =
        cursor.is_word(0) ? persian_month_named(cursor.text_of(*cursor.peek())) : std::nullopt;
    if (!month) {
        return std::nullopt;
    }
    ++cursor.at;
    if (cursor.is_word(0) && cursor.text_of(*cursor.peek()) == "ماه") {
        ++cursor.at;
    }
    cursor.take_mark(",");
    const auto year = cursor.take_number(4, 4);
    return year ? persian_match(*year, *month, *day, cursor.at) : std::nullopt;
}

std::optional<DateMatch> read_persian_numbers(DateCursor cursor) {
    constexpr std::string_view persian_digit = "\xDB";  // U+06F0 to U+06F9 begin with this byte
    const bool persian = cursor.language.starts_with("fa") ||
                         cursor.text_of(*cursor.peek()).starts_with(persian_digit);
    const auto year = persian ? cursor.take_number(4, 4) : std::nullopt;
    const auto mark = year ? cursor.take_mark("/-.") : std::nullopt;
    const auto month = mark ? cursor.take_number(1, 2) : std::nullopt;
    if (!month || cursor.take_mark("/-.") != mark) {
        return std::nullopt;
    }
    const auto day = cursor.take_number(1, 2);
    return day ? persian_match(*year, *month, *day, cursor.at) : std::nullopt;
}

std::optional<DateMatch> read_vietnamese(DateCursor cursor) {
    static constexpr auto words = std::to_array<std::string_view>({"tháng", "Tháng", "thg"});
    DateMatch match;
    match.day = cursor.take_number(1, 2);
    if (cursor.is_mark(0, ",-/")) {
        ++cursor.at;
    }
    if (!match.day || !starts_word(cursor, words)) {
        return std::nullopt;
    }
    ++cursor.at;
    const auto months = cursor.take_number(1, 2);
    if (!months) {
        return std::nullopt;
    }
    match.month = *months;
    if (cursor.is_word(0) && cursor.text_of(*cursor.peek()) == "năm") {
        ++cursor.at;
    }
    match.end = cursor.at;
    cursor.take_mark(",-/");
    match.year = take_year(cursor);
    match.end = match.year ? cursor.at : match.end;
    return match;
}

}  // namespace news::indexer
