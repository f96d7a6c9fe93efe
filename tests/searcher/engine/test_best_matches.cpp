// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/best_matches.h"

#include <utility>
#include <vector>

#include "common/schema.h"
#include "searcher/engine/matches.h"
#include "searcher/engine/ranking.h"
#include "searcher/query/canonical.h"
#include "searcher/query/compile.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/random_news.h"

namespace news::searcher {
namespace {

using Listed = std::vector<std::pair<Xapian::docid, double>>;

/// What Xapian lists by means of its own.
Listed listed_by_xapian(Xapian::Enquire& enquire, const Xapian::Query& query, const Page& page) {
    enquire.set_query(query);
    const Xapian::MSet matches = enquire.get_mset(static_cast<Xapian::doccount>(page.offset),
                                                  static_cast<Xapian::doccount>(page.limit));
    Listed listed;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        listed.emplace_back(*match, match.get_weight());
    }
    return listed;
}

std::vector<Xapian::docid> articles_of(const Listed& listed) {
    std::vector<Xapian::docid> articles;
    for (const auto& [article, weight] : listed) {
        articles.push_back(article);
    }
    return articles;
}

Listed listed(const Ranking& ranking) {
    CHECK(ranking.is_complete);
    Listed listed;
    for (const auto& [article, weight] : ranking.articles) {
        listed.emplace_back(article, weight);
    }
    return listed;
}

/// Archives of chance, each with queries and pages of chance.
template <typename Check>
void for_each_trial(Check check) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        RandomNews chance(seed);
        const std::vector<Article> articles = chance.archive();
        StoryNames stories(articles.size());
        for (std::string& story : stories) {
            story = chance.below(2) == 0 ? ""
                                         : std::string(1, static_cast<char>('a' + chance.below(4)));
        }
        const Index index = index_of(articles, stories);
        const IndexWords words = index.words();
        for (int i = 0; i < 50; ++i) {
            const Node tree = chance.query();
            const Page page{static_cast<std::size_t>(chance.below(4)),
                            static_cast<std::size_t>(1 + chance.below(8))};
            CAPTURE(seed, i, canonical_query(tree), page.offset, page.limit);
            check(index, compile(tree, words).query, page);
        }
    }
}

}  // namespace

TEST_CASE("The heaviest of each story are those that Xapian's collapsing leaves") {
    for_each_trial([](const Index& index, const Xapian::Query& query, const Page& page) {
        const Xapian::Database& database = index.database();
        Xapian::Enquire enquire(database);
        const std::size_t words = page.offset % 2 == 0 ? 1 : 5;
        weigh_words(enquire, words);
        const Copies copies = page.limit % 2 == 0 ? Copies::hidden : Copies::shown;
        if (copies == Copies::hidden) {
            enquire.set_collapse_key(Slot::story);
        }
        CHECK(listed(rank_by_weight(database, {query, words}, page, copies, {})) ==
              listed_by_xapian(enquire, query, page));
    });
}

TEST_CASE("Articles stand by date as where Xapian sorts them, undated ones last") {
    for_each_trial([](const Index& index, const Xapian::Query& query, const Page& page) {
        const Xapian::Database& database = index.database();
        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        Xapian::MultiValueKeyMaker undated_last;
        undated_last.add_value(Slot::date_first, false, "~");
        const DateOrder order =
            page.limit % 2 == 0 ? DateOrder::newest_first : DateOrder::oldest_first;
        if (order == DateOrder::newest_first) {
            enquire.set_sort_by_value(Slot::date_first, true);
        } else {
            enquire.set_sort_by_key(&undated_last, false);
        }
        const ArticleSet matches = matches_of(database, query, {}).articles;
        const DayColumn days(database, Slot::date_first, nullptr);
        CHECK(first_by_date(matches, days, order, page) ==
              articles_of(listed_by_xapian(enquire, query, page)));
    });
}

}  // namespace news::searcher
