// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/boilerplate.h"

#include <algorithm>
#include <string_view>

#include "indexer/extract/teaser_cards.h"

namespace news::indexer {
namespace {

/// Hints which are no reason against one paragraph: so sites mark the text itself, where only
/// subscribers are shown it.
bool is_for_containers_only(Hint hint) {
    return hint == Hint::paywall || hint == Hint::hidden || hint == Hint::figure;
}

}  // namespace

bool is_picture(std::string_view tag) {
    return tag == "img" || tag == "amp-img" || tag == "picture" || tag == "video";
}

bool is_running_text(const Block& block) {
    if (block.link_density() > 0.5 || block.kind == BlockKind::heading) {
        return false;
    }
    return block.words >= 20 || (block.words >= 6 && block.ends_sentence);
}

void PageMap::Sums::close() {
    for (std::size_t i = 1; i < before_.size(); ++i) {
        before_[i] += before_[i - 1];
    }
}

PageMap::PageMap(const HtmlTree& tree, const std::vector<Block>& blocks)
    : tree_(tree),
      words_(tree.size()),
      bodies_(tree.size()),
      pictures_(tree.size()),
      headlines_(tree.size()),
      hints_(tree.size(), Hint::none),
      outside_by_(tree.size(), 0) {
    for (const Block& block : blocks) {
        if (is_running_text(block)) {
            words_.add(block.first, block.words);
        }
    }
    words_.close();
    read_hints();
    mark_teasers(blocks);
    mark();
}

/// A list of teasers is out where it stands behind an article: on other pages it is the text, and
/// the entries of a live blog look alike.
void PageMap::mark_teasers(const std::vector<Block>& blocks) {
    constexpr std::uint32_t least_article = 80;
    constexpr double most = 0.7;
    for (const NodeId id : find_teaser_lists(tree_, blocks)) {
        const bool is_behind = words_.before(id) >= least_article;
        if (is_behind && headlines_.of(tree_[id], id) == 0 &&
            text_words(id) <= text_words(0) * most) {
            outside_by_[id] = id;
            hints_[id] = Hint::related;
        }
    }
}

void PageMap::read_hints() {
    constexpr std::uint32_t least_words = 30;
    HintReader hints(tree_);
    NodeId figure_end = 0;
    for (NodeId id = 1; id < tree_.size(); ++id) {
        if (tree_[id].is_text()) {
            continue;
        }
        hints_[id] = hints.of(id);
        figure_end = tree_[id].tag == "figure" ? std::max(figure_end, tree_[id].end) : figure_end;
        if (hints_[id] == Hint::body && id < figure_end) {
            hints_[id] = Hint::none;  // "body-text" is the size of letters there
        }
        if (hints_[id] == Hint::body && text_words(id) >= least_words) {
            bodies_.add(id, 1);
        }
        if (is_picture(tree_[id].tag)) {
            pictures_.add(id, 1);
        }
        if (tree_[id].tag == "h1") {
            headlines_.add(id, 1);
        }
    }
    bodies_.close();
    pictures_.close();
    headlines_.close();
}

void PageMap::mark() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
        const bool is_teasers = outside_by_[id] == id;
        outside_by_[id] = outside_by_[tree_[id].parent];
        outside_by_[id] = outside_by_[id] == 0 && is_teasers ? id : outside_by_[id];
        if (hints_[id] == Hint::body && outside_by_[id] == 0) {
            body_end_ = std::max(body_end_, tree_[id].end);
        }
        if (outside_by_[id] == 0 && is_outside(hints_[id]) && may_be_left_out(id, hints_[id])) {
            outside_by_[id] = id;
        }
    }
}

/// The part of the text that only subscribers are shown, inside the element of the body.
bool PageMap::is_closed_part_of_body(NodeId id, Hint hint) const {
    constexpr std::uint32_t least_words = 40;
    return hint == Hint::paywall && id < body_end_ && text_words(id) >= least_words;
}

/// A page's frame may say "has-sidebar" or "comments-open" of the whole page: what holds most of
/// the text or the body is not left out for a word in its class.
bool PageMap::may_be_left_out(NodeId id, Hint hint) const {
    constexpr std::uint32_t longest_caption = 120;
    const HtmlNode& node = tree_[id];
    if (node.tag == "body" || (node.tag == "p" && is_for_containers_only(hint))) {
        return false;
    }
    if (is_closed_part_of_body(id, hint)) {
        return false;
    }
    if (bodies_.of(node, id) > 0 && hint != Hint::comments) {
        return false;
    }
    if (hint == Hint::figure) {
        return pictures_.of(node, id) > 0 &&
               text_words(id) <= (node.tag == "figure" ? longest_caption : longest_caption / 3);
    }
    constexpr std::uint32_t least_article = 60;
    if (hint == Hint::comments && headlines_.of(node, id) == 0 &&
        text_words(0) - text_words(id) >= least_article) {
        return true;  // a short article may have many of them
    }
    if ((hint == Hint::caption || hint == Hint::credit) && text_words(id) > 2 * longest_caption) {
        return false;  // "with-caption": what holds text and picture
    }
    const double share = hint == Hint::comments ? 0.8 : 0.4;
    return text_words(id) <= text_words(0) * share;
}

}  // namespace news::indexer
