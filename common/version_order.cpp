// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/version_order.h"

#include <charconv>
#include <chrono>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/schema.h"

namespace news {
namespace {

using std::chrono::minutes;

/// The two digits that `text` begins with.
std::optional<int> two_digits(std::string_view text) {
    int number = 0;
    if (text.size() < 2) {
        return std::nullopt;
    }
    const auto [end, problem] = std::from_chars(text.data(), text.data() + 2, number);
    return problem == std::errc() && end == text.data() + 2 ? std::optional{number} : std::nullopt;
}

/// Of "14:05…"; nothing for other text.
std::optional<minutes> clock_of(std::string_view text) {
    constexpr std::size_t colon = 2;
    const auto hour = two_digits(text);
    if (!hour || text.size() <= colon || text[colon] != ':') {
        return std::nullopt;
    }
    const auto minute = two_digits(text.substr(colon + 1));
    return minute ? std::optional{std::chrono::hours(*hour) + minutes(*minute)} : std::nullopt;
}

/// Of "14:05:00+02:00" two hours; nothing where none is told.
minutes offset_of(std::string_view time) {
    const std::size_t sign = time.find_first_of("+-");
    if (sign == std::string_view::npos) {
        return minutes{0};
    }
    const minutes offset = clock_of(time.substr(sign + 1)).value_or(minutes{0});
    return time[sign] == '-' ? -offset : offset;
}

}  // namespace

std::string moment_value(const std::optional<ArticleDate>& date) {
    if (!date) {
        return {};
    }
    const auto clock = clock_of(date->time);
    if (!clock) {
        return day_value(date->days.first) + 'U';  // behind 'T'
    }
    const auto moment = date->days.first + *clock - offset_of(date->time);
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const auto minute = std::chrono::duration_cast<minutes>(moment - day).count();
    constexpr auto per_hour = 60;
    return fmt::format("{}T{:02}{:02}", day_value(day), minute / per_hour, minute % per_hour);
}

std::string moment_or_last(std::string moment) {
    return moment.empty() ? std::string("~") : std::move(moment);
}

std::string moment_of(const Xapian::Document& document) {
    return moment_or_last(document.get_value(Slot::moment));
}

}  // namespace news
