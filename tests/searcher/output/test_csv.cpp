// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/csv.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("A CSV field stands in quotation marks where it needs them") {
    const auto [value, field] = GENERATE(table<std::string, std::string>({
        {"plain", "plain"},
        {"", ""},
        {"a, b", "\"a, b\""},
        {"say \"no\"", "\"say \"\"no\"\"\""},
        {"two\nlines", "\"two\nlines\""},
    }));
    CHECK(csv_field(value) == field);
}

}  // namespace news::searcher
