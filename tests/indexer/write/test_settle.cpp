// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/settle.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <utility>

#include "common/raw_text.h"
#include "common/record.h"
#include "common/schema.h"
#include "common/text.h"
#include "indexer/archive/trace.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

/// An index that is settled as often as it gets articles.
class SettledIndex {
public:
    SettledIndex() : database_(path().native(), Xapian::DB_CREATE) {}

    /// One that holds what is in the folder of another.
    explicit SettledIndex(const std::filesystem::path& other) {
        std::filesystem::copy(other, path());
        database_ = Xapian::WritableDatabase(path().native(), Xapian::DB_OPEN);
        known_ = read_furniture(database_);
    }

    /// From now on the folder is copied at each commit, and commits come often: copies are what a
    /// run leaves that is stopped there.
    void copy_commits_to(std::filesystem::path copies) {
        copies_ = std::move(copies);
        batch_ = 1;
    }

    void add(const std::vector<Article>& articles) {
        for (const Article& article : articles) {
            database_.add_document(maker_.make(without_furniture(article, known_)));
        }
        last_ = settle(place(), known_, maker_);
    }

    void replace(const Article& article) {
        const std::string term = id_term(article.id);
        Unsettled unsettled = read_unsettled(database_);
        const Xapian::docid number = *database_.postlist_begin(term);
        unsettled.replaced.insert(number);
        if (auto story = database_.get_document(number).get_value(Slot::story); !story.empty()) {
            unsettled.left.insert(story);
        }
        write_unsettled(database_, unsettled);
        database_.replace_document(term, maker_.make(article));
        last_ = settle(place(), known_, maker_);
    }

    /// By id.
    std::map<std::string, Article> articles() {
        std::map<std::string, Article> all;
        for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
            Article article = decode_record(database_.get_document(*at).get_data());
            all.emplace(article.id, std::move(article));
        }
        return all;
    }

    /// By id the name of the story; empty for a story of one.
    std::map<std::string, std::string> stories() {
        std::map<std::string, std::string> all;
        for (const auto& [id, article] : articles()) {
            all[id] = document_of(id).get_value(Slot::story);
        }
        return all;
    }

    Xapian::Document document_of(const std::string& id) {
        return database_.get_document(*database_.postlist_begin(id_term(id)));
    }

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    KnownFurniture& known() { return known_; }
    [[nodiscard]] const Settled& last() const { return last_; }

private:
    SettlePlace place() {
        return {.database = database_,
                .replace =
                    [this](Xapian::docid number, const FlatDocument& document) {
                        database_.replace_document(number, to_xapian(document));
                    },
                .commit = [this] { commit(); },
                .batch = batch_};
    }

    void commit() {
        database_.commit();
        if (!copies_.empty()) {
            std::filesystem::copy(path(), copies_ / std::to_string(commits_++));
        }
    }

    [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "index"; }

    tests::Folder folder_;
    std::filesystem::path copies_;
    std::size_t commits_ = 0;
    std::size_t batch_ = 500;
    Xapian::WritableDatabase database_;
    KnownFurniture known_;
    DocumentMaker maker_;
    Settled last_;
};

struct Score {
    double precision = 0;
    double recall = 0;

    [[nodiscard]] double f1() const { return 2 * precision * recall / (precision + recall); }
};

Score score(std::size_t right, std::size_t found, std::size_t expected) {
    const auto all = static_cast<double>(right);
    return {all / static_cast<double>(found), all / static_cast<double>(expected)};
}

/// Over the blocks of all articles.
Score furniture_score(SettledIndex& index, const SyntheticArchive& archive) {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t expected = 0;
    for (const auto& [id, article] : index.articles()) {
        for (const RawBlock& block : raw_text(article)) {
            const bool is_expected = archive.furniture.contains(block.text);
            expected += is_expected ? 1 : 0;
            found += block.is_furniture ? 1 : 0;
            right += is_expected && block.is_furniture ? 1 : 0;
        }
    }
    return score(right, found, expected);
}

/// Over all pairs of articles.
Score story_score(SettledIndex& index, const SyntheticArchive& archive) {
    const auto stories = index.stories();
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t expected = 0;
    for (std::size_t i = 0; i < archive.articles.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::string& story = stories.at(archive.articles[i].id);
            const bool is_found = !story.empty() && story == stories.at(archive.articles[j].id);
            const bool is_expected = archive.stories[i] == archive.stories[j];
            found += is_found ? 1 : 0;
            expected += is_expected ? 1 : 0;
            right += is_found && is_expected ? 1 : 0;
        }
    }
    return score(right, found, expected);
}

}  // namespace

