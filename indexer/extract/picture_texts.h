// SPDX-License-Identifier: GPL-2.0-or-later
/// Captions that no element names as such: known by the picture that they stand with.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

struct PictureText {
    NodeId picture = 0;     ///< the element that holds picture and text together, or the picture
    std::string_view rule;  ///< "beside-picture", "image-alt" or "photo-credit"; empty: none
};

class PictureTexts {
public:
    PictureTexts(const HtmlTree& tree, const std::vector<Block>& blocks, const PageMap& map);

    /// What makes the block the text of a picture; without a rule for all other blocks.
    [[nodiscard]] PictureText of(const Block& block) const;

private:
    /// @param alt     the picture's other text, letters alone
    /// @param behind  the blocks behind the picture
    void take_alt(NodeId picture, std::string_view alt, std::span<const Block> behind);

    std::unordered_map<NodeId, PictureText> found_;  ///< by the first node of the block
};

}  // namespace news::indexer
