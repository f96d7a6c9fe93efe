// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/versions.h"

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("Versions are compared with the one that was asked for") {
    Index index = index_of({article("whole", "T", "one two three four five six", "2014-03-30"),
                            article("cut", "T", "one two three", "2014-03-29")},
                           {"cut", "cut"});
    const std::vector<Version> versions = versions_of(index, 1, Changes::told);
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].article.id == "cut");
    CHECK(versions[0].words == 3);
    CHECK(versions[0].shared == 1);
    CHECK(versions[0].kept == Approx(0.5));
    CHECK(versions[0].changes == std::vector<ChangedText>{{Change::none, "one two three "},
                                                          {Change::removed, "four five six\n"}});
    CHECK(versions[1].is_asked_for);
    CHECK(versions[1].changes.empty());
    CHECK(versions_of(index, 1, Changes::left_out)[0].changes.empty());
}

TEST_CASE("An article without other versions is its only version") {
    Index index = index_of({article("alone", "T", "text")});
    const std::vector<Version> versions = versions_of(index, 1, Changes::told);
    REQUIRE(versions.size() == 1);
    CHECK(versions.front().is_asked_for);
}

}  // namespace news::searcher
