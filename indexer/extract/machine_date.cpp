// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/machine_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/date_text.h"

namespace news::indexer {
namespace {

using std::chrono::sys_days;

constexpr std::string_view digits = "0123456789";

/// Reads from the front of `rest`.
struct Scanner {
    std::string_view rest;

    /// A number of exactly `width` digits; more may follow it.
    std::optional<unsigned> take_number(std::size_t width) {
        const auto number = rest.substr(0, width);
        if (number.size() != width || number.find_first_not_of(digits) != std::string_view::npos) {
            return std::nullopt;
        }
        unsigned value = 0;
        std::from_chars(number.data(), number.data() + width, value);
        rest.remove_prefix(width);
        return value;
    }

    /// The next character if it is one of `characters`.
    std::optional<char> take_one(std::string_view characters) {
        if (rest.empty() || characters.find(rest.front()) == std::string_view::npos) {
            return std::nullopt;
        }
        const char c = rest.front();
        rest.remove_prefix(1);
        return c;
    }

    void skip(std::string_view characters) {
        rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(characters)));
    }
};

struct Zone {
    std::string_view name;
    std::string_view offset;
};

/// Names of RFC 2822, 4.3, and others that press systems write; those with two meanings are not
/// here.
constexpr auto zones = std::to_array<Zone>(
    {{"z", "Z"},         {"utc", "Z"},       {"gmt", "Z"},       {"ut", "Z"},
     {"est", "-05:00"},  {"edt", "-04:00"},  {"cst", "-06:00"},  {"cdt", "-05:00"},
     {"mst", "-07:00"},  {"mdt", "-06:00"},  {"pst", "-08:00"},  {"pdt", "-07:00"},
     {"cet", "+01:00"},  {"cest", "+02:00"}, {"eet", "+02:00"},  {"eest", "+03:00"},
     {"wet", "+00:00"},  {"west", "+01:00"}, {"msk", "+03:00"},  {"jst", "+09:00"},
     {"kst", "+09:00"},  {"hkt", "+08:00"},  {"aest", "+10:00"}, {"aedt", "+11:00"},
     {"nzst", "+12:00"}, {"nzdt", "+13:00"}, {"akst", "-09:00"}, {"hst", "-10:00"}});

/// "+02:00" of "+02:00", "+0200" or "+02".
std::optional<std::string> take_offset(Scanner& scanner) {
    Scanner ahead = scanner;
    const auto sign = ahead.take_one("+-");
    const auto hours = sign ? ahead.take_number(2) : std::nullopt;
    if (!hours || *hours > 14) {
        return std::nullopt;
    }
    ahead.take_one(":");
    const unsigned minutes = ahead.take_number(2).value_or(0);
    scanner = ahead;
    return minutes > 59 ? std::nullopt
                        : std::optional(fmt::format("{}{:02}:{:02}", *sign, *hours, minutes));
}

/// The offset behind a time, as "Z" or "+02:00"; empty where none is known.
std::string take_zone(Scanner& scanner) {
    scanner.skip(" ");
    if (auto offset = take_offset(scanner)) {
        return *offset;
    }
    const auto is_letter = [](char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); };
    const auto* end = std::ranges::find_if_not(scanner.rest, is_letter);
    const std::string name = fold(std::string_view(scanner.rest.begin(), end));
    const auto* zone = std::ranges::find(zones, name, &Zone::name);
    if (zone == zones.end()) {
        return {};
    }
    scanner.rest.remove_prefix(name.size());
    // "GMT+0100" is an offset, not GMT.
    const auto offset = take_offset(scanner);
    return offset ? *offset : std::string(zone->offset);
}

/// "10:00", "10:00:05" or "100005", without fractions of a second; nothing where none stands.
std::optional<std::string> take_time(Scanner& scanner) {
    const auto hours = scanner.take_number(2);
    if (!hours || *hours > 24) {
        return std::nullopt;
    }
    scanner.take_one(":h.");
    const auto minutes = scanner.take_number(2);
    if (!minutes || *minutes > 59) {
        return std::nullopt;
    }
    scanner.take_one(":");
    const auto seconds = scanner.take_number(2);
    if (scanner.take_one(".,:")) {
        scanner.skip(digits);
    }
    const auto time = fmt::format("{:02}:{:02}", *hours % 24, *minutes);
    return seconds && *seconds < 60 ? fmt::format("{}:{:02}", time, *seconds) : time;
}

std::optional<sys_days> day_of(unsigned year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)},
                                           std::chrono::month{month}, std::chrono::day{day}};
    return date.ok() ? std::optional(sys_days{date}) : std::nullopt;
}

