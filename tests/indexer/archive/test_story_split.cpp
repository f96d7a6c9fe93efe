// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/story_split.h"

#include <algorithm>
#include <set>
#include <utility>

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

using Texts = std::vector<std::vector<std::string>>;
using Stories = std::set<std::set<ArticleNumber>>;

/// The stories of articles that are counted from 1.
///
/// @param printed  who printed them, and when
Stories split(const Texts& texts, std::vector<LinkedArticle> printed = {}) {
    std::vector<Sketch> sketches;
    for (const auto& text : texts) {
        sketches.push_back(sketch_of(words_of(text)));
    }
    LinkedArticles articles = std::move(printed);
    articles.resize(texts.size());
    for (std::uint32_t i = 0; i < sketches.size(); ++i) {
        articles[i].number = i + 1;
        articles[i].order = i * 7 % 5;
        articles[i].sketch = &sketches[i];
    }
    Versions versions([&texts](ArticleNumber number) { return words_of(texts[number - 1]); });
    Stories stories;
    for (const LinkedArticles& story : split_into_stories(articles, versions)) {
        std::set<ArticleNumber> numbers;
        std::ranges::transform(story, std::inserter(numbers, numbers.end()),
                               &LinkedArticle::number);
        stories.insert(std::move(numbers));
    }
    return stories;
}

}  // namespace

TEST_CASE("Versions of one text are one story") {
    SyntheticNews news(1);
    const std::vector<std::string> text = news.body(8);
    const std::vector<std::string> half(text.begin(), text.begin() + 5);
    CHECK(split({half, text, half, text}) == Stories{{1, 2, 3, 4}});
    CHECK(split({text}) == Stories{{1}});
    CHECK(split({}).empty());
}

TEST_CASE("Both halves of a text are versions of it, though they share nothing") {
    SyntheticNews news(2);
    std::vector<std::string> text;
    for (int i = 0; i < 8; ++i) {
        text.push_back(news.sentence_text(45));
    }
    const std::vector<std::string> first(text.begin(), text.begin() + 4);
    const std::vector<std::string> second(text.begin() + 4, text.end());
    CHECK(split({first, second, text}) == Stories{{1, 2, 3}});
}

TEST_CASE("A copy stays with its text, and not with the same form of another day") {
    SyntheticNews news(5);
    const std::string form = news.sentence_text(150);
    const std::string filled = with_each_changed(form, 6);
    // The form is longer, and has more copies.
    const Texts texts = {{form + " in all."}, {form + " in all."}, {form}, {filled}, {filled}};
    const std::vector<LinkedArticle> printed = {{.source = 1, .day = 20140301},
                                                {.source = 2, .day = 20140301},
                                                {.source = 3, .day = 20140301},
                                                {.source = 1, .day = 20140330},
                                                {.source = 2, .day = 20140330}};
    CHECK(split(texts, printed) == Stories{{1, 2, 3}, {4, 5}});
    CHECK(split({texts[0], texts[2], texts[3], texts[4]},
                {printed[0], printed[2], printed[3], {.source = 4, .day = 20140330}}) ==
          Stories{{1, 2}, {3, 4}});
}

TEST_CASE("A chain of texts that pass into each other is not one story") {
    SyntheticNews news(3);
    std::vector<std::string> parts;
    for (int i = 0; i < 12; ++i) {
        parts.push_back(news.sentence_text(60));
    }
    Texts chain;
    for (int i = 0; i + 3 < 12; ++i) {
        chain.push_back({parts.begin() + i, parts.begin() + i + 4});
    }
    for (const auto& story : split(chain)) {
        CHECK(*story.rbegin() - *story.begin() <= 3);
    }
}

TEST_CASE("Linked texts that share nothing are stories of one") {
    SyntheticNews news(4);
    Texts texts;
    for (int i = 0; i < 500; ++i) {
        texts.push_back({news.sentence_text(30)});
    }
    CHECK(split(texts).size() == 500);
}

}  // namespace news::indexer
