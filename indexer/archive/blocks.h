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
struct TextBlocks {
    std::vector<TracedBlock> blocks;
    std::vector<WordNumber> body;
};

TextBlocks text_blocks(const Article& article);

/// Blocks at the beginning and the end of a text among which its furniture is.
inline constexpr std::size_t head_blocks = 4;
inline constexpr std::size_t tail_blocks = 8;

/// True for a block so near to the beginning or the end, and so short, that it may be furniture.
bool may_be_furniture(const std::vector<TracedBlock>& blocks, std::size_t at);

/// What is kept of a number for all blocks of all articles.
std::uint32_t short_number(BlockNumber number);

/// The paper as furniture is kept under: the term of its articles; empty where it is not known.
std::string source_term(const Source& source);

}  // namespace news::indexer