TEST_CASE("Furniture of papers is found, and what only recurs in them is not") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        SyntheticNews news(seed);
        const SyntheticArchive archive = news.papers(1);
        SettledIndex index;
        index.add(archive.articles);
        const Score score = furniture_score(index, archive);
        std::cout << "furniture, seed " << seed << ": precision " << score.precision << ", recall "
                  << score.recall << '\n';
        CAPTURE(seed);
        CHECK(score.precision >= 0.99);
        CHECK(score.recall >= 0.99);
    }
}

TEST_CASE("Versions with a fifth of their words changed or half of them cut are one story") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SyntheticNews news(seed);
        const SyntheticArchive archive = news.stories(80);
        SettledIndex index;
        index.add(archive.articles);
        const Score score = story_score(index, archive);
        std::cout << "stories, seed " << seed << ": precision " << score.precision << ", recall "
                  << score.recall << ", F1 " << score.f1() << '\n';
        CAPTURE(seed);
        CHECK(score.f1() >= 0.98);
    }
}

TEST_CASE("The order of articles changes neither furniture nor stories") {
    SyntheticNews news(4);
    std::vector<Article> articles = news.papers(1).articles;
    const std::vector<Article> more = news.stories(30).articles;
    articles.insert(articles.end(), more.begin(), more.end());
    SettledIndex one;
    one.add(articles);
    news.shuffle(articles);
    SettledIndex other;
    other.add(articles);
    CHECK(one.known() == other.known());
    CHECK(one.stories() == other.stories());
    CHECK(one.articles() == other.articles());
}

TEST_CASE("Articles of several runs give what those of one run give") {
    SyntheticNews news(5);
    std::vector<Article> articles = news.papers(1).articles;
    const std::vector<Article> more = news.stories(30).articles;
    articles.insert(articles.end(), more.begin(), more.end());
    SettledIndex one;
    one.add(articles);
    SettledIndex other;
    const auto middle = articles.begin() + static_cast<std::ptrdiff_t>(articles.size() / 2);
    other.add({articles.begin(), middle});
    other.add({middle, articles.end()});
    CHECK(one.stories() == other.stories());
    CHECK(one.articles() == other.articles());
}

TEST_CASE("Settling once more changes nothing") {
    SyntheticNews news(6);
    SettledIndex index;
    index.add(news.papers(1).articles);
    CHECK(index.last().rewritten > 0);
    const auto before = index.articles();
    index.add({});
    CHECK(index.last().rewritten == 0);
    CHECK(index.last().joined == 0);
    CHECK(index.articles() == before);
}

TEST_CASE("What is kept by hand stands in the text again, and is searched") {
    SyntheticNews news(7);
    SettledIndex index;
    const SyntheticArchive archive = news.papers(1);
    index.add(archive.articles);
    for (auto& [number, block] : index.known().of("Hpaper 0")) {
        block.verdict = Verdict::kept;
    }
    index.add({});
    for (const auto& [id, article] : index.articles()) {
        CHECK(article.furniture.empty());
    }
    std::map<std::string, Article> originals;
    for (const Article& article : archive.articles) {
        originals.emplace(article.id, article);
    }
    CHECK(index.articles() == originals);
}

TEST_CASE("Furniture is neither searched nor part of the sketch") {
    SyntheticNews news(8);
    SettledIndex index;
    index.add(news.papers(1).articles);
    for (const auto& [id, article] : index.articles()) {
        REQUIRE_FALSE(article.furniture.empty());
        Article bare = article;
        bare.furniture.clear();
        const Xapian::Document with = index.document_of(id);
        const Xapian::Document without = DocumentMaker().make(bare);
        std::vector<std::string> terms;
        for (auto term = with.termlist_begin(); term != with.termlist_end(); ++term) {
            const bool is_of_story =
                (*term).starts_with("XSTORY") || (*term) == "XIScopy" || *term == "XHAScopies";
            if (!is_of_story) {
                terms.push_back(*term);
            }
        }
        std::vector<std::string> expected;
        for (auto term = without.termlist_begin(); term != without.termlist_end(); ++term) {
            expected.push_back(*term);
        }
        CHECK(terms == expected);
        CHECK(decode_trace(with.get_value(Slot::trace)).sketch ==
              decode_trace(without.get_value(Slot::trace)).sketch);
    }
}

TEST_CASE("The first version by time names the story, and all others are copies") {
    SyntheticNews news(9);
    Article one;
    one.id = "late";
    one.body = news.body(4);
    one.date = ArticleDate{.days = *parse_days("2014-03-30"), .time = "09:00:00+02:00"};
    Article other = one;
    other.id = "early";
    other.date->time = "08:30:00+02:00";
    Article undated = one;
    undated.id = "undated";
    undated.date.reset();
    SettledIndex index;
    index.add({one, undated});
    CHECK(index.stories() ==
          std::map<std::string, std::string>{{"late", "late"}, {"undated", "late"}});
    index.add({other});
    CHECK(index.stories() == std::map<std::string, std::string>{
                                 {"early", "early"}, {"late", "early"}, {"undated", "early"}});
    CHECK(index.database().get_termfreq("XIScopy") == 2);
    CHECK(index.database().get_termfreq("XHAScopies") == 3);
}

