// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_paragraphs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

bool looks_like_html(std::string_view text) {
    constexpr auto tags = std::to_array<std::string_view>(
        {"<p",  "<br",     "<div",    "<span", "<a",       "<h2",      "<h3", "<li", "<b",   "<i",
         "<em", "<strong", "<figure", "<img",  "<article", "<section", "<P",  "<BR", "<DIV", "<A"});
    return std::ranges::any_of(tags, [&](auto tag) {
        const auto at = text.find(tag);
        const auto behind = at == std::string_view::npos ? at : at + tag.size();
        // "<Philips>" is no tag: the name ends with the blank or bracket behind it.
        return behind < text.size() &&
               std::string_view(" />\n\t").find(text[behind]) != std::string_view::npos &&
               text.find('>', behind) != std::string_view::npos;
    });
}

std::vector<std::string> html_paragraphs(std::string html) {
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
