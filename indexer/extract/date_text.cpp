// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_text.h"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/date_forms.h"
#include "indexer/extract/date_tokens.h"
#include "indexer/extract/month_names.h"

namespace news::indexer {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using Kind = DateToken::Kind;

constexpr std::size_t longest_text = std::size_t{1} << 20U;

std::optional<sys_days> day_of(int y, int m, int d) {
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                              day{static_cast<unsigned>(d)}};
    return date.ok() ? std::optional(sys_days{date}) : std::nullopt;
}

std::optional<DaySpan> days_of(const DateMatch& match) {
    if (match.day) {
        const auto found = day_of(*match.year, match.month, *match.day);
        return found ? std::optional(span_of(*found)) : std::nullopt;
    }
    const auto first = day_of(*match.year, match.month, 1);
    if (!first) {
        return std::nullopt;
    }
    const year_month_day date{*first};
    return DaySpan{*first, sys_days{date.year() / date.month() / std::chrono::last}};
}

/// Words before a time: "at", "um", "à", "kl." and the T of ISO 8601.
constexpr auto time_words = std::to_array<std::string_view>(
    {"a",     "alas", "alle", "as", "at", "g",   "klo", "kl", "las", "ob",   "om", "ore", "os",
     "pukul", "saat", "t",    "u",  "um", "uur", "v",   "в",  "г",   "года", "о",  "р",   "року"});

bool is_time_word(std::string_view word, std::string_view language) {
    return (word.size() <= 8 && std::ranges::find(time_words, fold(word)) != time_words.end()) ||
           weekday_named(word, language).has_value();
}

void skip_to_time(DateCursor& cursor) {
    constexpr int most = 4;
    for (int i = 0; i < most && cursor.peek() != nullptr; ++i) {
        const DateToken& token = *cursor.peek();
        const bool word = token.kind == Kind::word;
        if (word ? !is_time_word(cursor.text_of(token), cursor.language)
                 : !cursor.is_mark(0, ",-–—|•·(@/.:")) {
            return;
        }
        ++cursor.at;
    }
}

/// 0 for "am", 12 for "pm", nothing where neither stands.
std::optional<int> take_half_of_day(DateCursor& cursor) {
    if (!cursor.is_word(0)) {
        return std::nullopt;
    }
    std::string word = fold(cursor.text_of(*cursor.peek()));
    std::size_t length = 1;
    const bool dotted = (word == "a" || word == "p") && cursor.is_mark(1, ".") && cursor.is_word(2);
    if (dotted) {
        word += fold(cursor.text_of(*cursor.peek(2)));
        length = 3;
    }
    if (word != "am" && word != "pm") {
        return std::nullopt;
    }
    cursor.at += length;
    if (dotted && cursor.is_mark(0, ".")) {
        ++cursor.at;
    }
    return word == "pm" ? 12 : 0;
}

/// The minutes and seconds behind an hour: "05", "05:30".
std::optional<std::string> take_minutes(DateCursor& cursor) {
    const bool hours = cursor.is_word(0) && fold(cursor.text_of(*cursor.peek())) == "h";
    const auto mark = hours ? std::optional<int>('h') : cursor.take_mark(":.");
    if (!mark) {
        return std::nullopt;
    }
    cursor.at += hours ? 1 : 0;
    const auto minutes = cursor.take_number(2, 2);
    if (!minutes || *minutes > 59) {
        return std::nullopt;
    }
    if (*mark == '.') {
        const bool clock = cursor.is_word(0) && fold(cursor.text_of(*cursor.peek())) == "uhr";
        return clock ? std::optional(fmt::format("{:02}", *minutes)) : std::nullopt;
    }
    if (*mark == ':' && cursor.is_mark(0, ":") && cursor.is_number(1, 2, 2) &&
        cursor.peek(1)->value < 60) {
        const int seconds = cursor.peek(1)->value;
        cursor.at += 2;
        return fmt::format("{:02}:{:02}", *minutes, seconds);
    }
    return fmt::format("{:02}", *minutes);
}

