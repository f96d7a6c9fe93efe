// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/headings.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "common/text.h"
#include "indexer/extract/page.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_heading = 400;  // bytes
constexpr NodeId largest_heading = 200;       // nodes
constexpr std::size_t most_headings = 60;
constexpr int levels_up = 8;  ///< ancestors that are asked whether they are a navigation

/// Names of the small line over a headline, as style sheets of several languages call it.
constexpr auto kicker_words = std::to_array<std::string_view>(
    {"kicker", "dachzeile", "overline", "topline", "eyebrow", "spitzmarke", "roofline", "surtitre",
     "antetitulo", "antetitolo", "occhiello", "pretitle", "pre-title", "supertitle", "overtitle",
     "headline-prefix", "headline_prefix", "nadtitulek"});

constexpr auto headline_words =
    std::to_array<std::string_view>({"headline", "title", "titel", "titulo", "titre"});

bool is_heading(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6';
}

/// Class, id and the names that tests and editors use, folded.
std::string names_of(const Page& page, NodeId id) {
    std::string names;
    for (const AttributeName attribute : std::to_array<AttributeName>(
             {"class", "id", "itemprop", "data-testid", "data-qa", "data-ob", "aria-label"})) {
        if (const std::string_view value = page.tree.attribute(id, attribute); !value.empty()) {
            names += fold(value);
            names += ' ';
        }
    }
    return names;
}

bool has_any(std::string_view names, std::span<const std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return names.find(word) != std::string_view::npos; });
}

/// True for boxes around a headline, which often have a class of that name too.
bool holds_heading(const Page& page, NodeId id) {
    const NodeId end = std::min(page.tree[id].end, id + largest_heading);
    for (NodeId inner = id + 1; inner < end; ++inner) {
        if (is_heading(page.tree[inner].tag)) {
            return true;
        }
    }
    return false;
}

/// The kind of heading that a node is; empty for none. Old pages set headings in large type.
std::string_view rule_of(const Page& page, NodeId id, HeadingLevel level) {
    const std::string_view tag = page.tree[id].tag;
    if (tag.empty() || (tag == "h1") != (level == HeadingLevel::first)) {
        return {};
    }
    if (tag == "h1" || tag == "h2" || tag == "h3") {
        return tag;
    }
    if (tag == "font") {
        return page.tree.attribute(id, "size").empty() ? std::string_view() : "font";
    }
    constexpr auto bold = std::to_array<std::string_view>({"b", "strong", "big"});
    constexpr auto plain = std::to_array<std::string_view>({"div", "p", "span", "h4", "td"});
    const bool can = std::ranges::find(plain, tag) != plain.end() && !holds_heading(page, id);
    return std::ranges::find(bold, tag) != bold.end() ||
                   (can && has_any(names_of(page, id), headline_words))
               ? std::string_view("styled")
               : std::string_view();
}

/// True for addresses of a front page: "/", "https://paper.example/".
bool leads_home(std::string_view href) {
    if (const std::size_t scheme = href.find("//"); scheme != std::string_view::npos) {
        const std::size_t path = href.find('/', scheme + 2);
        href = path == std::string_view::npos ? "/" : href.substr(path);
    }
    return href == "/" || href.starts_with("/index.");
}

bool is_home_link(const Page& page, NodeId id) {
    return page.tree[id].tag == "a" && leads_home(page.tree.attribute(id, "href"));
}

bool has_home_link(const Page& page, NodeId id) {
    for (NodeId inner = id + 1; inner < page.tree[id].end; ++inner) {
        if (is_home_link(page, inner)) {
            return true;
        }
    }
    return is_home_link(page, page.tree[id].parent);
}

/// True where one of the elements around `id` is a navigation or a breadcrumb.
bool stands_in_navigation(const Page& page, NodeId id) {
    for (int level = 0; level < levels_up && id != 0; ++level, id = page.tree[id].parent) {
        if (page.tree[id].tag == "nav" ||
            names_of(page, id).find("breadcrumb") != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// The text of heading `id` without the kicker that begins it; empty where it has none.
std::string text_without_kicker(const Page& page, NodeId id) {
    const HtmlTree& tree = page.tree;
    std::string text;
    bool has_kicker = false;
    for (NodeId inner = id + 1; inner < tree[id].end; ++inner) {
        if (tree[inner].is_text()) {
            text += tree[inner].text;
        } else if (clean_line(text).empty() && has_any(names_of(page, inner), kicker_words)) {
            has_kicker = true;
            inner = tree[inner].end - 1;
        } else if (is_block(tree[inner].tag)) {
            text += ' ';
        }
    }
    const std::string line = has_kicker ? clean_line(text) : std::string();
    const std::size_t first = line.find_first_not_of(": |");
    return first == std::string::npos ? std::string() : line.substr(first);
}

}  // namespace

std::vector<Heading> headings_of(const Page& page, HeadingLevel level) {
    std::vector<Heading> headings;
    for (NodeId id = 0; id < page.tree.size() && headings.size() < most_headings; ++id) {
        const std::string_view rule = rule_of(page, id, level);
        if (rule.empty() || page.tree[id].end - id >= largest_heading) {
            continue;
        }
        std::string text = page.tree.text_of(id);
        if (text.empty() || text.size() > longest_heading) {
            continue;
        }
        std::string headline = text_without_kicker(page, id);
        if (headline.empty()) {
            headline = text;
        }
        const bool home = has_home_link(page, id);
        headings.push_back({std::move(text), std::move(headline), rule, id, home,
                            home || stands_in_navigation(page, id)});
    }
    return headings;
}

}  // namespace news::indexer
