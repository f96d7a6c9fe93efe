// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/relative_date.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;
using namespace std::chrono_literals;

namespace {

constexpr auto captured = std::chrono::sys_days{2024y / 3 / 31};

std::string days_of(std::string_view line, std::string_view language) {
    const auto days = relative_days(line, language, captured);
    return days ? format_days(*days) : "";
}

}  // namespace

TEST_CASE("units are counted back from the day of the capture") {
    const auto [line, days] = GENERATE(table<std::string, std::string>({
        {"5 minutes ago", "2024-03-30/2024-03-31"},
        {"2 hours ago", "2024-03-30/2024-03-31"},
        {"30 hours ago", "2024-03-29/2024-03-30"},
        {"3 days ago", "2024-03-27/2024-03-28"},
        {"1 week ago", "2024-03-17/2024-03-24"},
        {"2 months ago", "2023-12-31/2024-01-31"},
        {"1 month ago", "2024-01-31/2024-02-29"},
        {"1 year ago", "2022-03-31/2023-03-31"},
        {"yesterday", "2024-03-30"},
        {"Today, 10:05", "2024-03-31"},
        {"By Ann Miller | 3 days ago", "2024-03-27/2024-03-28"},
        {"Updated 2 hours ago.", "2024-03-30/2024-03-31"},
    }));
    CAPTURE(line);
    CHECK(days_of(line, "en") == days);
}

TEST_CASE("phrases of many languages are known") {
    const auto [language, line] = GENERATE(table<std::string, std::string>({
        {"de", "vor 3 Tagen"},
        {"fr", "il y a 3 jours"},
        {"es", "hace 3 días"},
        {"pt", "há 3 dias"},
        {"it", "3 giorni fa"},
        {"nl", "3 dagen geleden"},
        {"pl", "3 dni temu"},
        {"ru", "3 дня назад"},
        {"tr", "3 gün önce"},
        {"sv", "för 3 dagar sedan"},
        {"fi", "3 päivää sitten"},
        {"vi", "3 ngày trước"},
        {"ja", "3 日前"},
        {"ko", "3일 전"},
        {"zh", "3天前"},
        {"id", "3 hari yang lalu"},
        {"ar", "قبل 3 أيام"},
        {"hi", "3 दिन पहले"},
    }));
    CAPTURE(language, line);
    CHECK(days_of(line, language) == "2024-03-27/2024-03-28");
}

TEST_CASE("the day before has a name") {
    CHECK(days_of("gestern, 14:05 Uhr", "de") == "2024-03-30");
    CHECK(days_of("hier à 10h05", "fr") == "2024-03-30");
    CHECK(days_of("hier klicken", "de").empty());
}

TEST_CASE("what is no such phrase says nothing") {
    const auto line =
        GENERATE(values<std::string>({"", "3 days", "ago", "in 3 days",
                                      "Yesterday the bridge was closed for the whole afternoon",
                                      "todayish", "5000 days ago", "13days agony"}));
    CAPTURE(line);
    CHECK(days_of(line, "en").empty());
    CHECK(days_of(line, "tlh").empty());
}
