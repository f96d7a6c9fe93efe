// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/captions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/furniture.h"

namespace news::indexer {
namespace {

/// Text of one picture while its blocks are gathered.
struct Gathered {
    NodeId picture = 0;  ///< the element that holds the blocks together
    std::string text;
    std::string credit;
};

bool is_of_picture(Hint hint) {
    return hint == Hint::figure || hint == Hint::caption || hint == Hint::credit;
}

class Gatherer {
public:
    Gatherer(const HtmlTree& tree, const PageMap& map) : tree_(tree), map_(map) {}

    void add(const Block& block) {
        const NodeId outer = map_.outside_by(block.first);
        // A credit that stands alone belongs to what is beside it.
        const NodeId picture = map_.hint(outer) == Hint::credit ? tree_[outer].parent : outer;
        const bool same = current_.picture == picture || tree_[current_.picture].parent == picture;
        if (current_.picture == 0 || !same) {
            finish();
            current_.picture = picture;
        }
        if (is_furniture(block.text) || block.link_density() > 0.8) {
            return;
        }
        for (NodeId id = block.first; id <= block.last; ++id) {
            if (tree_[id].is_text()) {
                add_text(id, outer);
            }
        }
        current_.text += ' ';
        current_.credit += ' ';
    }

    std::vector<Caption> run() {
        finish();
        return std::move(captions_);
    }

private:
    /// The innermost hint around the text that says what it is to the picture, up to `outer`:
    /// caption, credit, or something else, such as the byline in a picture behind a headline.
    Hint role_of(NodeId id, NodeId outer) const {
        for (NodeId at = tree_[id].parent; at > outer; at = tree_[at].parent) {
            if (is_outside(map_.hint(at)) && map_.hint(at) != Hint::figure) {
                return map_.hint(at);
            }
        }
        return map_.hint(outer);
    }

    void add_text(NodeId id, NodeId outer) {
        const Hint role = role_of(id, outer);
        if (role == Hint::credit) {
            current_.credit += tree_[id].text;
        } else if (is_of_picture(role)) {
            current_.text += tree_[id].text;
        }
    }

    void finish() {
        const std::string text = clean_line(current_.text);
        const std::string credit = clean_line(current_.credit);
        current_ = {};
        constexpr std::size_t longest_credit = 8;
        const bool is_all = text.empty() && count_words(credit) > longest_credit;
        Caption caption = split_credit(is_all ? credit : text);
        if (!credit.empty() && !is_all) {
            const std::string bare = split_credit(credit).credit;
            caption = {.text = text, .credit = bare.empty() ? credit : bare};
        }
        keep(std::move(caption));
    }

    /// Leaves out repetitions, and takes a credit from them that is not known yet.
    void keep(Caption caption) {
        constexpr std::size_t least_words = 2;
        constexpr std::size_t most_words = 150;
        constexpr std::size_t most_captions = 200;
        const std::size_t words = count_words(caption.text);
        if (captions_.size() >= most_captions || words > most_words ||
            (words < least_words && caption.credit.empty())) {
            return;
        }
        const auto same = std::ranges::find_if(captions_, [&caption](const Caption& other) {
            return other.text == caption.text && (other.credit.empty() || caption.credit.empty() ||
                                                  other.credit == caption.credit);
        });
        if (same == captions_.end()) {
            captions_.push_back(std::move(caption));
        } else if (same->credit.empty()) {
            same->credit = std::move(caption.credit);
        }
    }

    const HtmlTree& tree_;
    const PageMap& map_;
    Gathered current_;
    std::vector<Caption> captions_;
};

}  // namespace

std::vector<Caption> find_captions(const HtmlTree& tree, const std::vector<Block>& blocks,
                                   const PageMap& map, NodeRange range) {
    Gatherer gatherer(tree, map);
    for (const Block& block : blocks) {
        if (block.first >= range.begin && block.first < range.end &&
            is_of_picture(map.outside(block.first))) {
            gatherer.add(block);
        }
    }
    return gatherer.run();
}

}  // namespace news::indexer
