// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

using Text = std::vector<std::string>;

/// Whether both are versions, whether by their sketches or their words.
///
/// @param first   who printed the one, and when
/// @param second  the same of the other
bool are_versions(const Text& one, const Text& other, LinkedArticle first = {},
                  LinkedArticle second = {}) {
    const Sketch sketch = sketch_of(words_of(one));
    const Sketch other_sketch = sketch_of(words_of(other));
    first.number = 1;
    first.sketch = &sketch;
    second.number = 2;
    second.sketch = &other_sketch;
    Versions versions([&](ArticleNumber number) { return words_of(number == 1 ? one : other); });
    return versions.are_versions(first, second);
}

}  // namespace

TEST_CASE("A half of a text is a version of it, a short quotation and a digest are not") {
    SyntheticNews news(1);
    const Text text = news.body(20);
    const auto first = [&](std::ptrdiff_t paragraphs) {
        return Text(text.begin(), text.begin() + paragraphs);
    };
    CHECK(are_versions(text, text));
    CHECK(are_versions(first(11), text));
    CHECK(are_versions(text, first(11)));
    CHECK_FALSE(are_versions(first(3), text));
}

TEST_CASE("Articles that share a part of their text are not versions of one story") {
    SyntheticNews news(2);
    const auto shared = static_cast<std::size_t>(GENERATE(2, 5, 8));
    CAPTURE(shared);
    Text one;
    Text other;
    for (std::size_t i = 0; i < 14; ++i) {
        one.push_back(news.sentence_text(30));
        other.push_back(i < shared ? one.back() : news.sentence_text(30));
    }
    CHECK_FALSE(are_versions(one, other));
}

TEST_CASE("A copy of which every fifth word was changed is a version") {
    SyntheticNews news(3);
    const std::string text = news.sentence_text(150);
    CHECK(are_versions({with_each_changed(text, 5)}, {text}));
}

TEST_CASE("What a paper prints again must be more alike than what others print") {
    SyntheticNews news(4);
    const std::string text = news.sentence_text(150);
    struct Row {
        std::size_t changed = 0;  ///< of so many words one
        LinkedArticle one, other;
        bool are_versions = false;
    };
    const auto of = [](SourceNumber source, std::uint32_t day) {
        return LinkedArticle{.source = source, .day = day};
    };
    const std::vector<Row> rows = {
        {6, of(1, 20140330), of(2, 20140330), true},
        {6, of(1, 20140301), of(2, 20140330), true},
        {6, of(1, 20140330), of(1, 20140330), false},
        {10, of(1, 20140330), of(1, 20140401), true},
        {10, of(1, 20140330), of(1, 20140402), false},
        {10, of(1, 20140402), of(1, 20140330), false},
        {30, of(1, 20140330), of(1, 20150330), true},
        {6, of(1, 20140330), of(1, 0), true},
        {6, of(0, 20140301), of(0, 20140330), true},
    };
    for (const auto& [changed, one, other, expected] : rows) {
        CAPTURE(changed, one.source, one.day, other.source, other.day);
        CHECK(are_versions({text}, {with_each_changed(text, changed)}, one, other) == expected);
    }
}

}  // namespace news::indexer