/// Fills in the time behind the date, if there is one.
void read_time(DateCursor cursor, FoundDate& found) {
    skip_to_time(cursor);
    auto hour = cursor.take_number(1, 2);
    const auto rest = hour && *hour < 24 ? take_minutes(cursor) : std::nullopt;
    if (!rest) {
        return;
    }
    if (const auto half = take_half_of_day(cursor); half && *hour <= 12) {
        *hour = *hour % 12 + *half;
    }
    found.time = fmt::format("{:02}:{}", *hour, *rest);
    found.time_end = cursor.tokens[cursor.at - 1].end;
}

/// The day of the week in front: "Sunday, March 30".
std::optional<std::chrono::weekday> weekday_before(const DateCursor& cursor) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && back <= cursor.at; ++back) {
        const DateToken& token = cursor.tokens[cursor.at - back];
        if (token.kind == Kind::word) {
            return weekday_named(cursor.text_of(token), cursor.language);
        }
        if (token.kind == Kind::number) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

/// True where the token before belongs to a longer number: "1.30.03.2014", "v2014".
bool is_cut_off(const DateCursor& cursor) {
    if (cursor.at < 2 || cursor.peek()->blank_before || cursor.peek()->kind != Kind::number) {
        return false;
    }
    const DateToken& before = cursor.tokens[cursor.at - 1];
    const DateToken& second = cursor.tokens[cursor.at - 2];
    const std::string_view mark = cursor.text_of(before);
    return second.kind == Kind::number && !before.blank_before &&
           (mark == "." || mark == "-" || mark == "/");
}

DateCursor start(std::string_view text, std::span<const DateToken> tokens,
                 std::string_view language) {
    return {text, tokens, language, 0};
}

std::optional<FoundDate> found_date(const DateCursor& cursor, const DateMatch& match) {
    const auto days = days_of(match);
    if (!days) {
        return std::nullopt;
    }
    FoundDate found;
    found.days = *days;
    found.begin = cursor.peek()->begin;
    found.end = cursor.tokens[match.end - 1].end;
    found.time_end = found.end;
    found.weekday = weekday_before(cursor);
    found.month_first = match.month_first;
    if (match.swappable) {
        found.other = day_of(*match.year, *match.day, match.month);
    }
    DateCursor behind = cursor;
    behind.at = match.end;
    read_time(behind, found);
    return found;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, std::string_view language) {
    text = text.substr(0, longest_text);
    if (!has_number(text)) {
        return {};
    }
    const auto tokens = date_tokens(text);
    std::vector<FoundDate> dates;
    for (DateCursor cursor = start(text, tokens, language); cursor.at < tokens.size();) {
        const auto match = is_cut_off(cursor) ? std::nullopt : read_date(cursor);
        const auto found = match && match->year ? found_date(cursor, *match) : std::nullopt;
        if (found) {
            dates.push_back(*found);
        }
        // A day that does not exist, "31 February 2014", is not read again as a month.
        cursor.at = match && match->year ? match->end : cursor.at + 1;
    }
    return dates;
}

std::vector<FoundMonthDay> find_month_days(std::string_view text) {
    text = text.substr(0, longest_text);
    if (!has_number(text)) {
        return {};
    }
    const auto tokens = date_tokens(text);
    std::vector<FoundMonthDay> days;
    for (DateCursor cursor = start(text, tokens, {}); cursor.at < tokens.size();) {
        const auto match = read_date(cursor);
        if (!match) {
            ++cursor.at;
            continue;
        }
        if (!match->year && match->day) {
            const std::chrono::month_day found{month{static_cast<unsigned>(match->month)},
                                               day{static_cast<unsigned>(*match->day)}};
            if (found.ok()) {
                days.push_back({found, cursor.peek()->begin, tokens[match->end - 1].end});
            }
        }
        cursor.at = match->end;
    }
    return days;
}

}  // namespace news::indexer
