// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/captions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
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

/// What may be the name of the place where a picture of the article stands.
bool may_hold_picture(Hint hint) {
    return hint == Hint::related || hint == Hint::sidebar || hint == Hint::meta ||
           hint == Hint::footer;
}

/// The element that makes the block the text of a picture: the one that puts it out of the
/// article, or inside that a figure of its own, as in galleries; 0 where nothing does.
NodeId picture_of(const HtmlTree& tree, const PageMap& map, const Block& block) {
    const NodeId outer = map.outside_by(block.first);
    const bool is_sure = is_of_picture(map.outside(block.first));
    if (!is_sure && !may_hold_picture(map.outside(block.first))) {
        return 0;
    }
    bool is_caption = is_sure;
    for (NodeId at = tree[block.first].parent; at > outer || (at == outer && !is_sure);
         at = tree[at].parent) {
        is_caption = is_caption || map.hint(at) == Hint::caption;
        const bool is_figure =
            tree[at].tag == "figure" || (!is_sure && map.hint(at) == Hint::figure);
        if (is_caption && is_figure) {
            return at;
        }
    }
    return is_sure ? outer : 0;
}

/// "#gallery", "large.jpg": a link to the picture itself, larger.
bool leads_to_picture(std::string_view link) {
    constexpr auto endings =
        std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"});
    const std::string_view path = link.substr(0, link.find_first_of("?#"));
    return link.empty() || link.starts_with('#') ||
           std::ranges::any_of(endings,
                               [path](std::string_view ending) { return path.ends_with(ending); });
}

/// True where the block is a link to something else than its picture: a button, another article.
bool leads_elsewhere(const HtmlTree& tree, const Block& block) {
    NodeId at = tree[block.first].parent;
    while (at != 0 && tree[at].tag != "a") {
        at = tree[at].parent;
    }
    return block.link_density() > 0.8 && !leads_to_picture(tree.attribute(at, "href"));
}

class Gatherer {
public:
    Gatherer(const HtmlTree& tree, const PageMap& map) : tree_(tree), map_(map) {}

    void add(const Block& block, NodeId outer) {
        // A credit that stands alone belongs to what is beside it.
        const NodeId picture = map_.hint(outer) == Hint::credit ? tree_[outer].parent : outer;
        const bool same = current_.picture == picture || tree_[current_.picture].parent == picture;
        if (current_.picture == 0 || !same) {
            finish();
            current_.picture = picture;
        }
        if (current_.text.find(block.text) != std::string::npos) {
            return;  // once for the page, once for the enlarged picture
        }
        const bool is_named = role_of(block.first, outer) != Hint::figure;
        if ((!is_named && is_furniture(block.text)) || leads_elsewhere(tree_, block)) {
            return;
        }
        if (!is_named && is_credit(block.text)) {
            current_.credit += block.text;
        } else {
            add_texts(block, outer);
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
        return is_of_picture(map_.hint(outer)) ? map_.hint(outer) : Hint::figure;
    }

    void add_texts(const Block& block, NodeId outer) {
        for (NodeId id = block.first; id <= block.last; ++id) {
            if (tree_[id].is_text()) {
                add_text(id, outer);
            }
        }
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
                                   const PageMap& map, const PictureTexts& texts, NodeRange range) {
    Gatherer gatherer(tree, map);
    for (const Block& block : blocks) {
        if (block.first < range.begin || block.first >= range.end) {
            continue;
        }
        const NodeId named = picture_of(tree, map, block);
        const NodeId picture = named == 0 ? texts.of(block).picture : named;
        if (picture != 0) {
            gatherer.add(block, picture);
        }
    }
    return gatherer.run();
}

}  // namespace news::indexer
