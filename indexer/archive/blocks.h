// SPDX-License-Identifier: GPL-2.0-or-later
/// The blocks of an article's text, traced so that the same block is found in other articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/shared_text.h"

namespace news::indexer {

/// A block by its words: the same for whatever case and punctuation; 0 where there is no word.
using BlockNumber = std::uint64_t;

/// A paragraph, or the standfirst where it says more than the first of them.
struct TracedBlock {
    BlockNumber number = 0;
    std::uint32_t words = 0;
};

TracedBlock block_of(std::string_view text);

/// The blocks of the text as it was found, furniture included, in order.
std::vector<TracedBlock> raw_blocks(const Article& article);

/// The same, and the words of the body without the furniture.
struct TracedText {
    std::vector<TracedBlock> blocks;
    std::vector<WordNumber> body;
};

TracedText trace(const Article& article);

/// True for a block so near to the beginning or the end, and so short, that it may be furniture.
bool may_be_furniture(const std::vector<TracedBlock>& blocks, std::size_t at);

/// What is kept of a number for all blocks of all articles.
std::uint32_t short_number(BlockNumber number);

/// What other articles are compared with. Of the numbers it has the short ones.
struct BlockTrace {
    std::uint32_t article = 0;  ///< of the id: an order of articles that is nobody's choice
    std::vector<TracedBlock> blocks;
};

/// As Slot::blocks holds it, and back again; what is no trace gives an empty one.
std::string encode_trace(std::string_view id, const std::vector<TracedBlock>& blocks);
BlockTrace decode_trace(std::string_view bytes);

/// The term of the articles of a paper; empty where it is not known.
std::string source_term(const Source& source);

/// The term of those among them that have the block where furniture may stand.
std::string block_term(std::string_view source_term, std::uint32_t short_number);

}  // namespace news::indexer
