// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/versions.h"

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

std::vector<Version> versions() {
    return {{.article = article("whole", "Whole", "one two", "2014-03-30", "Agency"),
             .is_asked_for = true,
             .words = 2,
             .changes = {}},
            {.article = article("cut", "Cut", "one", "2014-03-31", "The Bee"),
             .words = 1,
             .shared = 1,
             .kept = 0.5,
             .changes = {{Change::none, "one "}, {Change::removed, "two\n"}}}};
}

}  // namespace

TEST_CASE("Versions are listed with their length and what they share") {
    CHECK(versions_list_text(versions(), {}) ==
          "30 Mar 2014 · Agency · whole\n    2 words, this version\n"
          "31 Mar 2014 · The Bee · cut\n    1 words, 100 % of them in this version; has 50 % of "
          "it\n");
    CHECK(versions_list_text({versions().front()}, {}).empty());
}

TEST_CASE("What was cut stands in brackets") {
    CHECK(versions_text(versions(), {}).find("one [-two-]") != std::string::npos);
}

}  // namespace news::searcher
