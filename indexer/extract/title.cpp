// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/title.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_title = 400;  // bytes
constexpr std::size_t most_headings = 60;
constexpr std::size_t most_rivals = 6;

/// A title that the head of the page states.
struct Stated {
    std::string text;  ///< as written
    std::string bare;  ///< without the site's name
    std::string rule;
    std::string where;
};

/// A heading in the page's text.
struct Heading {
    std::string text;
    std::string rule;
    NodeId node = 0;
    double agreement = 0;  ///< with the best stated title, 0 to 1
};

void state(std::vector<Stated>& stated, const std::vector<std::string>& names, Stated title) {
    title.text = plain_text(title.text);
    title.bare = without_site_name(title.text, names);
    if (!title.text.empty() && title.text.size() <= longest_title) {
        stated.push_back(std::move(title));
    }
}

/// Titles in the head, the most trusted first.
std::vector<Stated> stated_titles(const Page& page, const std::vector<std::string>& names) {
    std::vector<Stated> stated;
    for (const JsonLd& item : page.json_ld) {
        if (is_article(item.object)) {
            for (const char* key : {"headline", "name", "alternativeHeadline"}) {
                state(stated, names,
                      {text_property(item.object, key),
                       {},
                       fmt::format("json-ld:{}", key),
                       item.where});
            }
            break;
        }
    }
    for (const std::string_view name :
         {"og:title", "twitter:title", "headline", "title", "dc.title", "dcterms.title",
          "parsely-title", "sailthru.title", "twitter:text:title"}) {
        state(stated, names,
              {std::string(page.meta_content(name)), {}, fmt::format("meta:{}", name), "head"});
    }
    state(stated, names, {title_element(page), {}, "title", "head"});
    return stated;
}

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    const std::string folded = fold(text);
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (std::string word = fold_letters(rest.substr(0, end)); !word.empty()) {
            words.insert(std::move(word));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

/// Share of the words that two titles have in common, 1 for the same letters.
double agreement(std::string_view one, std::string_view other) {
    if (fold_letters(one) == fold_letters(other)) {
        return 1;
    }
    const std::set<std::string> left = words_of(one);
    const std::set<std::string> right = words_of(other);
    const auto common =
        std::ranges::count_if(left, [&](const std::string& word) { return right.contains(word); });
    const auto all = static_cast<double>(left.size() + right.size());
    return all > 0 ? 0.99 * 2 * static_cast<double>(common) / all : 0;
}

double best_agreement(std::string_view text, const std::vector<Stated>& stated) {
    double best = 0;
    for (const Stated& title : stated) {
        best = std::max({best, agreement(text, title.bare), agreement(text, title.text)});
    }
    return best;
}

bool has_headline_class(const Page& page, NodeId id) {
    const std::string names =
        fold(page.tree.attribute(id, "class")) + fold(page.tree.attribute(id, "itemprop"));
    return names.find("headline") != std::string::npos ||
           names.find("title") != std::string::npos || names.find("titel") != std::string::npos ||
           names.find("titulo") != std::string::npos || names.find("titre") != std::string::npos;
}

/// The kind of heading that a node is; empty for none. Old pages set headings in large type.
std::string_view heading_rule(const Page& page, NodeId id) {
    const std::string_view tag = page.tree[id].tag;
    if (tag == "h1" || tag == "h2" || tag == "h3") {
        return tag;
    }
    if (tag == "font" && !page.tree.attribute(id, "size").empty()) {
        return "font";
    }
    const bool can = tag == "div" || tag == "p" || tag == "span" || tag == "b" || tag == "strong" ||
                     tag == "h4" || tag == "td" || tag == "big";
    return can && (tag == "b" || tag == "strong" || tag == "big" || has_headline_class(page, id))
               ? std::string_view("styled")
               : std::string_view();
}

std::vector<Heading> headings_of(const Page& page, const std::vector<Stated>& stated,
                                 bool only_first) {
    std::vector<Heading> headings;
    for (NodeId id = 0; id < page.tree.size() && headings.size() < most_headings; ++id) {
        const std::string_view rule = heading_rule(page, id);
        if (rule.empty() || (rule == "h1") != only_first) {
            continue;
        }
        std::string text = page.tree[id].end - id < 200 ? page.tree.text_of(id) : std::string();
        if (!text.empty() && text.size() <= longest_title) {
            const double agrees = best_agreement(text, stated);
            headings.push_back({std::move(text), std::string(rule), id, agrees});
        }
    }
    return headings;
}

/// The part of a heading that a stated title repeats, where the rest is a line over or under it.
std::string part_of(const Page& page, const Heading& heading, const std::vector<Stated>& stated) {
    std::string best = heading.text;
    double best_share = heading.agreement;
    const HtmlTree& tree = page.tree;
    for (NodeId id = heading.node + 1; id < tree[heading.node].end; ++id) {
        std::string text = tree[id].is_text() ? clean_line(tree[id].text) : tree.text_of(id);
        const double share = best_agreement(text, stated);
        if (share == 1 && share > best_share && count_words(text) >= 3) {
            best = std::move(text);
            best_share = share;
        }
    }
    return best;
}

const Heading* best_heading(const std::vector<Heading>& headings) {
    const auto best = std::ranges::max_element(headings, {}, &Heading::agreement);
    return best == headings.end() ? nullptr : &*best;
}

/// What the head says, where no heading of the page agrees.
void choose_stated(const std::vector<Stated>& stated, Finding<std::string>& finding) {
    if (!stated.empty()) {
        const Stated& title = stated.front();
        finding.value = title.bare;
        finding.evidence.push_back({"title", title.text, title.rule, title.where, 0.7, {}});
    }
}

void choose_heading(const Page& page, const Heading& heading, const std::vector<Stated>& stated,
                    Finding<std::string>& finding) {
    finding.value = part_of(page, heading, stated);
    finding.evidence.push_back({"title",
                                heading.text,
                                heading.rule,
                                fmt::format("node {}", heading.node),
                                0.6 + 0.38 * heading.agreement,
                                {}});
}

void add_rivals(const std::vector<Heading>& headings, const std::vector<Stated>& stated,
                Finding<std::string>& finding) {
    for (const Heading& heading : headings) {
        if (heading.text != finding.value && finding.evidence.size() < most_rivals / 2 + 1) {
            finding.evidence.push_back({"title", shorten(heading.text, 80), heading.rule,
                                        fmt::format("node {}", heading.node),
                                        0.5 * heading.agreement,
                                        "agrees less with the head of the page"});
        }
    }
    for (const Stated& title : stated) {
        if (title.text != finding.value && finding.evidence.size() < most_rivals + 1) {
            finding.evidence.push_back({"title", shorten(title.text, 80), title.rule, title.where,
                                        0.5, "the visible headline is trusted more"});
        }
    }
}

}  // namespace

Finding<std::string> find_title(const Page& page) {
    const std::vector<std::string> names = site_names(page);
    const std::vector<Stated> stated = stated_titles(page, names);
    const std::vector<Heading> first = headings_of(page, stated, true);
    const Heading* heading = best_heading(first);
    Finding<std::string> finding;
    if (heading != nullptr && (heading->agreement >= 0.3 || stated.empty())) {
        choose_heading(page, *heading, stated, finding);
    } else {
        const std::vector<Heading> others = headings_of(page, stated, false);
        const Heading* other = best_heading(others);
        if (other != nullptr && other->agreement >= 0.6) {
            choose_heading(page, *other, stated, finding);
        } else if (heading != nullptr && count_words(heading->text) >= 4) {
            choose_heading(page, *heading, stated, finding);
        } else {
            choose_stated(stated, finding);
        }
    }
    add_rivals(first, stated, finding);
    finding.value = clean_line(finding.value);
    return finding;
}

}  // namespace news::indexer
