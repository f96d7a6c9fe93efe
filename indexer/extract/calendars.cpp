// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/calendars.h"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "common/text.h"

namespace news::indexer {
namespace {

std::unique_ptr<icu::Calendar> make_calendar(const std::string& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale(locale.c_str()), status));
    if (U_FAILURE(status) != 0) {
        return nullptr;
    }
    calendar->clear();
    return calendar;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

using Months = std::unordered_map<std::string, int>;

Months make_persian_months() {
    Months months;
    for (const char* locale : {"fa", "fa_AF", "ps", "ckb", "uz_Arab"}) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(icu::Locale(locale), "persian", status);
        int32_t count = 0;
        const auto* names = symbols.getMonths(count);
        for (int i = 0; U_SUCCESS(status) != 0 && i < count; ++i) {
            months.emplace(fold(utf8(names[i])), i + 1);
        }
    }
    return months;
}

struct Era {
    std::string name;
    int first_year = 0;  ///< of our calendar
};

/// The eras of a calendar whose years are ours but for their number. The first of the list reaches
/// back before all others, or counts backwards.
void add_eras(const char* locale, const char* type, std::vector<Era>& eras) {
    constexpr int earliest = 1868;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale), type, status);
    const auto calendar = make_calendar(fmt::format("{}@calendar={}", locale, type));
    if (U_FAILURE(status) != 0 || !calendar) {
        return;
    }
    int32_t count = 0;
    const auto* names = symbols.getEras(count);
    for (int era = 1; era < count; ++era) {
        calendar->clear();
        calendar->set(UCAL_ERA, era);
        // Its last day belongs to the era, whatever the first one was.
        calendar->set(1, UCAL_DECEMBER, 31);
        const int year = calendar->get(UCAL_EXTENDED_YEAR, status);
        if (U_SUCCESS(status) != 0 && year >= earliest) {
            eras.push_back({utf8(names[era]), year});
        }
        status = U_ZERO_ERROR;
    }
}

std::vector<Era> make_eras() {
    std::vector<Era> eras;
    add_eras("ja", "japanese", eras);
    add_eras("zh_Hant", "roc", eras);
    add_eras("zh_Hans", "roc", eras);
    return eras;
}

}  // namespace

std::optional<std::chrono::sys_days> persian_day(int year, int month, int day) {
    const auto calendar = make_calendar("fa@calendar=persian");
    if (!calendar || !is_persian_year(year)) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    calendar->setLenient(0);
    calendar->set(year, month - 1, day);
    const double milliseconds = calendar->getTime(status);
    if (U_FAILURE(status) != 0) {
        return std::nullopt;
    }
    const std::chrono::sys_seconds moment{
        std::chrono::seconds{static_cast<std::int64_t>(milliseconds / 1000)}};
    return std::chrono::floor<std::chrono::days>(moment);
}

std::optional<int> persian_month_named(std::string_view word) {
    static const Months months = make_persian_months();
    constexpr std::size_t longest = 40;
    const auto found = word.size() > longest ? months.end() : months.find(fold(word));
    return found == months.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> year_of_era(std::string_view word, int year) {
    static const std::vector<Era> eras = make_eras();
    constexpr int most = 300;
    for (const Era& era : eras) {
        if (word.ends_with(era.name) && 1 <= year && year < most) {
            return era.first_year + year - 1;
        }
    }
    return std::nullopt;
}

}  // namespace news::indexer
