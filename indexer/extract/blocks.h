// SPDX-License-Identifier: GPL-2.0-or-later
/// A page as blocks: the lines of text that a reader sees, each with the numbers rules ask for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

enum class BlockKind {
    paragraph,  ///< p, pre, dd
    text,       ///< directly in a div, td, section, ...: old pages have all their text so
    heading,    ///< h1 to h6
    item,       ///< li, dt
    quote,      ///< inside a blockquote
    cell        ///< of a table that holds no blocks: td, th, caption
};

/// Text between two breaks of line.
struct Block {
    std::string text;  ///< cleaned, on one line, never empty
    NodeId node = 0;   ///< the innermost block element around the text
    NodeId first = 0;  ///< its first text node
    NodeId last = 0;   ///< its last text node
    BlockKind kind = BlockKind::text;
    std::uint32_t words = 0;
    std::uint32_t link_words = 0;  ///< of `words`, those inside links
    bool ends_sentence = false;    ///< closes with ".", "?", "!" or the like, or with a quote sign

    /// 0 to 1, the part of the words that is inside links.
    [[nodiscard]] double link_density() const {
        return words == 0 ? 0 : static_cast<double>(link_words) / words;
    }
};

/// The blocks of a page in document order, without what is in the page's head, in form controls
/// or in hidden parts of a line.
std::vector<Block> collect_blocks(const HtmlTree& tree);

/// Tells which of the blocks of a page an element holds; the blocks must live as long.
class BlockList {
public:
    explicit BlockList(std::span<const Block> blocks) : blocks_(blocks) {}

    /// The blocks that begin at `id` or behind it.
    [[nodiscard]] std::span<const Block> from(NodeId id) const;
    [[nodiscard]] std::span<const Block> inside(const HtmlTree& tree, NodeId id) const;

private:
    std::span<const Block> blocks_;
};

}  // namespace news::indexer
