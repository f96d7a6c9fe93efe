// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/standfirst.h"

#include <algorithm>
#include <string>

#include "common/text.h"
#include "indexer/extract/first_letter.h"
#include "indexer/extract/furniture.h"

namespace news::indexer {
namespace {

constexpr std::uint32_t most_words = 150;

/// True when the element that holds the block, or one close around it, is called a standfirst.
bool is_named_standfirst(const HtmlTree& tree, const PageMap& map, const Block& block) {
    constexpr int steps = 4;
    NodeId at = tree[block.first].parent;
    for (int step = 0; step < steps && at != 0; ++step, at = tree[at].parent) {
        if (map.hint(at) == Hint::standfirst) {
            return map.text_words(at) <= most_words;
        }
    }
    return false;
}

/// Descriptions are often cut short, and the block may go on behind them.
bool is_description(const Block& block, std::string_view description) {
    constexpr std::size_t enough = 40;
    if (!may_begin_with(block.text, description)) {
        return false;
    }
    const std::string letters = fold_letters(block.text);
    const std::size_t shared = std::min({letters.size(), description.size() * 9 / 10});
    return shared >= enough && letters.compare(0, shared, description, 0, shared) == 0;
}

/// Sentences that are called a teaser, without links and alone in their element.
bool is_teaser(const HtmlTree& tree, const PageMap& map, const Block& block) {
    constexpr std::uint32_t least_words = 12;
    const NodeId outer = map.outside_by(block.first);
    return map.outside(block.first) == Hint::related && block.words >= least_words &&
           block.ends_sentence && block.link_words == 0 && map.text_words(outer) == block.words &&
           tree[outer].tag != "article" && tree[outer].tag != "li";
}

}  // namespace

NodeId find_headline(const std::vector<Block>& blocks, const HtmlTree& tree, std::string_view title,
                     NodeId behind) {
    NodeId found = behind;
    for (const Block& block : blocks) {
        if (block.first >= behind) {
            break;
        }
        if (tree[block.node].tag == "h1" ||
            (!title.empty() && block.words <= 40 && may_begin_with(block.text, title) &&
             fold_letters(block.text) == title)) {
            found = block.first;
        }
    }
    return found;
}

bool is_marked_standfirst(const HtmlTree& tree, const PageMap& map, const Block& block,
                          std::string_view description) {
    return block.words <= most_words &&
           (is_named_standfirst(tree, map, block) || is_teaser(tree, map, block) ||
            is_description(block, description));
}

std::vector<const Block*> find_standfirst(const HtmlTree& tree, const std::vector<Block>& blocks,
                                          const PageMap& map, const HeadOfArticle& head) {
    constexpr std::uint32_t least_words = 4;
    constexpr std::uint32_t least_unmarked_words = 8;
    std::vector<const Block*> found;
    for (const Block& block : blocks) {
        if (block.first >= head.body) {
            break;
        }
        const Hint outside = map.outside(block.first);
        const bool may_be = block.first > head.headline && block.words >= least_words &&
                            block.words <= most_words && block.link_density() <= 0.5 &&
                            (outside == Hint::none || outside == Hint::related) &&
                            !is_furniture(block.text);
        if (may_be && ((outside == Hint::none && block.words >= least_unmarked_words) ||
                       is_marked_standfirst(tree, map, block, head.description))) {
            found.push_back(&block);
        }
    }
    return found;
}

}  // namespace news::indexer
