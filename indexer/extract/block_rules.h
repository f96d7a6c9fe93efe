// SPDX-License-Identifier: GPL-2.0-or-later
/// The rules by which single blocks are left out of an article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/picture_texts.h"

namespace news::indexer {

/// A block near the article, and why it is no part of it.
struct BlockChoice {
    const Block* block = nullptr;
    std::string_view reason;  ///< the name of a rule; empty where the block is kept

    [[nodiscard]] bool is_kept() const { return reason.empty(); }
};

/// Headline and description of the article, letters alone; either may be empty.
struct KnownTexts {
    std::string title;
    std::string description;
};

/// All that is referred to must live as long as the rules.
class BlockRules {
public:
    BlockRules(const HtmlTree& tree, const PageMap& map, const PictureTexts& pictures,
               const KnownTexts& known)
        : tree_(tree), map_(map), pictures_(pictures), known_(known) {}

    /// @param text_began  whether a paragraph of the article stands before the block
    /// @return the rule that leaves the block out; empty where none does
    [[nodiscard]] std::string_view reason_against(const Block& block, bool text_began) const;

    /// True for the repeated headline, also with the kicker in front, and as far as the title was
    /// not cut for a listing.
    [[nodiscard]] bool says_headline(const Block& block, bool text_began) const;

    /// True for the marked standfirst.
    [[nodiscard]] bool is_lead(const Block& block) const;

private:
    const HtmlTree& tree_;
    const PageMap& map_;
    const PictureTexts& pictures_;
    const KnownTexts& known_;
};

/// Leaves out labels and headings whose list of links was left out: "Also interesting:".
void drop_labels_of_links(std::vector<BlockChoice>& choices);

}  // namespace news::indexer
