// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/routes.h"

#include <set>

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("a path leads to the first route that fits") {
    const auto [path, route, rest] = GENERATE(table<std::string, std::string, std::string>({
        {"/", "/", ""},
        {"/search", "/search", ""},
        {"/article/a1", "/article/*", "a1"},
        {"/article/a/b", "/article/*", "a/b"},
        {"/article/a1.json", "/article/*.json", "a1"},
        {"/article/.json", "/article/*", ".json"},
        {"/assets/style-1.css", "/assets/*", "style-1.css"},
    }));
    CAPTURE(path);
    const Way way = way_to(path);
    REQUIRE(way.route != nullptr);
    CHECK(way.route->path == route);
    CHECK(way.rest == rest);
}

TEST_CASE("other paths lead nowhere") {
    const auto* const path =
        GENERATE("", "/search/", "/Search", "//", "/article/", "/api", "/api/");
    CAPTURE(path);
    CHECK(way_to(path).route == nullptr);
}

TEST_CASE("every route can be reached") {
    std::set<std::string_view> paths;
    for (const Route& route : routes()) {
        CAPTURE(route.path);
        CHECK(way_to(route.path).route == &route);
        CHECK(route.handler != nullptr);
        CHECK(paths.insert(route.path).second);
    }
}

TEST_CASE("programs hear of mistakes as programs") {
    CHECK(audience_of("/api/nothing") == Audience::programs);
    CHECK(audience_of("/nothing.json") == Audience::programs);
    CHECK(audience_of("/nothing") == Audience::people);
    CHECK(audience_of("/article/a") == Audience::people);
}

}  // namespace news::searcher
