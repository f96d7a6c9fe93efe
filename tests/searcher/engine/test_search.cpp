// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/search.h"

#include <map>
#include <random>

#include "common/record.h"
#include "searcher/engine/ranking.h"
#include "searcher/query/canonical.h"
#include "searcher/query/compile.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/random_news.h"

namespace news::searcher {
namespace {

std::vector<Article> small_archive() {
    Article german = article("g", "Gerichte", "Die Gerichte der Stadt streiten.", "2015");
    german.language = "de";
    Article signed_one = article("s", "Harbour talks", "The U.S. envoy spoke of elections.");
    signed_one.authors = {"Ana Pérez"};
    signed_one.source = {"The Times", "times.example"};
    return {
        article("a", "Supreme Court rules", "The court ruled on health care.", "2014-03-29"),
        article("b", "Harbour reopens",
                "The harbour court was supreme in its elections. Care for "
                "the health of sailors.",
                "2014-03-30/2014-04-02"),
        article("c", "Election day", "An elected mayor opens the harbour.", "2013"),
        german,
        signed_one,
    };
}

/// The ids that a query finds, in their order.
std::string found(Index& index, std::string_view query, Sort sort = Sort::oldest,
                  Require require = Require::all) {
    Request request;
    request.query = parse_query(query, {{"en"}, {}}).tree;
    request.sort = sort;
    request.require = require;
    std::string ids;
    for (const Hit& hit : search(index, request).hits) {
        ids += hit.article.id;
    }
    return ids;
}

}  // namespace

TEST_CASE("A word has in each article the stem of the article's language") {
    Article spanish = article("s", "Cares", "Los cares de la ciudad.", "2013");
    spanish.language = "es";
    Article unknown = article("u", "Care", "Care far.", "2012");
    unknown.language = "";
    Index index =
        index_of({article("c", "Cars", "The car stopped far from town.", "2010"),
                  article("e", "Care", "She cares for the town.", "2011"), unknown, spanish});
    const auto [query, ids] = GENERATE(table<std::string, std::string>({
        {"care", "eus"},
        {"title:care", "eus"},
        {"body:care", "eus"},
        {"car", "cs"},
        {"cares", "es"},
        {"care OR car", "ceus"},
        {"care NEAR town", "e"},
        {"town NEAR/20 car", "c"},
        {"car NEAR/20 far", "c"},
        {"\"for the town\" NEAR care", "e"},
        {"\"from town\" NEAR care", ""},
        {"care NEAR far", "u"},
        {"cares NEAR far", ""},
        {"care NEAR ciudad", "s"},
        {"car*", "ceus"},
    }));
    CAPTURE(query);
    CHECK(found(index, query) == ids);
}

TEST_CASE("A query finds the articles that it means") {
    const auto [query, ids] = GENERATE(table<std::string, std::string>({
        {"court", "ab"},
        {"courts elections", "b"},
        {"\"supreme court\"", "a"},
        {"\"court supreme\"", ""},
        {"\"health care\"", "a"},
        {"elect*", "cbs"},
        {"=elections", "bs"},
        {"election", "cbs"},
        {"harbour -court", "cs"},
        {"-court", "cgs"},
        {"court OR mayor", "cab"},
        {"title:harbour", "bs"},
        {"author:perez", "s"},
        {"author:\"ana perez\"", "s"},
        {"us envoy", "s"},
        {"Gericht", "g"},
        {"lang:de", "g"},
        {"source:\"the times\"", "s"},
        {"source:www.Times.example", "s"},
        {"source:times.example source:\"daily herald\"", "cabgs"},
        {"date:2014", "ab"},
        {"date:2014-03-30", "b"},
        {"date:2014-04", "b"},
        {"date:2013-07-01", "c"},
        {"date:2014-04-02..", "bg"},
        {"date:..2014-03-29", "ca"},
        {"-date:2014", "cgs"},
        {"is:undated", "s"},
        {"is:undated OR date:2013", "cs"},
        {"*", "cabgs"},
        {"id:a", "a"},
        {"zeppelin", ""},
    }));
    CAPTURE(query);
    Index index = index_of(small_archive());
    CHECK(found(index, query) == ids);
}

TEST_CASE("Undated articles stand last in both directions of time") {
    Index index = index_of(small_archive());
    CHECK(found(index, "*", Sort::newest) == "gbacs");
    CHECK(found(index, "*", Sort::oldest) == "cabgs");
}

TEST_CASE("Where nothing ranks, the newest articles come first") {
    Index index = index_of(small_archive());
    CHECK(found(index, "lang:en", Sort::relevance) == "bacs");
}

TEST_CASE("With --any one of the words is enough, but filters still hold") {
    Index index = index_of(small_archive());
    CHECK(found(index, "mayor envoy", Sort::oldest, Require::any) == "cs");
    CHECK(found(index, "mayor envoy is:undated", Sort::oldest, Require::any) == "s");
}

TEST_CASE("Totals and facets equal a count over all articles") {
    std::mt19937 random(7);
    const auto pick = [&random](int n) {
        return static_cast<int>(random() % static_cast<unsigned>(n));
    };
    std::vector<Article> articles;
    for (int i = 0; i < 400; ++i) {
        const std::string words = std::string(pick(3) != 0 ? "alpha " : "") +
                                  (pick(4) == 0 ? "beta " : "gamma ") + "filler";
        const std::string day = pick(5) == 0 ? "" : std::to_string(1990 + pick(30));
        articles.push_back(article("id" + std::to_string(i), "Headline", words, day,
                                   "Paper " + std::to_string(pick(4))));
    }
    Index index = index_of(articles);
    const auto* const word = GENERATE("alpha", "beta", "gamma");
    const auto* const other = GENERATE("", "beta");
    const std::string query = *other == 0 ? word : std::string(word) + " OR " + other;
    CAPTURE(query);
    std::map<std::string, Xapian::doccount> by_source;
    Xapian::doccount total = 0;
    Xapian::doccount undated = 0;
    for (const Article& one : articles) {
        const std::string& text = one.body.front();
        if (text.find(word) != std::string::npos ||
            (*other != 0 && text.find(other) != std::string::npos)) {
            ++total;
            ++by_source[one.source.name];
            undated += one.date ? 0U : 1U;
        }
    }
    Request request;
    request.query = parse_query(query, {{"en"}, {}}).tree;
    request.limit = 3;
    request.facets = {"source", "date"};
    const Answer answer = search(index, request);
    CHECK(answer.total == total);
    CHECK(answer.dates.undated == undated);
    for (const FacetValue& value : answer.facets.front().values) {
        CHECK(value.count == by_source[value.value]);
    }
    Xapian::doccount sum = undated;
    for (const DateBucket& bucket : answer.dates.buckets) {
        sum += bucket.count;
    }
    CHECK(sum == total);
}

TEST_CASE("One character of a script without blanks is found inside its words") {
    Article tokyo = article("a", "News", "東京大学で会見が開かれた");
    tokyo.language = "ja";
    Index index = index_of({tokyo, article("b", "Other", "Nothing")});
    for (const char* query : {"京", "東京", "会見", "大"}) {
        CAPTURE(query);
        CHECK(count(index, parse_query(query, {}).tree) == 1);
    }
    CHECK(count(index, parse_query("京東", {}).tree) == 0);
}

TEST_CASE("What is counted before it is ranked has the order and the scores of the ranking alone") {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        RandomNews chance(seed);
        Index index = index_of(chance.archive());
        for (int i = 0; i < 50; ++i) {
            Request request;
            request.query = chance.query();
            CAPTURE(seed, i, canonical_query(request.query));
            const CompiledQuery compiled = compile(request.query, index.words());
            if (!compiled.has_weight) {
                continue;
            }
            const Ranking alone =
                rank_by_weight(index.database(), {compiled.query, compiled.words},
                               {.offset = 0, .limit = request.limit}, request.copies, {});
            const std::vector<Hit> hits = search(index, request).hits;
            REQUIRE(hits.size() == alone.articles.size());
            for (std::size_t at = 0; at < hits.size(); ++at) {
                const RankedArticle& wanted = alone.articles[at];
                const std::string record = index.database().get_document(wanted.article).get_data();
                CHECK(hits[at].article.id == decode_record(record).id);
                CHECK(hits[at].score == Approx(wanted.weight));
            }
        }
    }
}

}  // namespace news::searcher
