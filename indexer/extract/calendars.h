// SPDX-License-Identifier: GPL-2.0-or-later
/// Other calendars that newspapers print: the Persian one, and years counted by eras.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace news::indexer {

/// True for years of the Persian calendar in which there were newspapers: 1250 to 1499.
constexpr bool is_persian_year(int year) { return 1250 <= year && year < 1500; }

/// Our day for a day of the Persian calendar; nothing where that has no such day.
std::optional<std::chrono::sys_days> persian_day(int year, int month, int day);

/// The number of the Persian month that `word` names in Iran or Afghanistan, from 1.
std::optional<int> persian_month_named(std::string_view word);

/// Our year for a year of the era whose name `word` ends with: 2024 for "令和" and 6, or for "民國"
/// and 113. Eras from 1868 on are known.
std::optional<int> year_of_era(std::string_view word, int year);

}  // namespace news::indexer
