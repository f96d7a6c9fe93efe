// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/article_model.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {

TEST_CASE("A text with marks falls into pieces") {
    CHECK(pieces_of({"a tram stops", {{2, 6}}}) ==
          Model::parse(R"([{"text": "a ", "mark": false}, {"text": "tram", "mark": true},
                           {"text": " stops", "mark": false}])"));
    CHECK(pieces_of({"tram", {{0, 4}}}) == Model::parse(R"([{"text": "tram", "mark": true}])"));
    CHECK(pieces_of({}) == Model::array());
}

TEST_CASE("A date is told in words, for machines where it is one period, and why where inferred") {
    Article dated = article("a", "Title", "Text.", "2014-03-29/2014-03-30");
    CHECK(date_model(dated)["text"] == "29–30 Mar 2014");
    CHECK(date_model(dated)["iso"] == "");
    CHECK(date_model(dated)["has_why"] == false);
    dated.date->days = *parse_days("2014-03");
    CHECK(date_model(dated)["iso"] == "2014-03");
    dated.date->kind = DateKind::inferred;
    dated.evidence = {{"date", "March 2014", "dateline", "line 3", 0.6, ""}};
    CHECK(date_model(dated)["kind"] == "inferred");
    CHECK(date_model(dated)["has_why"] == true);
    CHECK(date_model(article("b", "Title", "Text."))["text"] == "undated");
}

TEST_CASE("An article's line leads to its page, with the query that found it") {
    Visitor visitor({});
    Article one = article("a/b", "", "Text.");
    const Visit visit = visitor.to("/search?q=tram");
    CHECK(article_line(visit, one, "tram strike")["url"] == "/article/a%2Fb?q=tram+strike");
    CHECK(article_line(visit, one)["url"] == "/article/a%2Fb");
    CHECK(article_line(visit, one)["title"] == "(no headline)");
}

TEST_CASE("Authors are listed as people write them") {
    CHECK(authors_text({}).empty());
    CHECK(authors_text({"Ann Lee"}) == "Ann Lee");
    CHECK(authors_text({"Ann Lee", "Bo Ek", "Cy Day"}) == "Ann Lee, Bo Ek and Cy Day");
}

}  // namespace news::searcher
