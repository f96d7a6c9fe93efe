// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/block_rules.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/text.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/first_letter.h"
#include "indexer/extract/furniture.h"
#include "indexer/extract/hints.h"
#include "indexer/extract/invitation.h"
#include "indexer/extract/standfirst.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

/// "Updated 12.12.2025, 05:07": short, and a good part of it digits.
bool is_date_line(const Block& block) {
    constexpr std::uint32_t most_words = 20;
    if (block.words > most_words) {
        return false;
    }
    const auto digits =
        std::ranges::count_if(block.text, [](char c) { return '0' <= c && c <= '9'; });
    return digits >= 4 && static_cast<std::size_t>(digits) * 5 >= fold_letters(block.text).size();
}

bool is_without_letters(const Block& block) {
    constexpr std::size_t longest = 8;
    return block.text.size() <= longest && fold_letters(block.text).empty();
}

/// "The mill at dusk. Photo: Ann Lee": a caption, wherever its picture may be. A name alone may be
/// an agency that is given for the text.
bool ends_with_photo_credit(std::string_view text) {
    constexpr std::size_t longest_credit = 120;
    constexpr std::size_t most_bytes = 500;
    static constexpr auto marks =
        std::to_array<std::string_view>({":", "©", "Photo", "photo", "Credit", "Courtesy"});
    const auto is_marked = [](std::string_view part) {
        return std::ranges::any_of(
            marks, [part](std::string_view mark) { return part.find(mark) != npos; });
    };
    if (text.size() > most_bytes ||
        !is_marked(text.substr(text.size() - std::min(text.size(), longest_credit)))) {
        return false;
    }
    const Caption caption = split_credit(text);
    return !caption.text.empty() && !caption.credit.empty() && text.starts_with(caption.text) &&
           is_marked(text.substr(caption.text.size()));
}

/// What a line says by its words alone.
std::string_view reason_in_words(const Block& block) {
    constexpr std::uint32_t longest_credit = 20;
    if (is_furniture(block.text)) {
        return "furniture";
    }
    if (is_invitation(block.text)) {
        return "invitation";
    }
    if (block.words <= longest_credit && is_credit(block.text)) {
        return "credit";
    }
    return ends_with_photo_credit(block.text) ? "photo-credit" : "";
}

bool is_list_of_links(const Block& block) {
    constexpr std::uint32_t most_words = 30;
    return block.link_density() > 0.7 && block.words < most_words;
}

bool leads_to_links(std::string_view reason) {
    return reason == "links" || reason == "related" || reason == "furniture" ||
           reason == "invitation" || reason == "newsletter";
}

/// How many choices from the first on are links to something else.
std::size_t count_links(std::span<const BlockChoice> choices) {
    const auto end = std::ranges::find_if(
        choices, [](const BlockChoice& choice) { return !leads_to_links(choice.reason); });
    return static_cast<std::size_t>(end - choices.begin());
}

}  // namespace

std::string_view BlockRules::reason_against(const Block& block, bool text_began) const {
    if (const Hint outside = map_.outside(block.first); outside != Hint::none) {
        return name_of(outside);
    }
    if (is_without_letters(block)) {
        return "no-letters";
    }
    if (says_headline(block, text_began)) {
        return "headline";
    }
    if (const auto rule = pictures_.of(block).rule; !rule.empty() && !is_lead(block)) {
        return rule;
    }
    if (const auto reason = reason_in_words(block); !reason.empty()) {
        return reason;
    }
    if (!text_began && is_date_line(block)) {
        return "date-line";
    }
    return is_list_of_links(block) ? "links" : "";
}

bool BlockRules::is_lead(const Block& block) const {
    return is_marked_standfirst(tree_, map_, block, known_.description);
}

bool BlockRules::says_headline(const Block& block, bool text_began) const {
    constexpr std::uint32_t most_words = 40;
    constexpr std::size_t least_letters = 15;
    constexpr std::size_t byline_letters = 48;
    const std::string& title = known_.title;
    if (tree_[block.node].tag == "h1") {
        return true;
    }
    constexpr std::size_t most_bytes = 2000;
    if (block.words > most_words || block.text.size() > most_bytes || title.empty() ||
        title.size() > most_bytes) {
        return false;
    }
    if (block.kind != BlockKind::heading && !may_begin_with(block.text, title)) {
        return false;
    }
    const std::string letters = fold_letters(block.text);
    if (letters == title) {
        return true;
    }
    if (block.kind != BlockKind::heading) {
        // Old pages set headline, byline and date in one element, parted by line breaks.
        return !text_began && title.size() >= least_letters / 2 && letters.starts_with(title) &&
               !block.ends_sentence && letters.size() < title.size() + byline_letters;
    }
    return std::min(letters.size(), title.size()) >= least_letters &&
           (letters.find(title) != npos || title.find(letters) != npos);
}

void drop_labels_of_links(std::vector<BlockChoice>& choices) {
    constexpr std::uint32_t longest_label = 10;
    const std::span<const BlockChoice> all(choices);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Block& block = *choices[i].block;
        const bool has_colon = block.text.ends_with(':') || block.text.ends_with("：");
        if (!choices[i].is_kept() || block.words > longest_label ||
            (block.ends_sentence && !has_colon)) {
            continue;
        }
        const std::size_t links = count_links(all.subspan(i + 1));
        const std::size_t next = i + 1 + links;
        const bool new_part = next == all.size() || all[next].block->kind == BlockKind::heading;
        const bool closes_part = new_part && block.kind != BlockKind::item;
        if (links > 0 && (has_colon || closes_part)) {
            choices[i].reason = "label-of-links";
        }
    }
}

}  // namespace news::indexer
