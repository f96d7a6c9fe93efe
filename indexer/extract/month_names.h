// SPDX-License-Identifier: GPL-2.0-or-later
/// Names of months and of days of the week in the languages of the world's press.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace news::indexer {

struct MonthName {
    std::chrono::month month{};
    bool full = false;  ///< "March", not "Mar"
};

/// The month that `word` names in any of the languages; case and accents do not count, forms of
/// grammar do ("maaliskuuta"). Some names stand for two months ("listopad" in Polish and
/// Croatian): then `language` decides, or else the language with more readers.
///
/// @param word      one name in UTF-8; in some languages two words, "كانون الثاني"
/// @param language  "pl", "pl-PL" or empty
std::optional<MonthName> month_named(std::string_view word, std::string_view language);

/// The day of the week of which `word` is the full name, like month_named.
std::optional<std::chrono::weekday> weekday_named(std::string_view word, std::string_view language);

}  // namespace news::indexer
