// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/url_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <span>
#include <vector>

#include "indexer/extract/month_names.h"

namespace news::indexer {
namespace {

using std::chrono::sys_days;

constexpr unsigned first_year = 1980;  // earlier numbers are not dates of pages
constexpr unsigned last_year = 2100;

/// A run of letters or of digits; anything else parts them.
struct Part {
    std::string_view text;
    char before = 0;  ///< the character in front, 0 at the start
    char behind = 0;
    bool number = false;
};

bool is_digit(char c) { return '0' <= c && c <= '9'; }

bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

std::vector<Part> parts_of(std::string_view path) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < path.size();) {
        const bool number = is_digit(path[at]);
        if (!number && !is_letter(path[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < path.size() && (number ? is_digit(path[end]) : is_letter(path[end]))) {
            ++end;
        }
        parts.push_back({path.substr(at, end - at), at > 0 ? path[at - 1] : '\0',
                         end < path.size() ? path[end] : '\0', number});
        at = end;
    }
    return parts;
}

unsigned number_of(std::string_view digits) {
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::optional<DaySpan> day_span(unsigned year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)},
                                           std::chrono::month{month}, std::chrono::day{day}};
    const bool real = date.ok() && first_year <= year && year <= last_year;
    return real ? std::optional(span_of(sys_days{date})) : std::nullopt;
}

std::optional<unsigned> month_of(const Part& part) {
    if (part.number) {
        return part.text.size() <= 2 ? std::optional(number_of(part.text)) : std::nullopt;
    }
    const auto name = month_named(part.text, "en");
    return name ? std::optional(static_cast<unsigned>(name->month)) : std::nullopt;
}

std::string_view text_from(const Part& first, const Part& last) {
    return {first.text.data(),
            static_cast<std::size_t>(last.text.data() + last.text.size() - first.text.data())};
}

/// "2014/03/29", "2014-mar-29", "29-03-2014".
std::optional<UrlDate> read_three(std::span<const Part> parts) {
    if (parts.size() < 3) {
        return std::nullopt;
    }
    const auto month = month_of(parts[1]);
    const bool same_marks = parts[0].behind == parts[1].behind;
    if (!month || !same_marks || !parts[0].number || !parts[2].number) {
        return std::nullopt;
    }
    const bool year_first = parts[0].text.size() == 4;
    const Part& year = year_first ? parts[0] : parts[2];
    const Part& day = year_first ? parts[2] : parts[0];
    if (year.text.size() != 4 || day.text.size() > 2) {
        return std::nullopt;
    }
    const auto days = day_span(number_of(year.text), *month, number_of(day.text));
    return days ? std::optional(UrlDate{*days, text_from(parts[0], parts[2])}) : std::nullopt;
}

/// "20140329", also at the head of a longer number: "201403291005".
std::optional<UrlDate> read_compact(const Part& part) {
    const bool length = part.text.size() == 8 || part.text.size() == 12 || part.text.size() == 14;
    if (!part.number || !length) {
        return std::nullopt;
    }
    const auto days = day_span(number_of(part.text.substr(0, 4)), number_of(part.text.substr(4, 2)),
                               number_of(part.text.substr(6, 2)));
    return days ? std::optional(UrlDate{*days, part.text}) : std::nullopt;
}

/// "/2014/03/".
std::optional<UrlDate> read_month(std::span<const Part> parts) {
    if (parts.size() < 2 || !parts[0].number || parts[0].text.size() != 4 ||
        parts[0].before != '/' || parts[0].behind != '/' || parts[1].behind != '/') {
        return std::nullopt;
    }
    const unsigned year = number_of(parts[0].text);
    const auto month = month_of(parts[1]);
    const auto first = month ? day_span(year, *month, 1) : std::nullopt;
    if (!first) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{first->first};
    const DaySpan days{first->first, sys_days{date.year() / date.month() / std::chrono::last}};
    return UrlDate{days, text_from(parts[0], parts[1])};
}

}  // namespace

std::optional<ArchivedUrl> archived_url(std::string_view url) {
    constexpr std::size_t stamp_digits = 14;
    const auto inner = url.find("/http", 1);
    const auto start = inner == std::string_view::npos ? inner : url.rfind('/', inner - 1);
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view stamp = url.substr(start + 1, stamp_digits);
    const std::string_view behind = url.substr(start + 1 + stamp.size());
    // "20140329100005id_": the page as it was, without the archive's own links.
    const bool is_stamp =
        std::ranges::all_of(stamp, is_digit) && stamp.size() == stamp_digits &&
        (behind.starts_with('/') ||
         behind.substr(std::min<std::size_t>(2, behind.size())).starts_with("_/"));
    return is_stamp ? std::optional(ArchivedUrl{url.substr(inner + 1), stamp}) : std::nullopt;
}

std::optional<UrlDate> find_url_date(std::string_view url) {
    constexpr std::size_t longest = 2000;
    if (const auto archived = archived_url(url)) {
        url = archived->original;
    }
    const auto scheme = url.find("://");
    const auto host_end = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    if (host_end == std::string_view::npos) {
        return std::nullopt;
    }
    const auto parts = parts_of(url.substr(host_end, longest));
    std::optional<UrlDate> month;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto rest = std::span(parts).subspan(i);
        if (const auto day = read_three(rest)) {
            return day;
        }
        if (const auto day = read_compact(parts[i])) {
            return day;
        }
        if (!month) {
            month = read_month(rest);
        }
    }
    return month;
}

}  // namespace news::indexer
