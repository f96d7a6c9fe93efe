// SPDX-License-Identifier: GPL-2.0-or-later
/// Which parts of a page are not the article, by what their elements say about themselves.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/blocks.h"
#include "indexer/extract/hints.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

/// For each node of the tree what it says about itself, and what puts it out of the article.
/// The tree must live as long as the map.
class PageMap {
public:
    PageMap(const HtmlTree& tree, const std::vector<Block>& blocks);

    /// What the element says about itself.
    [[nodiscard]] Hint hint(NodeId id) const { return hints_[id]; }

    /// The outermost element that puts the node out of the article: itself, or one around it;
    /// 0, which is the root, where nothing does.
    [[nodiscard]] NodeId outside_by(NodeId id) const { return outside_by_[id]; }

    /// What `outside_by` says about itself; none where nothing puts the node out.
    [[nodiscard]] Hint outside(NodeId id) const {
        return outside_by_[id] == 0 ? Hint::none : hints_[outside_by_[id]];
    }

    /// Words of running text in the nodes from `id` up to its end.
    [[nodiscard]] std::uint32_t text_words(NodeId id) const { return words_.of(tree_[id], id); }

private:
    /// Sums over the nodes of a subtree, each in constant time.
    class Sums {
    public:
        explicit Sums(std::size_t nodes) : before_(nodes + 1, 0) {}
        void add(NodeId id, std::uint32_t value) { before_[id + 1] += value; }
        void close();
        [[nodiscard]] std::uint32_t of(const HtmlNode& node, NodeId id) const {
            return before_[node.end] - before_[id];
        }
        [[nodiscard]] std::uint32_t before(NodeId id) const { return before_[id]; }

    private:
        std::vector<std::uint32_t> before_;  ///< of each node, then the sum of all before it
    };

    void read_hints();
    void mark_teasers(const std::vector<Block>& blocks);
    void mark();
    [[nodiscard]] bool may_be_left_out(NodeId id, Hint hint) const;
    [[nodiscard]] bool is_closed_part_of_body(NodeId id, Hint hint) const;

    const HtmlTree& tree_;
    Sums words_;      ///< of running text
    Sums bodies_;     ///< elements that say they are the body and hold text
    Sums pictures_;   ///< img, video, ...
    Sums headlines_;  ///< h1
    std::vector<Hint> hints_;
    std::vector<NodeId> outside_by_;
    NodeId body_end_ = 0;  ///< while marking: the end of the last element that is named a body
};

bool is_picture(std::string_view tag);

/// True for a block that reads like a sentence or more, and not like a list of links.
bool is_running_text(const Block& block);

}  // namespace news::indexer
