// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/blocks.h"

#include "tests/support/catch.h"

namespace news::indexer {

TEST_CASE("A block has the same number whatever its case and punctuation") {
    CHECK(block_of("Tap to read full story").number == block_of("TAP to read… full story!").number);
    CHECK(block_of("Tap to read full story").number != block_of("Tap to read").number);
    CHECK(block_of("Tap to read full story").words == 5);
    CHECK(block_of("***").number == 0);
}

TEST_CASE("Furniture may stand near both ends only") {
    std::vector<TracedBlock> blocks(30, {.number = 1, .words = 10});
    CHECK(may_be_furniture(blocks, 0));
    CHECK(may_be_furniture(blocks, 3));
    CHECK_FALSE(may_be_furniture(blocks, 4));
    CHECK_FALSE(may_be_furniture(blocks, 21));
    CHECK(may_be_furniture(blocks, 22));
    blocks[0].words = 500;
    CHECK_FALSE(may_be_furniture(blocks, 0));
    blocks[1].words = 0;
    CHECK_FALSE(may_be_furniture(blocks, 1));
}

TEST_CASE("The standfirst is the first block where it is one, and no part of the body") {
    Article article;
    article.lead = "A standfirst";
    article.body = {"The first paragraph", "the second"};
    const TextBlocks text = text_blocks(article);
    CHECK(text.blocks.size() == 3);
    CHECK(text.body == words_of(article.body));
    article.furniture = {{1, "Advertisement"}};
    CHECK(text_blocks(article).blocks.size() == 4);
    CHECK(text_blocks(article).body == words_of(article.body));
}

}  // namespace news::indexer