TEST_CASE("A version that is replaced by another text leaves its story") {
    SyntheticNews news(10);
    Article one;
    one.id = "one";
    one.body = news.body(4);
    Article other = one;
    other.id = "other";
    SettledIndex index;
    index.add({one, other});
    other.body = news.body(4);
    index.replace(other);
    CHECK(index.stories() == std::map<std::string, std::string>{{"one", ""}, {"other", ""}});
    CHECK(index.database().get_termfreq("XHAScopies") == 0);
}

TEST_CASE("An article between two stories makes them one") {
    SyntheticNews news(11);
    std::vector<std::string> text;
    for (int i = 0; i < 8; ++i) {
        text.push_back(news.sentence_text(45));
    }
    const auto part = [&](std::string id, std::size_t from, std::size_t to) {
        Article made;
        made.id = std::move(id);
        made.body.assign(text.begin() + static_cast<std::ptrdiff_t>(from),
                         text.begin() + static_cast<std::ptrdiff_t>(to));
        return made;
    };
    SettledIndex index;
    index.add({part("a1", 0, 4), part("a2", 0, 4), part("b1", 4, 8), part("b2", 4, 8)});
    auto stories = index.stories();
    CHECK(stories["a1"] != stories["b1"]);
    index.add({part("whole", 0, 8)});
    stories = index.stories();
    CHECK(stories["a1"] == stories["b2"]);
    CHECK(stories["whole"] == stories["a2"]);
}

TEST_CASE("Stories of a run that was stopped between two commits are joined by the next one") {
    SyntheticNews news(12);
    std::vector<std::string> text;
    for (int i = 0; i < 8; ++i) {
        text.push_back(news.sentence_text(45));
    }
    Article late;
    late.id = "late";
    late.date = ArticleDate{.days = *parse_days("2014-03-30"), .time = {}};
    late.body = text;
    // Halves share nothing: only by the whole text are they of one story.
    Article undated;
    undated.id = "undated";
    undated.body.assign(text.begin() + 4, text.end());
    Article early;
    early.id = "early";
    early.date = ArticleDate{.days = *parse_days("2014-03-29"), .time = {}};
    early.body.assign(text.begin(), text.begin() + 4);
    SettledIndex index;
    index.add({late, undated});
    const tests::Folder copies;
    index.copy_commits_to(copies.path());
    index.add({early});
    const auto stories = index.stories();
    REQUIRE(stories == std::map<std::string, std::string>{
                           {"early", "early"}, {"late", "early"}, {"undated", "early"}});
    std::size_t stops = 0;
    for (const auto& stop : std::filesystem::directory_iterator(copies.path())) {
        CAPTURE(stop.path());
        SettledIndex again(stop.path());
        again.add({});
        CHECK(again.stories() == stories);
        ++stops;
    }
    CHECK(stops > 3);
}

TEST_CASE("Furniture learned by a run that was stopped is taken out, and stories joined again") {
    SyntheticNews news(13);
    // Texts of a paper that are one story by their furniture alone, which is learned later, and two
    // that stay one without it.
    const std::string furniture = news.sentence_text(120);
    const auto article = [&](const std::string& id) {
        Article made;
        made.id = id;
        made.source.name = "Paper";
        made.body = {news.sentence_text(30), furniture};
        return made;
    };
    SettledIndex index;
    const Article twin = article("a twin");
    Article other_twin = twin;
    other_twin.id = "twin";
    index.add({article("one"), article("other"), twin, other_twin});
    REQUIRE(index.stories()["one"] == index.stories()["other"]);
    std::vector<Article> more;
    for (int i = 0; i < 20; ++i) {
        more.push_back(article("more" + std::to_string(i)));
    }
    const tests::Folder copies;
    index.copy_commits_to(copies.path());
    index.add(more);
    REQUIRE(index.last().rewritten == 24);
    REQUIRE(index.database().get_termfreq("XHAScopies") == 2);
    for (const auto& stop : std::filesystem::directory_iterator(copies.path())) {
        CAPTURE(stop.path());
        SettledIndex again(stop.path());
        again.add({});
        CHECK(again.articles() == index.articles());
        CHECK(again.stories() == index.stories());
        CHECK(again.database().get_termfreq("XHAScopies") == 2);
    }
}

}  // namespace news::indexer
