// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/story_split.h"

#include <algorithm>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

using Texts = std::vector<std::vector<std::string>>;
using Stories = std::set<std::set<ArticleNumber>>;

/// The stories of articles that are counted from 1.
Stories split(const Texts& texts) {
    std::vector<Sketch> sketches;
    for (const auto& text : texts) {
        sketches.push_back(sketch_of(words_of(text)));
    }
    LinkedArticles articles;
    for (std::uint32_t i = 0; i < sketches.size(); ++i) {
        articles.push_back({i + 1, i * 7 % 5, &sketches[i]});
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