/// The day of "2014-03-29", "2014/03/29" or "20140329".
std::optional<sys_days> take_iso_day(Scanner& scanner) {
    const auto year = scanner.take_number(4);
    const auto mark = scanner.take_one("-/.");
    const auto month = year ? scanner.take_number(2) : std::nullopt;
    if (!month || (mark && scanner.take_one("-/.") != mark)) {
        return std::nullopt;
    }
    const auto day = scanner.take_number(2);
    return day ? day_of(*year, *month, *day) : std::nullopt;
}

/// ISO 8601 and what looks like it.
std::optional<MachineDate> parse_iso(std::string_view text) {
    Scanner scanner{text};
    const auto day = take_iso_day(scanner);
    if (!day) {
        return std::nullopt;
    }
    MachineDate date{span_of(*day), {}};
    const bool compact = text.find_first_not_of(digits) == std::string_view::npos;
    if (scanner.rest.empty() || (!compact && !scanner.take_one("Tt _"))) {
        return scanner.rest.empty() ? std::optional(date) : std::nullopt;
    }
    scanner.skip(" -T");
    const auto time = take_time(scanner);
    if (!time) {
        // "2014-03-29 Saturday" still names the day; "2014-03-29 2014-04-01" does not.
        const bool words = scanner.rest.find_first_of(digits) == std::string_view::npos;
        return words ? std::optional(date) : std::nullopt;
    }
    const std::string half = fold(scanner.rest.substr(0, 3));
    if (half.find("am") != std::string::npos || half.find("pm") != std::string::npos) {
        return std::nullopt;  // the form for people reads the clock of twelve hours
    }
    date.time = *time + take_zone(scanner);
    // A name of the zone may follow, "[Europe/Rome]", but no second date.
    const bool words = scanner.rest.find_first_of(digits) == std::string_view::npos;
    return words ? std::optional(date) : std::nullopt;
}

/// Seconds or milliseconds since 1970.
std::optional<MachineDate> parse_epoch(std::string_view text) {
    constexpr std::size_t second_digits = 10;
    constexpr std::size_t millisecond_digits = 13;
    std::int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    if (!whole || (text.size() != second_digits && text.size() != millisecond_digits)) {
        return std::nullopt;
    }
    const std::chrono::sys_seconds moment{
        std::chrono::seconds{text.size() == millisecond_digits ? number / 1000 : number}};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time{moment - day};
    return MachineDate{span_of(day), fmt::format("{:02}:{:02}:{:02}Z", time.hours().count(),
                                                 time.minutes().count(), time.seconds().count())};
}

/// True for "20140329", "201403291000" and "20140329100005"; eight digits are a day only where
/// such a day exists.
bool is_compact(std::string_view text) {
    return text.find_first_not_of(digits) == std::string_view::npos &&
           (text.size() == 8 || text.size() == 12 || text.size() == 14);
}

/// The date as people write it, alone in the text: RFC 2822, JavaScript, slashes.
std::optional<MachineDate> parse_written(std::string_view text, std::string_view language) {
    const bool english = language.empty() || language == "en" || language == "en-US";
    const auto dates = find_dates(text, english ? "en-US" : language);
    constexpr std::size_t longest_weekday = 30;
    if (dates.size() != 1 || dates.front().begin > longest_weekday) {
        return std::nullopt;
    }
    const FoundDate& found = dates.front();
    constexpr std::ptrdiff_t offset_digits = 4;
    const auto is_digit = [](char c) { return digits.find(c) != std::string_view::npos; };
    if (std::ranges::count_if(text.substr(found.time_end), is_digit) > offset_digits) {
        return std::nullopt;
    }
    MachineDate date{found.days, found.time, found.other, found.month_first};
    Scanner behind{text.substr(found.time_end)};
    if (!date.time.empty()) {
        date.time += take_zone(behind);
    }
    return date;
}

}  // namespace

std::optional<MachineDate> parse_machine_date(std::string_view text, std::string_view language) {
    constexpr std::size_t longest = 100;
    text = trim(text);
    while (!text.empty() && (text.front() == '"' || text.front() == '\'')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == '"' || text.back() == '\'')) {
        text.remove_suffix(1);
    }
    if (text.size() > longest || text.find_first_of(digits) == std::string_view::npos) {
        // Other digits than ASCII are for people.
        return text.size() > longest ? std::nullopt : parse_written(text, language);
    }
    if (const auto span = parse_days(text)) {
        return MachineDate{*span, {}};
    }
    const bool only_digits = text.find_first_not_of(digits) == std::string_view::npos;
    if (only_digits && !is_compact(text)) {
        return parse_epoch(text);
    }
    if (auto date = parse_iso(text)) {
        return date;
    }
    return parse_written(text, language);
}

}  // namespace news::indexer
