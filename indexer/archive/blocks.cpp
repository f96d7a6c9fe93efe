// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/blocks.h"

#include <algorithm>
#include <limits>

#include "common/analysis.h"
#include "common/raw_text.h"
#include "common/schema.h"
#include "common/shared_text.h"

namespace news::indexer {
namespace {

/// Longer paragraphs are text, however often they stand somewhere.
constexpr std::uint32_t most_furniture_words = 200;

constexpr std::size_t number_bytes = 4;
constexpr std::size_t words_bytes = 2;
constexpr unsigned byte_bits = 8;

void append_number(std::string& bytes, std::uint32_t number, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(number >> (i * byte_bits)));
    }
}

std::uint32_t take_number(std::string_view& bytes, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        number |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (i * byte_bits);
    }
    bytes.remove_prefix(size);
    return number;
}

bool stands_at_an_end(std::size_t at, std::size_t blocks) {
    constexpr std::size_t head_blocks = 4;
    constexpr std::size_t tail_blocks = 8;
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

std::vector<TracedBlock> raw_blocks(const Article& article) { return trace(article).blocks; }

TracedText trace(const Article& article) {
    TracedText traced;
    for (const RawBlock& block : raw_text(article)) {
        const std::vector<WordNumber> words = words_of({block.text});
        traced.blocks.push_back(block_of_words(words));
        if (!block.is_furniture && !block.is_lead) {
            traced.body.insert(traced.body.end(), words.begin(), words.end());
        }
    }
    return traced;
}

std::string encode_trace(std::string_view id, const std::vector<TracedBlock>& blocks) {
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    std::string bytes;
    append_number(bytes, short_number(number_of(id)), number_bytes);
    for (const TracedBlock& block : blocks) {
        append_number(bytes, short_number(block.number), number_bytes);
        append_number(bytes, std::min(block.words, most), words_bytes);
    }
    return bytes;
}

BlockTrace decode_trace(std::string_view bytes) {
    BlockTrace trace;
    if (bytes.size() < number_bytes) {
        return trace;
    }
    trace.article = take_number(bytes, number_bytes);
    while (bytes.size() >= number_bytes + words_bytes) {
        const std::uint32_t number = take_number(bytes, number_bytes);
        trace.blocks.push_back({number, take_number(bytes, words_bytes)});
    }
    return trace;
}

bool may_be_furniture(const std::vector<TracedBlock>& blocks, std::size_t at) {
    return blocks[at].words > 0 && blocks[at].words <= most_furniture_words &&
           stands_at_an_end(at, blocks.size());
}

std::string source_term(const Source& source) {
    const std::string& name = source.name.empty() ? source.domain : source.name;
    return name.empty() ? std::string() : exact_term(field_named("source"), name);
}

std::string block_term(std::string_view source_term, std::uint32_t short_number) {
    const std::uint64_t both = mixed(number_of(source_term) + short_number);
    return std::string(block_prefix) +
           packed_number(static_cast<std::uint32_t>(both >> upper_half));
}

}  // namespace news::indexer
