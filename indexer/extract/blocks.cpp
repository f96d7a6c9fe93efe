// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/word_search.h"
#include "indexer/extract/word_table.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

/// Elements whose text is no text of the page.
bool is_skipped(std::string_view tag) {
    static constexpr auto tags = std::to_array<std::string_view>(
        {"audio", "button", "canvas", "datalist", "head", "iframe", "map", "object", "option", "rp",
         "rt", "select", "template", "textarea", "video"});
    static constexpr WordTable table(tags);
    return table.contains(tag);
}

/// Inside a line only; whether a hidden block counts is for those to say who know the page.
bool is_hidden_inline(const HtmlTree& tree, NodeId id) {
    static constexpr WordSearch classes(std::to_array<std::string_view>(
        {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader",
         "u-hidden", "a11y"}));
    if (is_block(tree[id].tag)) {
        return false;
    }
    const std::string_view names = tree.attribute(id, "class");
    const std::string_view style = tree.attribute(id, "style");
    return style.find("display:none") != npos || style.find("display: none") != npos ||
           classes.any_in(names);
}

bool is_heading(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6';
}

bool ends_sentence(std::string_view text) {
    static constexpr auto ends =
        std::to_array<UChar32>({'!', '"', '.', '?', 0xBB, 0x61F, 0x6D4, 0x964, 0x2019, 0x201C,
                                0x201D, 0x2026, 0x3002, 0x300D, 0xFF01, 0xFF1F});
    std::size_t end = text.size();
    while (end > 0) {
        const UChar32 c = previous_code_point(text, end);
        if (c != ')' && c != ' ' && c != ']' && c != '\'' && c != 0xFF09) {
            return std::ranges::binary_search(ends, c);
        }
    }
    return false;
}

class Collector {
public:
    explicit Collector(const HtmlTree& tree) : tree_(tree) {}

    std::vector<Block> run() {
        NodeId id = 0;
        while (id < tree_.size()) {
            close_until(id);
            const HtmlNode& node = tree_[id];
            if (node.is_text()) {
                add_text(id);
                ++id;
            } else if (is_skipped(node.tag) || is_hidden_inline(tree_, id)) {
                id = node.end;
            } else {
                open(id);
                ++id;
            }
        }
        close_until(tree_.size());
        finish();
        return std::move(blocks_);
    }

private:
    /// An open element that changes what its text is.
    struct Open {
        NodeId id;
        bool block;
        bool link;
    };

    void open(NodeId id) {
        const std::string_view tag = tree_[id].tag;
        if (tag == "br") {
            line_break();
        } else if (is_block(tag)) {
            finish();
            open_.push_back({id, true, false});
        } else if (tag == "a") {
            open_.push_back({id, false, true});
            ++links_;
        }
    }

    void close_until(NodeId id) {
        while (!open_.empty() && tree_[open_.back().id].end <= id) {
            const Open closed = open_.back();
            if (closed.block) {
                finish();
            }
            links_ -= closed.link ? 1 : 0;
            open_.pop_back();
        }
    }

    /// Two breaks part paragraphs; so does one behind a sentence that is long enough to be one.
    void line_break() {
        constexpr std::size_t paragraph_words = 15;
        ++breaks_;
        if (breaks_ >= 2 || (ends_sentence(trim(text_)) && count_words(text_) >= paragraph_words)) {
            finish();
        } else {
            text_ += text_.empty() ? "" : " ";
        }
    }

    void add_text(NodeId id) {
        const std::string_view text = tree_[id].text;
        if (trim(text).empty()) {
            text_ += text_.empty() ? "" : " ";
            return;
        }
        breaks_ = 0;
        block_.first = text_.empty() ? id : block_.first;
        block_.last = id;
        text_ += text;
        if (links_ > 0) {
            block_.link_words += static_cast<std::uint32_t>(count_words(text));
        }
    }

    void finish() {
        if (text_.empty()) {
            return;  // as in four of five: elements that hold only one another
        }
        block_.text = clean_line(text_);
        text_.clear();
        if (!block_.text.empty()) {
            block_.words = static_cast<std::uint32_t>(count_words(block_.text));
            block_.link_words = std::min(block_.link_words, block_.words);
            block_.ends_sentence = ends_sentence(block_.text);
            place();
            blocks_.push_back(std::move(block_));
        }
        block_ = {};
    }

    /// Finds the block element around the text, and what kind it makes of it.
    void place() {
        NodeId at = tree_[block_.first].parent;
        while (at != 0 && !is_block(tree_[at].tag)) {
            at = tree_[at].parent;
        }
        block_.node = at;
        const std::string_view tag = tree_[at].tag;
        if (is_heading(tag)) {
            block_.kind = BlockKind::heading;
        } else if (tag == "li" || tag == "dt") {
            block_.kind = BlockKind::item;
        } else if (tag == "blockquote" || tree_[tree_[at].parent].tag == "blockquote") {
            block_.kind = BlockKind::quote;
        } else if (tag == "p" || tag == "pre" || tag == "dd") {
            const std::string_view around = tree_[tree_[at].parent].tag;
            block_.kind = around == "li" ? BlockKind::item : BlockKind::paragraph;
        } else if (tag == "td" || tag == "th" || tag == "caption") {
            block_.kind = BlockKind::cell;
        }
    }

    const HtmlTree& tree_;
    std::vector<Open> open_;
    int links_ = 0;
    int breaks_ = 0;
    std::string text_;
    Block block_;
    std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> collect_blocks(const HtmlTree& tree) { return Collector(tree).run(); }

std::span<const Block> BlockList::from(NodeId id) const {
    const auto begin = std::ranges::lower_bound(blocks_, id, {}, &Block::first);
    return {begin, blocks_.end()};
}

std::span<const Block> BlockList::inside(const HtmlTree& tree, NodeId id) const {
    const auto behind = from(id);
    return behind.first(behind.size() - from(tree[id].end).size());
}

}  // namespace news::indexer
