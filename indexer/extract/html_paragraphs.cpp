// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_paragraphs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

namespace {

constexpr auto tags = std::to_array<std::string_view>(
    {"p", "br", "div", "span", "a", "h2", "h3", "ul", "li", "b", "i", "em", "strong", "figure",
     "img", "article", "section", "blockquote"});

/// No article has more tags; what a longer fragment holds behind them is not read.
constexpr std::size_t most_tags = 200'000;

/// Bytes of `html` up to the tag that is one too many.
std::size_t readable_length(std::string_view html) {
    std::size_t at = html.find('<');
    for (std::size_t seen = 0; seen < most_tags && at != std::string_view::npos; ++seen) {
        at = html.find('<', at + 1);
    }
    return std::min(at, html.size());
}

/// True when `text`, which stands behind a "<", goes on as a tag does. "<Philips>" is no tag: the
/// name ends with the blank or bracket behind it.
bool is_tag(std::string_view text) {
    text.remove_prefix(text.starts_with('/') ? 1 : 0);
    const auto end = text.substr(0, 12).find_first_of(" />\n\r\t");
    if (end == std::string_view::npos) {
        return false;
    }
    const std::string name = fold(text.substr(0, end));
    return std::ranges::find(tags, name) != tags.end();
}

}  // namespace

bool looks_like_html(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        if (is_tag(text.substr(at + 1))) {
            return text.find('>', at) != std::string_view::npos;
        }
    }
    return false;
}

std::vector<std::string> html_paragraphs(std::string html) {
    html.resize(readable_length(html));
    const HtmlTree tree(std::move(html));
    std::vector<std::string> paragraphs;
    std::vector<NodeId> ends;  // of the blocks around the current node, the innermost last
    std::string paragraph;
    const auto finish = [&] {
        if (auto line = clean_line(paragraph); !line.empty()) {
            paragraphs.push_back(std::move(line));
        }
        paragraph.clear();
    };
    for (NodeId id = 0; id < tree.size(); ++id) {
        while (!ends.empty() && ends.back() <= id) {
            ends.pop_back();
            finish();
        }
        if (tree[id].is_text()) {
            paragraph += tree[id].text;
        } else if (is_block(tree[id].tag)) {
            finish();
            ends.push_back(tree[id].end);
        }
    }
    finish();
    return paragraphs;
}

}  // namespace news::indexer
