// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::find_dateline;

TEST_CASE("a dateline gives place, date and agency", "[dateline]") {
    const auto [text, place, agency, date] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"LONDON (Reuters) - ", "LONDON", "Reuters", ""},
            {"LONDON (AFP) — ", "LONDON", "AFP", ""},
            {"PARIS, March 30 (AP) —", "PARIS", "AP", "March 30"},
            {"PARIS (AP) - ", "PARIS", "AP", ""},
            {"Berlin (dpa) – ", "Berlin", "dpa", ""},
            {"Berlin/Paris (dpa/AFP) - ", "Berlin/Paris", "dpa", ""},
            {"Bonn, 3. März (dpa) – ", "Bonn", "dpa", "3. März"},
            {"Frankfurt am Main (epd). ", "Frankfurt am Main", "epd", ""},
            {"WASHINGTON — ", "WASHINGTON", "", ""},
            {"WASHINGTON--", "WASHINGTON", "", ""},
            {"SALVADOR, Feb 26 - ", "SALVADOR", "", "Feb 26"},
            {"MOSCOW/KIEV (Reuters) - ", "MOSCOW/KIEV", "Reuters", ""},
            {"FORT WORTH, Texas (AP) — ", "FORT WORTH, Texas", "AP", ""},
            {"Washington, D.C. - ", "Washington, D.C.", "", ""},
            {"Tokyo, March 5 (Jiji Press)--", "Tokyo", "Jiji", "March 5"},
            {"MADRID 3 Mar. (EUROPA PRESS) - ", "MADRID", "Europa Press", "3 Mar."},
            {"NEW DELHI, Jan 5 (PTI): ", "NEW DELHI", "PTI", "Jan 5"},
            {"BERLIN taz | ", "BERLIN", "", ""},
            {"BERLIN afp | ", "BERLIN", "AFP", ""},
            {"(Reuters) - ", "", "Reuters", ""},
            {"(ANSA) - ROMA, 03 MAR - ", "ROMA", "ANSA", "03 MAR"},
            {"AFP — ", "", "AFP", ""},
            {"LONDON (AP) —", "LONDON", "AP", ""},
            {"Paris, 3 mars (AFP) - ", "Paris", "AFP", "3 mars"},
            {"BERLIN (dpa/lno) - ", "BERLIN", "dpa", ""},
            {"МОСКВА, 5 марта. /ТАСС/. ", "МОСКВА", "TASS", "5 марта."},
            {"МОСКВА, 5 мар - РИА Новости. ", "МОСКВА", "RIA Novosti", "5 мар"},
            {"WARSZAWA, 5 marca (PAP) - ", "WARSZAWA", "PAP", "5 marca"},
            {"القاهرة (رويترز) - ", "القاهرة", "Reuters", ""},
            {"القاهرة (أ ف ب) - ", "القاهرة", "AFP", ""},
            {"NEW YORK, March 5 /PRNewswire/ -- ", "NEW YORK", "PR Newswire", "March 5"},
            {"LISBOA, 5 mar (Lusa) – ", "LISBOA", "Lusa", "5 mar"},
            {"(新华社北京3月5日电) ", "北京", "Xinhua", "3月5日"},
        }));
    const std::string paragraph = text + "The ministers met on Sunday.";
    CAPTURE(paragraph);
    const auto dateline = find_dateline(paragraph);
    REQUIRE(dateline);
    CHECK(dateline->place == place);
    CHECK(dateline->agency == agency);
    CHECK(dateline->date == date);
    CHECK(paragraph.substr(dateline->length) == "The ministers met on Sunday.");
}

TEST_CASE("ordinary sentences begin without a dateline", "[dateline]") {
    const auto text = GENERATE(
        "London is a city - the ministers met there."s, "Reuters reports that nothing moved."s,
        "NATO – the alliance – met on Sunday."s, "BREAKING - Two ministers met."s,
        "Paris - The ministers met."s, "JONES: I think so."s, "The minister (left) met him."s,
        "The so-called plan (AP said) failed."s, "Berlin (Ost) - Die Minister trafen sich."s,
        "WATCH: The ministers meet."s, "2014 - A year of talks."s, "-"s, "("s, "A|"s, ""s,
        "\xff\xfe - The"s, std::string(100'000, '(') + " - A", std::string(100'000, 'A') + " - A");
    CAPTURE(text.substr(0, 80));
    CHECK_FALSE(find_dateline(text));
}
