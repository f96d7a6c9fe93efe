// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/synthetic_archive.h"

namespace news::indexer {
namespace {

using Text = std::vector<std::string>;

/// Whether both are versions, whether by their sketches or their words.
bool are_versions(const Text& one, const Text& other) {
    const Sketch first = sketch_of(words_of(one));
    const Sketch second = sketch_of(words_of(other));
    Versions versions([&](ArticleNumber number) { return words_of(number == 1 ? one : other); });
    return versions.are_versions({1, 0, &first}, {2, 0, &second});
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
    const Text text = {news.sentence_text(150)};
    std::istringstream words(text.front());
    std::string changed;
    std::size_t place = 0;
    for (std::string word; words >> word;) {
        changed += (++place % 5 == 0 ? "another" : word) + ' ';
    }
    CHECK(are_versions({changed}, text));
}

}  // namespace news::indexer
