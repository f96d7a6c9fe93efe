// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/find_stories.h"

#include <map>

#include "common/date.h"
#include "tests/support/catch.h"
#include "tests/support/memory_archive.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

/// An archive of articles that are counted from 1.
class Articles {
public:
    explicit Articles(std::vector<Article> articles) : articles_(std::move(articles)) {
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            numbers_.push_back(static_cast<ArticleNumber>(i + 1));
            archive_.put(numbers_.back(), trace_of(articles_[i]));
        }
    }

    /// Of each article in a story its name.
    [[nodiscard]] std::map<std::string, std::string> stories() const {
        std::map<std::string, std::string> all;
        for (const Story& story : find_stories(archive_, numbers_, {})) {
            for (const ArticleNumber number : story.articles) {
                all.emplace(articles_[number - 1].id, story.name);
            }
        }
        return all;
    }

private:
    std::vector<Article> articles_;
    MemoryArchive archive_{[this](ArticleNumber number) { return articles_[number - 1]; }};
    ArticleNumbers numbers_;
};

}  // namespace

TEST_CASE("The story of articles that no index holds yet is found") {
    SyntheticNews news(1);
    Article one;
    one.id = "one";
    one.date = ArticleDate{.days = *parse_days("2014-03-30"), .time = {}};
    one.body = news.body(4);
    Article other = one;
    other.id = "other";
    other.date->days = *parse_days("2014-03-29");
    Article alone;
    alone.id = "alone";
    alone.body = news.body(4);
    CHECK(Articles({one, other, alone}).stories() ==
          std::map<std::string, std::string>{{"one", "other"}, {"other", "other"}});
}

TEST_CASE("A story that hundreds have printed is one story") {
    SyntheticNews news(2);
    std::vector<Article> copies;
    const std::vector<std::string> text = news.body(5);
    for (int i = 0; i < 500; ++i) {
        Article copy;
        copy.id = "copy" + std::to_string(i);
        copy.body = text;
        copy.body.push_back(news.sentence_text(12));
        copies.push_back(std::move(copy));
    }
    const auto stories = Articles(copies).stories();
    REQUIRE(stories.size() == 500);
    for (const auto& [id, story] : stories) {
        CHECK(story == "copy0");
    }
}

TEST_CASE("Articles are found in whatever order they come") {
    SyntheticNews news(3);
    std::vector<Article> articles = news.stories(40).articles;
    const auto stories = Articles(articles).stories();
    CHECK(!stories.empty());
    news.shuffle(articles);
    CHECK(Articles(articles).stories() == stories);
}

}  // namespace news::indexer
