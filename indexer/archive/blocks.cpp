// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/blocks.h"

#include "common/raw_text.h"
#include "common/schema.h"
#include "common/shared_text.h"

namespace news::indexer {
namespace {

/// Longer paragraphs are text, however often they stand somewhere.
constexpr std::uint32_t most_furniture_words = 200;

bool stands_at_an_end(std::size_t at, std::size_t blocks) {
    return at < head_blocks || at + tail_blocks >= blocks;
}

constexpr unsigned upper_half = 32;

TracedBlock block_of_words(const std::vector<WordNumber>& words) {
    return words.empty()
               ? TracedBlock{}
               : TracedBlock{number_of_run(words), static_cast<std::uint32_t>(words.size())};
}

}  // namespace

std::uint32_t short_number(BlockNumber number) {
    return static_cast<std::uint32_t>(number >> upper_half);
}

TracedBlock block_of(std::string_view text) {
    return block_of_words(words_of({std::string(text)}));
}

std::vector<TracedBlock> raw_blocks(const Article& article) { return text_blocks(article).blocks; }

TextBlocks text_blocks(const Article& article) {
    TextBlocks traced;
    for (const RawBlock& block : raw_text(article)) {
        const std::vector<WordNumber> words = words_of({block.text});
        traced.blocks.push_back(block_of_words(words));
        if (!block.is_furniture && !block.is_lead) {
            traced.body.insert(traced.body.end(), words.begin(), words.end());
        }
    }
    return traced;
}

bool may_be_furniture(const std::vector<TracedBlock>& blocks, std::size_t at) {
    return blocks[at].words > 0 && blocks[at].words <= most_furniture_words &&
           stands_at_an_end(at, blocks.size());
}

std::string source_term(const Source& source) {
    const std::string& name = source.name.empty() ? source.domain : source.name;
    return name.empty() ? std::string() : exact_term(field_named("source"), name);
}

}  // namespace news::indexer
