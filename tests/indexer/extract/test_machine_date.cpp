// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/machine_date.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;

namespace {

std::string machine_date(std::string_view text, std::string_view language = {}) {
    const auto date = parse_machine_date(text, language);
    return date ? format_days(date->days) + (date->time.empty() ? "" : " " + date->time) : "";
}

}  // namespace

TEST_CASE("machines write dates in many dialects") {
    const auto [text, date] = GENERATE(table<std::string, std::string>({
        {"2014-03-29", "2014-03-29"},
        {"2014/03/29", "2014-03-29"},
        {"20140329", "2014-03-29"},
        {"2014-03", "2014-03-01/2014-03-31"},
        {"2014", "2014-01-01/2014-12-31"},
        {"2014-03-29T10:00:00+02:00", "2014-03-29 10:00:00+02:00"},
        {"2014-03-29T10:00:00.123Z", "2014-03-29 10:00:00Z"},
        {"2014-03-29T10:00:00.1234567+0200", "2014-03-29 10:00:00+02:00"},
        {"2014-03-29T10:00Z", "2014-03-29 10:00Z"},
        {"2014-03-29 10:00", "2014-03-29 10:00"},
        {"2014-03-29 10:00:05 -0600", "2014-03-29 10:00:05-06:00"},
        {"2014-03-29 10:00:05 +01:00", "2014-03-29 10:00:05+01:00"},
        {"2014-03-29 10:00:05 UTC", "2014-03-29 10:00:05Z"},
        {"20140329T100005Z", "2014-03-29 10:00:05Z"},
        {"20140329T10:00:05Z", "2014-03-29 10:00:05Z"},
        {"201403291000", "2014-03-29 10:00"},
        {"  \"2014-03-29\"  ", "2014-03-29"},
        {"Sat, 29 Mar 2014 05:42:00 PST", "2014-03-29 05:42:00-08:00"},
        {"Sat, 29 Mar 2014 05:42:00 +0100", "2014-03-29 05:42:00+01:00"},
        {"Sat Mar 29 2014 05:42:00 GMT+0100 (CET)", "2014-03-29 05:42:00+01:00"},
        {"Sat Mar 29 05:42:00 +0000 2014", "2014-03-29"},
        {"3/29/2014 20:41:43", "2014-03-29 20:41:43"},
        {"Sat, 03/29/2014 - 05:00", "2014-03-29 05:00"},
        {"March 29, 2014 5:05 PM", "2014-03-29 17:05"},
        {"29. März 2014", "2014-03-29"},
        {"1395000000", "2014-03-16 20:00:00Z"},
        {"1395000000123", "2014-03-16 20:00:00Z"},
    }));
    CAPTURE(text);
    CHECK(machine_date(text) == date);
}

TEST_CASE("what names no real day is no machine date") {
    const auto text = GENERATE(values<std::string>(
        {"", "0", "42", "123456789012", "2014-02-30", "2014-13-01T10:00:00Z", "20141399", "today",
         "2014-03-29/2014-03-20", "0000-00-00 00:00:00", "PT2M30S", "v2.0.1", "null", "true",
         "99999999999999999999", "2014-03-29 2014-04-01"}));
    CAPTURE(text);
    CHECK(machine_date(text).empty());
}

TEST_CASE("slashes have the month in front only in English") {
    CHECK(machine_date("03/04/2014") == "2014-03-04");
    CHECK(machine_date("03/04/2014", "en-US") == "2014-03-04");
    CHECK(machine_date("03/04/2014", "fr") == "2014-04-03");
    CHECK(parse_machine_date("03/04/2014")->other);
}

TEST_CASE("a day is not moved to another time zone") {
    CHECK(machine_date("2014-03-29T23:59:59-10:00") == "2014-03-29 23:59:59-10:00");
    CHECK(machine_date("2014-03-29T00:00:00+13:00") == "2014-03-29 00:00:00+13:00");
}
