// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/explanation.h"

#include "tests/support/catch.h"

using news::Article;

namespace {

/// "title: = Bridge closed | by h1 ...", a field a line.
std::string explained(const Article& article) {
    std::string text;
    for (const news::Explanation& explanation : news::explanations_of(article)) {
        text += explanation.field + ':';
        for (const auto& line : explanation.lines) {
            text += (line.is_value ? " = " : " | ") + line.text;
        }
        text += '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("a field is explained by its rule, by who agrees and by its rivals", "[explanation]") {
    Article article;
    article.evidence = {
        {"section", "World", "url", "", 0.5, ""},
        {"title", "Bridge closed", "h1", "node 7", 0.98, ""},
        {"title", "Bridge closed", "meta:og:title", "head", 0.5, "the headline is trusted more"},
        {"title", "Dale Post", "title", "head", 0.25, "name of the site"},
        {"title", "Dale Post", "title", "head", 0.25, "name of the site"},
        {"authors", "Staff", "meta:author", "head", 0, "names nobody"},
    };
    CHECK(explained(article) ==
          "title: = Bridge closed | by h1 in node 7, 98 % sure | also by meta:og:title"
          " | not “Dale Post”: name of the site (by title in head, 25 % sure)\n"
          "authors: = nothing chosen | not “Staff”: names nobody (by meta:author in head)\n"
          "section: = World | by url, 50 % sure\n");
    CHECK(explained(Article{}).empty());
}
