// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_forms.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/asian_date_forms.h"
#include "indexer/extract/month_names.h"

namespace news::indexer {
namespace {

using Kind = DateToken::Kind;

/// Words and endings between the parts of a date, lower case without accents: ordinals ("1st",
/// "1er"), articles and prepositions ("3 de marzo de 2014"), words for "year" and "day".
constexpr auto fillers = std::to_array<std::string_view>(
    {"a",   "af", "ban",  "d",    "da",   "de", "del", "den", "dels", "di",   "do", "e",  "er",
     "ere", "g",  "gada", "goda", "ko",   "m",  "nam", "nd",  "o",    "of",   "r",  "rd", "re",
     "st",  "ta", "te",   "th",   "year", "ja", "eko", "ain", "ths",  "года", "р",  "г",  "року"});

constexpr std::string_view filler_marks = ".,-/'’º°ª–";

bool is_filler_word(std::string_view word) {
    constexpr std::size_t longest = 8;
    return word.size() <= longest && std::ranges::find(fillers, fold(word)) != fillers.end();
}

/// Passes over at most three words and marks that join the parts of a date.
void skip_fillers(DateCursor& cursor) {
    constexpr int most = 3;
    for (int i = 0; i < most && cursor.peek() != nullptr; ++i) {
        const DateToken& token = *cursor.peek();
        const bool joins = token.kind == Kind::mark   ? cursor.is_mark(0, filler_marks)
                           : token.kind == Kind::word ? is_filler_word(cursor.text_of(token))
                                                      : false;
        if (!joins) {
            return;
        }
        ++cursor.at;
    }
}

/// The name of a month, of one or two words.
std::optional<MonthName> take_month(DateCursor& cursor) {
    if (!cursor.is_word(0)) {
        return std::nullopt;
    }
    const DateToken& first = *cursor.peek();
    if (cursor.is_word(1)) {
        const auto both = cursor.text.substr(first.begin, cursor.peek(1)->end - first.begin);
        if (const auto name = month_named(both, cursor.language)) {
            cursor.at += 2;
            return name;
        }
    }
    // "มี.ค." is one name with dots in it.
    if (cursor.is_mark(1, ".") && cursor.is_word(2) && !cursor.peek(2)->blank_before) {
        const auto dotted = cursor.text.substr(first.begin, cursor.peek(2)->end - first.begin);
        if (const auto name = month_named(dotted, cursor.language)) {
            cursor.at += 3;
            return name;
        }
    }
    const auto name = month_named(cursor.text_of(first), cursor.language);
    if (name) {
        ++cursor.at;
    }
    return name;
}

/// "67" for 2567 of the Buddhist era, as Thai papers shorten it.
std::optional<int> take_short_thai_year(DateCursor& cursor) {
    constexpr int earliest = 40;  // 1997: before, no Thai page was on the web
    if (!cursor.is_number(0, 2, 2) || cursor.peek()->value < earliest) {
        return std::nullopt;
    }
    constexpr int century = 2500 - 543;
    return century + *cursor.take_number(2, 2);
}

/// Full year of the two digits of "30.03.14".
int full_year(int two_digits) {
    constexpr int pivot = 70;
    return two_digits + (two_digits < pivot ? 2000 : 1900);
}

/// True where a number goes on as in "1.2.3.4" or in a path.
bool goes_on(const DateCursor& cursor) {
    return cursor.is_mark(0, "./-") && cursor.is_number(1, 1, 255) &&
           !cursor.peek(1)->blank_before && !cursor.peek()->blank_before;
}

/// "2014-03-29", "2014/3/29", "2014. 3. 29."
std::optional<DateMatch> read_year_first(DateCursor cursor) {
    DateMatch match;
    match.year = take_year(cursor);
    const auto mark = match.year ? cursor.take_mark("-/.") : std::nullopt;
    const auto months = mark ? cursor.take_number(1, 2) : std::nullopt;
    if (!months || cursor.take_mark("-/.") != mark) {
        return std::nullopt;
    }
    match.month = *months;
    match.day = cursor.take_number(1, 2);
    match.end = cursor.at;
    // "2014/3/29-31" are the days of an event.
    const bool is_range = goes_on(cursor) && !cursor.is_mark(2, ":");
    return match.day && !is_range ? std::optional(match) : std::nullopt;
}

/// "2014. március 30.", "2014 m. kovo 30 d.", "2014. gada 30. marts", "2014ko martxoaren 30".
std::optional<DateMatch> read_year_then_name(DateCursor cursor) {
    DateMatch match;
    match.year = take_year(cursor);
    if (!match.year) {
        return std::nullopt;
    }
    skip_fillers(cursor);
    match.day = cursor.take_number(1, 2);
    skip_fillers(cursor);
    const auto name = take_month(cursor);
    if (!name) {
        return std::nullopt;
    }
    match.month = static_cast<int>(static_cast<unsigned>(name->month));
    if (!match.day) {
        skip_fillers(cursor);
        match.day = cursor.take_number(1, 2);
    }
    match.end = cursor.at;
    return match.day ? std::optional(match) : std::nullopt;
}

bool is_month_first(std::string_view language) {
    return language == "en-US" || language == "en-us" || language == "en_US";
}

/// Which of the numbers of "3/4/2014" is the month.
std::optional<DateMatch> order_parts(int first, int second, int mark, const DateCursor& cursor) {
    DateMatch match;
    const bool dotted = mark == '.';
    match.swappable = !dotted && first <= 12 && second <= 12 && first != second;
    const bool month_first =
        !dotted && (second > 12 || (match.swappable && is_month_first(cursor.language)));
    if (!dotted) {
        match.month_first = month_first;
    }
    match.day = month_first ? second : first;
    match.month = month_first ? first : second;
    return match;
}

/// "30.03.2014", "3/30/2014", "30-3-14".
std::optional<DateMatch> read_year_last(DateCursor cursor) {
    const auto first = cursor.take_number(1, 2);
    const auto mark = first ? cursor.take_mark("./-") : std::nullopt;
    const auto second = mark ? cursor.take_number(1, 2) : std::nullopt;
    if (!second || cursor.take_mark("./-") != mark) {
        return std::nullopt;
    }
    auto match = order_parts(*first, *second, *mark, cursor);
    match->year = take_year(cursor);
    if (!match->year) {
        const auto two_digits = cursor.take_number(2, 2);
        if (!two_digits) {
            return std::nullopt;
        }
        match->year = full_year(*two_digits);
    }
    match->end = cursor.at;
    return goes_on(cursor) ? std::nullopt : match;
}

/// Passes over "พ.ศ.", the name of the Buddhist era in front of a year.
void skip_era_name(DateCursor& cursor) {
    const auto is = [&cursor](std::size_t ahead, std::string_view word) {
        return cursor.is_word(ahead) && cursor.text_of(*cursor.peek(ahead)) == word;
    };
    if (is(0, "พ") && cursor.is_mark(1, ".") && is(2, "ศ")) {
        cursor.at += cursor.is_mark(3, ".") ? 4U : 3U;
    }
}

/// The year behind a day and a month, if there is one: ", 2014", " de 2014", " ’14".
void read_year_behind(DateCursor cursor, DateMatch& match) {
    match.end = cursor.at;
    const bool hyphen = cursor.is_mark(0, "-");
    const bool apostrophe = cursor.is_mark(0, "'’");
    skip_fillers(cursor);
    skip_era_name(cursor);
    match.year = take_year(cursor);
    if (!match.year && cursor.language.starts_with("th")) {
        match.year = take_short_thai_year(cursor);
    }
    if (!match.year && (hyphen || apostrophe)) {
        if (const auto two_digits = cursor.take_number(2, 2)) {
            match.year = full_year(*two_digits);
        }
    }
    if (match.year) {
        match.end = cursor.at;
    }
}

/// Arabic papers name the month twice: "24 نيسان / أبريل 2020".
void skip_second_name(DateCursor& cursor, const MonthName& name) {
    DateCursor ahead = cursor;
    if (ahead.take_mark("/-(")) {
        const auto second = take_month(ahead);
        if (second && second->month == name.month) {
            cursor = ahead;
            cursor.take_mark(")");
        }
    }
}

/// "30 March 2014", "30. März 2014", "1er août 2014", "30 de marzo de 2014", "30-Mar-14".
std::optional<DateMatch> read_day_then_name(DateCursor cursor) {
    DateMatch match;
    match.day = cursor.take_number(1, 2);
    if (!match.day) {
        return std::nullopt;
    }
    skip_fillers(cursor);
    const auto name = take_month(cursor);
    if (!name) {
        return std::nullopt;
    }
    match.month = static_cast<int>(static_cast<unsigned>(name->month));
    skip_second_name(cursor, *name);
    read_year_behind(cursor, match);
    return match;
}

/// Passes over "05:42:00 GMT+0100" where it stands between day and year: "Dec 23 05:42:00 2023".
void skip_time(DateCursor& cursor) {
    if (!cursor.is_number(0, 1, 2) || !cursor.is_mark(1, ":")) {
        return;
    }
    constexpr int most = 9;
    for (int i = 0; i < most && cursor.peek() != nullptr; ++i) {
        const DateToken* token = cursor.peek();
        const bool year = cursor.is_number(0, 4, 4) && token->blank_before;
        if (year || token->kind == Kind::word) {
            break;
        }
        ++cursor.at;
    }
}

/// "March 30, 2014", "Mar. 30", "March 30th, 2014", "March 2014", "Dec 23 05:42:00 2023".
std::optional<DateMatch> read_name_first(DateCursor cursor) {
    const auto name = take_month(cursor);
    if (!name) {
        return std::nullopt;
    }
    DateMatch match;
    match.month = static_cast<int>(static_cast<unsigned>(name->month));
    DateCursor for_year = cursor;
    skip_fillers(cursor);
    match.day = cursor.take_number(1, 2);
    if (match.day) {
        read_year_behind(cursor, match);
        const std::size_t without_time = match.end;
        skip_time(cursor);
        if (!match.year) {
            read_year_behind(cursor, match);
            match.end = match.year ? match.end : without_time;
        }
        return match;
    }
    read_year_behind(for_year, match);
    return match.year && name->full ? std::optional(match) : std::nullopt;
}

}  // namespace

std::optional<DateMatch> read_date(const DateCursor& cursor) {
    const DateToken& token = *cursor.peek();
    if (token.kind == Kind::mark) {
        return std::nullopt;
    }
    if (token.kind == Kind::word) {
        // Most words end here, at little cost: dates have a number close behind.
        const bool beside = cursor.is_number(1, 1, 4);
        const bool near = beside || cursor.is_number(2, 1, 4) || cursor.is_number(3, 1, 4);
        const bool cjk = beside && cursor.is_word(2) && !cursor.peek(1)->blank_before;
        const auto era = cjk ? read_era(cursor) : std::nullopt;
        return era || !near ? era : read_name_first(cursor);
    }
    using Form = std::optional<DateMatch> (*)(DateCursor);
    static constexpr auto year_forms =
        std::to_array<Form>({read_cjk, read_year_first, read_year_then_name, read_persian_numbers});
    static constexpr auto day_forms = std::to_array<Form>(
        {read_year_last, read_day_then_name, read_vietnamese, read_persian_name});
    const auto forms = token.digits == 4 ? std::span(year_forms) : std::span(day_forms);
    for (const Form form : forms) {
        if (auto match = form(cursor)) {
            return match;
        }
    }
    return std::nullopt;
}

}  // namespace news::indexer
