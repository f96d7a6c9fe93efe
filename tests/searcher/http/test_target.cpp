// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/target.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("a target is a path and parameters in their order") {
    const auto target = read_target("/article/a%2Fb%20c?q=tram+strike&x&q=%C3%A9&&y=a%2Bb");
    REQUIRE(target);
    CHECK(target->path == "/article/a/b c");
    CHECK(target->parameters ==
          std::vector<Parameter>{{"q", "tram strike"}, {"x", ""}, {"q", "é"}, {"y", "a+b"}});
}

TEST_CASE("a plus sign is a blank in parameters alone") {
    CHECK(read_target("/a+b?c=d+e") == Target{"/a+b", {{"c", "d e"}}});
}

TEST_CASE("targets that nothing links to are refused") {
    const auto* const target = GENERATE("", "search", "*", "http://x/", "/%", "/%4", "/%zz",
                                        "/?q=%ff", "/?q=%00", "/?q=%0a", "/\x80", "/?%c3=1");
    CAPTURE(target);
    CHECK_FALSE(read_target(target));
}

TEST_CASE("parameters come back as they were") {
    const std::vector<Parameter> parameters = {{"q", "a b&c=d+e%f \"g\" #?/:é中"},
                                               {"-source", "Le Monde"},
                                               {"without", "date"},
                                               {"x", ""}};
    CHECK(read_target("/search" + query_string(parameters)) == Target{"/search", parameters});
    CHECK(query_string({}).empty());
    CHECK(query_string({{"q", "tram strike"}}) == "?q=tram+strike");
}

TEST_CASE("a part of a path keeps its slashes apart from the path's") {
    const std::string id = "a/b ?é";
    CHECK(encode_path(id) == "a%2Fb%20%3F%C3%A9");
    CHECK(read_target("/article/" + encode_path(id))->path == "/article/" + id);
}

TEST_CASE("only addresses of the web become links") {
    const auto [url, link] = GENERATE(table<std::string, std::string>({
        {"https://time.com/1", "https://time.com/1"},
        {"HTTP://time.com/1", "HTTP://time.com/1"},
        {"javascript:alert(1)", ""},
        {"data:text/html,x", ""},
        {"https:alert(1)", ""},
        {"//time.com/1", ""},
        {"/etc/passwd", ""},
        {"", ""},
    }));
    CAPTURE(url);
    CHECK(safe_link(url) == link);
}

}  // namespace news::searcher
