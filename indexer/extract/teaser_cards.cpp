// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/teaser_cards.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace news::indexer {
namespace {

/// "example.org" of "https://www.example.org/a"; empty for a link without a host.
std::string_view host_of(std::string_view link) {
    const std::size_t at = link.find("//");
    if (at > std::string_view("https:").size()) {  // or there is none
        return {};
    }
    link.remove_prefix(at + 2);
    link.remove_prefix(link.starts_with("www.") ? 4 : 0);
    return link.substr(0, link.find_first_of("/?#:"));
}

/// As the page names its own address; empty where it does not.
std::string_view own_host(const HtmlTree& tree) {
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].tag == "link" && tree.attribute(id, "rel") == "canonical") {
            return host_of(tree.attribute(id, "href"));
        }
        if (tree[id].tag == "meta" && tree.attribute(id, "property") == "og:url") {
            return host_of(tree.attribute(id, "content"));
        }
    }
    return {};
}

class CardReader {
public:
    CardReader(const HtmlTree& tree, const std::vector<Block>& blocks)
        : tree_(tree), list_(blocks), host_(own_host(tree)) {}

    /// Three cards at least, and hardly anything else.
    bool is_list(NodeId id) const {
        constexpr std::size_t least_cards = 3;
        constexpr NodeId least_nodes = 4;  // of a card: itself, two texts, what parts them
        if (tree_[id].end - id <= least_cards * least_nodes) {
            return false;  // as most elements, before their blocks are looked for
        }
        std::size_t cards = 0;
        std::size_t others = 0;
        for (NodeId child = id + 1; child < tree_[id].end; child = tree_[child].end) {
            if (!tree_[child].is_text() && tree_[child].end > child + 1) {
                const auto blocks = list_.inside(tree_, child);
                const bool card = is_card(blocks);
                cards += card ? 1U : 0U;
                others += card || blocks.empty() ? 0U : 1U;
            }
        }
        return cards >= least_cards && others * 3 <= cards;
    }

private:
    bool is_card(std::span<const Block> blocks) const {
        constexpr std::size_t most_blocks = 6;
        constexpr std::uint32_t most_words = 110;
        if (blocks.size() < 2 || blocks.size() > most_blocks) {
            return false;
        }
        std::uint32_t words = 0;
        bool has_headline = false;
        bool has_text = false;
        for (const Block& block : blocks) {
            words += block.words;
            has_headline = has_headline || (!has_text && is_linked_headline(block));
            has_text = has_text || (block.link_words == 0 && block.words >= 8);
        }
        return has_headline && has_text && words <= most_words;
    }

    bool is_linked_headline(const Block& block) const {
        constexpr std::uint32_t least_words = 3;
        constexpr std::uint32_t most_words = 30;
        if (block.words < least_words || block.words > most_words || block.link_density() < 0.8) {
            return false;
        }
        NodeId at = tree_[block.first].parent;
        while (at != 0 && tree_[at].tag != "a") {
            at = tree_[at].parent;
        }
        const std::string_view link = tree_.attribute(at, "href");
        const std::string_view host = host_of(link);
        return !link.empty() && !link.starts_with('#') && (host.empty() || host == host_);
    }

    const HtmlTree& tree_;
    BlockList list_;
    std::string_view host_;
};

}  // namespace

std::vector<NodeId> find_teaser_lists(const HtmlTree& tree, const std::vector<Block>& blocks) {
    const CardReader reader(tree, blocks);
    std::vector<NodeId> found;
    for (NodeId id = 1; id < tree.size();) {
        if (!tree[id].is_text() && reader.is_list(id)) {
            found.push_back(id);
            id = tree[id].end;
        } else {
            ++id;
        }
    }
    return found;
}

}  // namespace news::indexer
