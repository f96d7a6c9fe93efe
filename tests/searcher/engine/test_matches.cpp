// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matches.h"

#include <string>
#include <vector>

#include "searcher/query/canonical.h"
#include "searcher/query/compile.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/random_news.h"

namespace news::searcher {
namespace {

/// What Xapian finds, without sets of bits.
std::vector<Xapian::docid> found_by_xapian(const Xapian::Database& database,
                                           const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    return {matches.begin(), matches.end()};
}

/// Articles that are numbered with gaps, over more than one block: every third has "tram", every
/// fourth a day.
Xapian::Database large_index() {
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (Xapian::docid i = 1; i < 40'000; ++i) {
        Xapian::Document document;
        document.add_posting("all", 1);
        document.add_posting(i % 3 == 0 ? "tram" : "bus", 2);
        document.add_posting(i % 5 == 0 ? "stop" : "line", 3);
        if (i % 4 == 0) {
            document.add_value(0, "2014");
        }
        database.replace_document(i * 5, document);
    }
    return database;
}

}  // namespace

TEST_CASE("Sets of bits hold what Xapian finds, whatever the query") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        RandomNews chance(seed);
        const Index index = index_of(chance.archive());
        const IndexWords words = index.words();
        for (int i = 0; i < 100; ++i) {
            const Node tree = chance.query();
            CAPTURE(seed, i, canonical_query(tree));
            const Xapian::Query query = compile(tree, words).query;
            const Matches matches = matches_of(index.database(), query, {});
            CHECK(matches.articles.list() == found_by_xapian(index.database(), query));
            CHECK(matches.total == matches.articles.size());
            CHECK(matches.is_exact);
        }
    }
}

TEST_CASE("Sets of bits reach over blocks and gaps") {
    using Xapian::Query;
    const Xapian::Database database = large_index();
    const Query tram("tram");
    const Query stop("stop");
    const Query dated(Query::OP_VALUE_GE, 0, "2000");
    const std::vector<std::string> row = {"tram", "stop"};
    const Query phrase(Query::OP_PHRASE, row.begin(), row.end(), 2);
    for (const Query& query :
         {tram, Query(Query::MatchAll), Query(), Query("nowhere"), Query(Query::OP_AND, tram, stop),
          Query(Query::OP_OR, tram, stop), Query(Query::OP_AND_NOT, stop, tram), dated, phrase,
          Query(Query::OP_FILTER, stop, dated), Query(Query::OP_AND_NOT, Query::MatchAll, phrase),
          Query(Query::OP_OR, phrase, Query(Query::OP_AND, dated, tram)),
          Query(Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, stop, 0.0), tram)}) {
        CAPTURE(query.get_description());
        CHECK(matches_of(database, query, {}).articles.list() == found_by_xapian(database, query));
    }
}

TEST_CASE("Where the time is up, the matches are those of the blocks that are done") {
    const Xapian::Database database = large_index();
    int looks = 0;
    const Deadline deadline(std::chrono::milliseconds{3},
                            [&] { return Deadline::Time{} + std::chrono::milliseconds{looks++}; });
    const Matches matches = matches_of(database, Xapian::Query("tram"), deadline);
    CHECK_FALSE(matches.is_exact);
    CHECK(matches.total > 0);
    CHECK(matches.total == matches.articles.size());
    CHECK(matches.total < database.get_termfreq("tram"));
}

TEST_CASE("Positions are compared for phrases and distances, wherever they stand in a query") {
    const Index index = index_of({article("a", "Trams", "The tram stops here.", "2014")});
    const auto [query, compares] = GENERATE(table<std::string, bool>({
        {"tram", false},
        {"tram stop date:2014 -bus", false},
        {"\"tram stop\"", true},
        {"tram NEAR stop", true},
        {"here (bus OR \"tram stop\")", true},
        {"here -\"tram stop\"", true},
    }));
    CAPTURE(query);
    const Node tree = parse_query(query, {{"en"}, {}}).tree;
    CHECK(compares_positions(compile(tree, index.words()).query) == compares);
}

TEST_CASE("An index without articles has no matches") {
    const Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    const Matches matches = matches_of(database, Xapian::Query::MatchAll, {});
    CHECK(matches.total == 0);
    CHECK(matches.is_exact);
}

}  // namespace news::searcher
