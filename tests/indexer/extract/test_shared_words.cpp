// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/shared_words.h"

#include "tests/support/catch.h"

using news::indexer::TopicWords;

TEST_CASE("words of four letters carry the matter of a text", "[text]") {
    const auto [text, size] = GENERATE(table<std::string, std::size_t>({
        {"The old mill by the river", 2},
        {"Mill, mill and MILL", 1},
        {"in 1911 and 12", 1},
        {"Éclair eclair", 1},
        {"the sea", 0},
        {"", 0},
    }));
    CAPTURE(text);
    CHECK(TopicWords(text).size() == size);
}

TEST_CASE("two texts share words, and the share is one of the other text", "[text]") {
    const TopicWords article("The old mill by the river was sold on Monday");
    CHECK(article.shared_with(TopicWords("Mill sold again")) == 2);
    CHECK(article.share_of(TopicWords("mill sold")) == Approx(1.0));
    CHECK(article.share_of(TopicWords("mill burns down, cats saved")) == Approx(0.2));
    CHECK(article.share_of(TopicWords()) == Approx(0.0));
}
