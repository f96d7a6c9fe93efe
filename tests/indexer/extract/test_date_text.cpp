// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_text.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

/// The dates of a text as words: "2014-03-30 10:05; 2014-04-01".
std::string dates_of(std::string_view text, std::string_view language = {}) {
    std::string found;
    for (const FoundDate& date : find_dates(text, language)) {
        found += found.empty() ? "" : "; ";
        found += format_days(date.days) + (date.time.empty() ? "" : " " + date.time);
    }
    return found;
}

}  // namespace

TEST_CASE("a day is read in many languages") {
    const auto text = GENERATE(values<std::string>({"March 30, 2014",
                                                    "Mar. 30, 2014",
                                                    "March 30th, 2014",
                                                    "30 March 2014",
                                                    "30th of March 2014",
                                                    "30 Mar 2014",
                                                    "30-Mar-14",
                                                    "le 30 mars 2014",
                                                    "30. März 2014",
                                                    "30 de marzo de 2014",
                                                    "30 de março de 2014",
                                                    "30 marzo 2014",
                                                    "30 maart 2014",
                                                    "30 mars 2014",
                                                    "30. marts 2014",
                                                    "30. maaliskuuta 2014",
                                                    "30. märts 2014",
                                                    "30 marca 2014",
                                                    "30. března 2014",
                                                    "30. marca 2014",
                                                    "30 martie 2014",
                                                    "2014. március 30.",
                                                    "30 Μαρτίου 2014",
                                                    "30 Mart 2014",
                                                    "30 марта 2014 г.",
                                                    "30 березня 2014 року",
                                                    "30 март 2014",
                                                    "2014 m. kovo 30 d.",
                                                    "2014. gada 30. marts",
                                                    "30 de març de 2014",
                                                    "30 Maret 2014",
                                                    "30 Mac 2014",
                                                    "30 tháng 3, 2014",
                                                    "ngày 30 tháng 3 năm 2014",
                                                    "2014年3月30日",
                                                    "2014년 3월 30일",
                                                    "30 มีนาคม 2557",
                                                    "30 मार्च 2014",
                                                    "३० मार्च २०१४",
                                                    "30 במרץ 2014",
                                                    "30 مارس 2014",
                                                    "٣٠ مارس ٢٠١٤",
                                                    "30 آذار 2014",
                                                    "30 آذار / مارس 2014",
                                                    "۳۰ مارس ۲۰۱۴",
                                                    "30 Machi 2014",
                                                    "30 Maart 2014",
                                                    "MARCH 30, 2014"}));
    CAPTURE(text);
    CHECK(dates_of(text) == "2014-03-30");
}

TEST_CASE("months of two words and other calendars' names are read") {
    const auto [text, day] = GENERATE(table<std::string, std::string>({
        {"15 كانون الثاني 2014", "2014-01-15"},
        {"15 تشرين الأول 2014", "2014-10-15"},
        {"1er août 2014", "2014-08-01"},
        {"1º de maio de 2014", "2014-05-01"},
        {"30 d'abril de 2014", "2014-04-30"},
        {"3 Sept. 2014", "2014-09-03"},
        {"1. Jänner 2014", "2014-01-01"},
        {"30 Tháng Ba 2014", "2014-03-30"},
    }));
    CAPTURE(text);
    CHECK(dates_of(text) == day);
}

TEST_CASE("numbers alone are a day") {
    const auto [text, day] = GENERATE(table<std::string, std::string>({
        {"30.03.2014", "2014-03-30"},
        {"30. 3. 2014", "2014-03-30"},
        {"30/03/2014", "2014-03-30"},
        {"3/30/2014", "2014-03-30"},
        {"30.03.14", "2014-03-30"},
        {"30-03-98", "1998-03-30"},
        {"2014-03-30", "2014-03-30"},
        {"2014/3/30", "2014-03-30"},
        {"2014. 3. 30.", "2014-03-30"},
    }));
    CAPTURE(text);
    CHECK(dates_of(text) == day);
}

TEST_CASE("the time behind a day belongs to it") {
    const auto [text, date] = GENERATE(table<std::string, std::string>({
        {"March 30, 2014 at 4:05 p.m. EDT", "2014-03-30 16:05"},
        {"March 30, 2014, 12:05 AM", "2014-03-30 00:05"},
        {"30 mars 2014 à 10h05", "2014-03-30 10:05"},
        {"30. März 2014 um 14.05 Uhr", "2014-03-30 14:05"},
        {"30.03.2014 - 10:05", "2014-03-30 10:05"},
        {"2014年3月30日 10:05", "2014-03-30 10:05"},
        {"30 Ağustos 2014 Cumartesi 10:05", "2014-08-30 10:05"},
        {"March 30, 2014: 5 things", "2014-03-30"},
    }));
    CAPTURE(text);
    CHECK(dates_of(text) == date);
}

TEST_CASE("a month with its year is all the days of the month") {
    CHECK(dates_of("in March 2014") == "2014-03-01/2014-03-31");
    CHECK(dates_of("février 2016") == "2016-02-01/2016-02-29");
    CHECK(dates_of("2014年3月") == "2014-03-01/2014-03-31");
}

TEST_CASE("what is no date is not read as one") {
    const auto text = GENERATE(values<std::string>(
        {"", "31 February 2014", "30.02.2014", "2014-13-01", "version 1.2.3.2014",
         "192.168.10.2014", "10/20/30/2014", "March 30", "2014", "in 2014", "Room 30 of March",
         "may 2 people", "0000-00-00", "99/99/9999", "set 12 out 30"}));
    CAPTURE(text);
    CHECK(dates_of(text).empty());
}

TEST_CASE("a day with slashes may have two readings") {
    const auto day_first = find_dates("3/4/2014", "fr");
    REQUIRE(day_first.size() == 1);
    CHECK(format_days(day_first[0].days) == "2014-04-03");
    REQUIRE(day_first[0].other);
    CHECK(format_day(*day_first[0].other) == "2014-03-04");

    CHECK(dates_of("3/4/2014", "en-US") == "2014-03-04");
    CHECK_FALSE(find_dates("3.4.2014", "en-US")[0].other);
    CHECK_FALSE(find_dates("4/4/2014", "en-US")[0].other);
}

TEST_CASE("a month's name that two languages use differently is read in the page's language") {
    CHECK(dates_of("30 listopada 2014", "pl") == "2014-11-30");
    CHECK(dates_of("30 listopada 2014", "hr") == "2014-10-30");
}

TEST_CASE("dates are found with their places and the day of the week before them") {
    const std::string text = "Paris, Sunday, March 30, 2014: talks. Next: 2 April 2014.";
    const auto found = find_dates(text, "en");
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) == "March 30, 2014");
    CHECK(found[0].weekday == std::chrono::Sunday);
    CHECK(text.substr(found[1].begin, found[1].end - found[1].begin) == "2 April 2014");
    CHECK_FALSE(found[1].weekday);
}

TEST_CASE("days without a year are found apart from full dates") {
    const auto found = find_month_days("PARIS, March 30 (Reuters) - On 2 April 2014 and 5 mai");
    REQUIRE(found.size() == 2);
    CHECK(found[0].day == std::chrono::March / 30);
    CHECK(found[1].day == std::chrono::May / 5);
}

TEST_CASE("a megabyte of numbers is read in passing") {
    std::string text;
    while (text.size() < 1'000'000) {
        text += "1 2 Mar 2014 3.4 of ";
    }
    CHECK_FALSE(find_dates(text, {}).empty());
}
