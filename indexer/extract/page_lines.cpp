// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_lines.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/text.h"
#include "indexer/extract/ascii.h"
#include "indexer/extract/first_letter.h"
#include "indexer/extract/name_cache.h"
#include "indexer/extract/word_search.h"

namespace news::indexer {
namespace {

constexpr auto beside_tags = std::to_array<std::string_view>(
    {"aside", "button", "datalist", "dialog", "footer", "form", "nav", "select"});

/// Parts of class and id that name what stands beside an article.
constexpr WordSearch beside_names(std::to_array<std::string_view>(
    {"also-read", "comment", "footer", "latest", "most-read", "mostread", "navbar", "newsletter",
     "outbrain", "popular", "promo", "recirc", "recommend", "related", "sidebar", "taboola",
     "teaser", "trending"}));

bool names_beside(std::string_view value) { return beside_names.any_in(lower_ascii(value)); }

/// Tells what stands beside an article by tags and names.
class BesideFinder {
public:
    explicit BesideFinder(const HtmlTree& tree) : tree_(tree), names_(tree, names_beside) {}

    bool is_beside(NodeId id) {
        return std::ranges::find(beside_tags, tree_[id].tag) != beside_tags.end() ||
               names_.of(id, "class") || names_.of(id, "id");
    }

private:
    const HtmlTree& tree_;
    NameCache<bool> names_;
};

bool is_heading(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '4';
}

/// Text of a heading; empty for one that holds half the page.
std::string heading_text(const HtmlTree& tree, NodeId id) {
    constexpr NodeId most_nodes = 200;
    return tree[id].end - id > most_nodes ? std::string{} : tree.text_of(id);
}

/// The headline element: the heading whose text is the title, h1 before others.
std::optional<NodeId> headline_node(const HtmlTree& tree, const std::string& title) {
    std::optional<NodeId> best;
    for (NodeId id = 0; id < tree.size() && !title.empty(); ++id) {
        if (!is_heading(tree[id].tag) || fold_letters(heading_text(tree, id)) != title) {
            continue;
        }
        if (!best || tree[id].tag < tree[*best].tag) {
            best = id;
        }
    }
    return best;
}

/// The first h1 with text: often the headline in other words, sometimes the name of the site.
std::optional<NodeId> first_h1(const HtmlTree& tree) {
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].tag == "h1" && !trim(heading_text(tree, id)).empty()) {
            return id;
        }
    }
    return std::nullopt;
}

/// Collects text nodes into lines.
class LineMaker {
public:
    LineMaker(const HtmlTree& tree, NodeId headline)
        : tree_(tree), beside_(tree), headline_(headline) {}

    std::vector<PageLine> make() {
        for (NodeId id = 0; id < tree_.size(); ++id) {
            while (id >= block_end_) {
                end_block();
            }
            const HtmlNode& node = tree_[id];
            if (node.is_text()) {
                add_text(id);
            } else {
                open(id);
            }
        }
        flush();
        return std::move(lines_);
    }

private:
    void open(NodeId id) {
        const HtmlNode& node = tree_[id];
        // What holds the headline is the article, whatever its class is.
        const bool holds_headline = id <= headline_ && headline_ < node.end;
        if (id >= beside_end_ && !holds_headline && beside_.is_beside(id)) {
            beside_end_ = node.end;
        }
        if (is_block(node.tag)) {
            flush();
            ends_.push_back(node.end);
            block_end_ = std::max(node.end, id + 1);
        }
    }

    void end_block() {
        flush();
        if (!ends_.empty()) {
            ends_.pop_back();
        }
        block_end_ = ends_.empty() ? tree_.size() + 1 : ends_.back();
    }

    void add_text(NodeId id) {
        if (trim(tree_[id].text).empty()) {
            line_.text += ' ';
            return;
        }
        if (!has_text_) {
            line_.node = id;
            line_.beside = id < beside_end_;
            has_text_ = true;
        }
        line_.text += tree_[id].text;
        // Spans side by side are apart on the page more often than they are one word.
        line_.text += ' ';
    }

    void flush() {
        if (std::string text = has_text_ ? clean_line(line_.text) : std::string(); !text.empty()) {
            lines_.push_back({std::move(text), line_.node, line_.beside});
        }
        line_.text.clear();
        has_text_ = false;
    }

    const HtmlTree& tree_;
    BesideFinder beside_;
    NodeId headline_;
    NodeId beside_end_ = 0;
    NodeId block_end_ = ~NodeId{0};
    std::vector<NodeId> ends_;
    PageLine line_;
    bool has_text_ = false;  ///< of line_: most blocks of a page hold but blank space and blocks
    std::vector<PageLine> lines_;
};

/// True where line and paragraph begin alike; a paragraph may go on over several lines.
bool begins_alike(std::string_view line, std::string_view paragraph) {
    constexpr std::size_t enough = 60;
    constexpr std::size_t fewest = 20;
    const std::size_t length = std::min({line.size(), paragraph.size(), enough});
    return length >= fewest && line.substr(0, length) == paragraph.substr(0, length);
}

std::size_t find_line(const std::vector<PageLine>& lines, std::size_t from, std::string_view text) {
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(std::min(from, lines.size()));
    const auto found = std::find_if(
        begin, lines.end(), [&](const PageLine& line) { return begins_alike(line.text, text); });
    return static_cast<std::size_t>(found - lines.begin());
}

/// The headline where no h1 is: the first line that equals the title.
std::size_t titled_line(const std::vector<PageLine>& lines, const std::string& title) {
    const auto found = std::ranges::find_if(lines, [&](const PageLine& line) {
        // Folding makes text neither much longer nor much shorter.
        return !title.empty() && title.size() <= 2 * line.text.size() &&
               line.text.size() <= 3 * title.size() && may_begin_with(line.text, title) &&
               fold_letters(line.text) == title;
    });
    return static_cast<std::size_t>(found - lines.begin());
}

}  // namespace

std::size_t PageLines::line_of(const HtmlTree& tree, NodeId id) const {
    const auto behind = std::ranges::lower_bound(lines, id, {}, &PageLine::node);
    const auto index = static_cast<std::size_t>(behind - lines.begin());
    // An element that holds the first text of a line begins there; else it is within the one
    // before.
    const bool begins = behind != lines.end() && behind->node < tree[id].end;
    return begins || index == 0 ? index : index - 1;
}

PageLines page_lines(const HtmlTree& tree, std::string_view title,
                     std::span<const std::string> paragraphs) {
    const std::string folded_title = fold_letters(title);
    const auto titled = headline_node(tree, folded_title);
    const auto headline = titled ? titled : first_h1(tree);
    PageLines page;
    page.lines = LineMaker(tree, headline.value_or(0)).make();
    page.headline = titled ? page.lines.size() : titled_line(page.lines, folded_title);
    if (page.headline == page.lines.size() && headline) {
        page.headline = page.line_of(tree, *headline);
    }
    page.body = page.body_end = page.lines.size();
    // The first few are enough: the standfirst may stand elsewhere on the page.
    for (const std::string& paragraph :
         paragraphs.first(std::min<std::size_t>(3, paragraphs.size()))) {
        const std::size_t from = page.headline < page.lines.size() ? page.headline + 1 : 0;
        const std::size_t line = find_line(page.lines, from, paragraph);
        if (line < page.body) {
            page.body = line;
        }
    }
    if (!paragraphs.empty()) {
        const std::size_t last = find_line(page.lines, page.body, paragraphs.back());
        page.body_end = std::min(last + 1, page.lines.size());
    }
    return page;
}

}  // namespace news::indexer
