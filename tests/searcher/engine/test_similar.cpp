// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/similar.h"

#include <algorithm>

#include "searcher/engine/lookup.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

std::vector<Article> comet_news() {
    return {
        article("first", "Comet seen over the bay",
                "Astronomers watched the comet through the telescope at dawn in 1910.", "1910"),
        article("copy", "Comet seen over the bay",
                "Astronomers watched the comet through the telescope at dawn in 1910.", "1911",
                "Evening Post"),
        article("like", "The comet returns",
                "With a larger telescope astronomers found the comet again.", "1986"),
        article("later", "Comet hunters", "Telescope owners gather to see a comet.", "1997"),
        article("else", "Tram fares rise", "The tram costs more in 1910 than ever.", "1910"),
    };
}

std::string similar_to(std::string_view id, std::optional<Node> filter = std::nullopt) {
    Index index = index_of(comet_news());
    SimilarRequest request{.article = find_article(index, id).value()};
    request.filter = std::move(filter);
    std::string ids;
    for (const SimilarArticle& similar : similar_articles(index, request).articles) {
        ids += similar.article.id + ' ';
    }
    return ids;
}

}  // namespace

TEST_CASE("Similar articles share telling words; copies of the article are left out") {
    CHECK(similar_to("first") == "like later ");
}

TEST_CASE("Similar articles share names in whatever language") {
    Article german = article("german", "Die Wetterfahne", "Alvarado traf Quintero am Sonntag.", "");
    german.language = "de";
    Index index =
        index_of({article("english", "The meeting", "Alvarado met Quintero.", ""),
                  article("later", "Another meeting", "Alvarado met Quintero again.", ""),
                  article("else", "Tram fares rise", "The tram costs more.", ""), german});
    const auto found = similar_articles(index, {.article = find_article(index, "english").value()});
    REQUIRE(found.articles.size() == 2);
    CHECK(found.articles.back().article.id == "german");
}

TEST_CASE("Similar articles can be restricted by a query") {
    CHECK(similar_to("first", parse_query("date:1990..", {{"en"}, {}}).tree) == "later ");
}

TEST_CASE("The words that set an article apart are shown as it writes them") {
    Index index = index_of(comet_news());
    const auto answer = similar_articles(index, {.article = find_article(index, "first").value()});
    const auto has = [&](std::string_view word) {
        return std::ranges::find(answer.words, word) != answer.words.end();
    };
    CHECK(has("Astronomers"));
    CHECK(has("telescope"));
    CHECK_FALSE(has("the"));
    CHECK_FALSE(has("1910"));
}

TEST_CASE("A text is a copy where headline and paper or nearly all words are the same") {
    const Article one = article("1", "Comet seen!", "A long tail of light crossed the sky.");
    CHECK(is_copy(one, article("2", "COMET SEEN", "Another text altogether.")));
    CHECK(is_copy(one, article("3", "Comet seen", "A long tail of light crossed the sky.", "",
                               "Evening Post")));
    CHECK_FALSE(is_copy(one, article("4", "Comet lost", "It was cloudy for weeks.")));
}

}  // namespace news::searcher
