// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/tag.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("a tag changes with each of its parts") {
    const std::string tag = tag_of({"a", "b"});
    CHECK(tag == tag_of({"a", "b"}));
    CHECK(tag != tag_of({"a", "c"}));
    CHECK(tag != tag_of({"ab"}));
    CHECK(tag.starts_with("W/\""));
}

TEST_CASE("a browser may name several tags, weak or not") {
    const auto [header, matches] = GENERATE(table<std::string, bool>({
        {"W/\"1\"", true},
        {"\"1\"", true},
        {"\"0\", W/\"1\"", true},
        {"*", true},
        {" * ", true},
        {"", false},
        {"\"0\"", false},
        {"1", false},
        {",,", false},
        {"W/", false},
    }));
    CAPTURE(header);
    CHECK(matches_tag(header, "W/\"1\"") == matches);
}

}  // namespace news::searcher
