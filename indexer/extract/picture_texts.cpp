// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/picture_texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/text.h"
#include "indexer/extract/credit.h"

namespace news::indexer {
namespace {

constexpr std::uint32_t longest_caption = 60;  ///< words
constexpr std::size_t most_bytes = 1000;       ///< of a caption: text need not have blanks

/// True for signs and spacers, which have no caption.
bool is_small(const HtmlTree& tree, NodeId id) {
    constexpr int least_pixels = 80;
    static constexpr auto names =
        std::to_array<std::string_view>({"avatar", "emoji", "icon", "logo", "pixel", "spacer"});
    const std::string_view width = tree.attribute(id, "width");
    int pixels = least_pixels;
    std::from_chars(width.data(), width.data() + width.size(), pixels);
    const std::string_view address = tree.attribute(id, "src");
    return pixels < least_pixels || std::ranges::any_of(names, [&](std::string_view name) {
               return address.find(name) != std::string_view::npos;
           });
}

/// A picture and a few words of its own, but no headline: that would make it another article.
bool is_box(const HtmlTree& tree, const BlockList& list, NodeId id) {
    constexpr std::size_t most_blocks = 4;
    constexpr std::uint32_t most_words = 40;
    const auto blocks = list.inside(tree, id);
    std::uint32_t words = 0;
    for (const Block& block : blocks.first(std::min(blocks.size(), most_blocks))) {
        words += block.kind == BlockKind::heading ? most_words + 1 : block.words;
    }
    return blocks.size() <= most_blocks && words <= most_words;
}

/// The widest box around the picture; the picture itself where there is none.
NodeId box_around(const HtmlTree& tree, const BlockList& list, const PageMap& map, NodeId id) {
    constexpr int most_steps = 8;
    NodeId box = id;
    for (int step = 0; step < most_steps; ++step) {
        const NodeId around = tree[box].parent;
        const std::string_view tag = tree[around].tag;
        if (around == 0 || tag == "li" || tag == "p" || tag == "body" || tag == "header" ||
            is_text_container(map.hint(around)) || !is_box(tree, list, around)) {
            break;
        }
        box = around;
    }
    return box;
}

bool has_credit(const Block& block) {
    if (block.words > longest_caption || block.text.size() > most_bytes) {
        return false;
    }
    const Caption caption = split_credit(block.text);
    return !caption.text.empty() && !caption.credit.empty() && block.text.starts_with(caption.text);
}

/// Paragraphs with whole sentences stand beside pictures on pages that part their text so.
bool may_be_caption(const Block& block) {
    constexpr std::uint32_t most_words = 11;
    return block.kind != BlockKind::paragraph || !block.ends_sentence ||
           block.words <= most_words || has_credit(block);
}

/// True when the block is the picture's other text, with or without a credit behind it.
bool says(const Block& block, std::string_view letters) {
    constexpr std::size_t longest_credit = 50;
    if (block.words > longest_caption || block.text.size() > most_bytes ||
        block.text.size() < letters.size()) {
        return false;
    }
    const std::string said = fold_letters(block.text);
    return said.starts_with(letters) && said.size() <= letters.size() + longest_credit;
}

}  // namespace

PictureTexts::PictureTexts(const HtmlTree& tree, const std::vector<Block>& blocks,
                           const PageMap& map) {
    const BlockList list(blocks);
    NodeId judged = 0;
    for (NodeId id = 1; id < tree.size(); ++id) {
        if (!is_picture(tree[id].tag) || map.outside(id) != Hint::none || is_small(tree, id)) {
            continue;
        }
        const NodeId box = box_around(tree, list, map, id);
        for (const Block& block : list.inside(tree, box)) {
            if (may_be_caption(block)) {
                found_.try_emplace(block.first, PictureText{box, "beside-picture"});
            }
        }
        const auto behind = list.from(tree[id].end);
        take_alt(id, fold_letters(tree.attribute(id, "alt")), behind);
        // Many pictures may stand before one block.
        if (!behind.empty() && behind.front().first != judged && has_credit(behind.front())) {
            found_.try_emplace(behind.front().first, PictureText{id, "photo-credit"});
        }
        judged = behind.empty() ? judged : behind.front().first;
    }
}

void PictureTexts::take_alt(NodeId picture, std::string_view alt, std::span<const Block> behind) {
    constexpr std::size_t nearest = 2;
    constexpr std::size_t least_letters = 25;
    for (const Block& block : behind.first(std::min(behind.size(), nearest))) {
        if (alt.size() >= least_letters && says(block, alt)) {
            found_.try_emplace(block.first, PictureText{picture, "image-alt"});
        }
    }
}

PictureText PictureTexts::of(const Block& block) const {
    const auto found = found_.find(block.first);
    return found == found_.end() ? PictureText{} : found->second;
}

}  // namespace news::indexer
