// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/days_query.h"

#include <string>

#include "common/schema.h"
#include "searcher/query/parser.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

std::string found_by(const std::string& query, const std::optional<DaySpan>& archive) {
    const Node tree = parse_query(query, {}).tree;
    return query_of_days(std::get<Days>(tree.value), archive).get_description();
}

}  // namespace

TEST_CASE("Dates of one day are found by terms, intervals by their values") {
    const auto archive = parse_days("2013-12-30/2015-02-01");
    const auto [query, terms] = GENERATE(table<std::string, std::string>({
        {"date:2014", "Y2014"},
        {"date:2014-02", "M201402"},
        {"since:2015", "(M201501 OR D20150201)"},
        {"until:2014-01", "(D20131230 OR D20131231 OR M201401)"},
    }));
    CAPTURE(query);
    const std::string found = found_by(query, archive);
    CHECK(found.find(terms + " OR (XDAYS AND ") != std::string::npos);
    CHECK(found.find("VALUE") != std::string::npos);
}

TEST_CASE("Days outside the archive are no terms") {
    CHECK(found_by("date:1963", parse_days("2013-12-30/2015-02-01")).find("1963 OR") ==
          std::string::npos);
}

TEST_CASE("Without the archive's days, and for the day of indexing, values are compared") {
    CHECK(found_by("date:2014", {}).find("Y2014") == std::string::npos);
    CHECK(found_by("added:2014", parse_days("2014")).find("XDAYS") == std::string::npos);
}

}  // namespace news::searcher
