// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/visible_authors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/name_cache.h"
#include "indexer/extract/page.h"
#include "indexer/extract/word_search.h"

namespace news::indexer {
namespace {

using Names = std::vector<std::string>;
using Candidates = std::vector<AuthorCandidate>;

constexpr std::size_t longest_byline = 200;  // bytes of a visible element
constexpr NodeId largest_byline = 120;       // nodes
constexpr NodeId neighbourhood = 30;         // nodes between the names of one byline
constexpr std::size_t most_marked = 300;     // elements; beyond them stand lists of teasers

/// What class and id say of an element: bits, several of which may be set.
enum Sign : unsigned {
    byline = 1U,
    beside_byline = 2U,  ///< of its picture, its links, ...
    foot = 4U,           ///< of a text, where some systems put the byline, and not that of the page
    beside_text = 8U
};
using Signs = unsigned;

struct SignWord {
    std::string_view word;
    Sign sign;
};

constexpr auto sign_words = std::to_array<SignWord>({
    {"byline", byline},         {"author", byline},           {"autor", byline},
    {"auteur", byline},         {"writer", byline},           {"verfasser", byline},
    {"redacteur", byline},      {"skribent", byline},         {"forfatter", byline},
    {"bio", beside_byline},     {"avatar", beside_byline},    {"image", beside_byline},
    {"photo", beside_byline},   {"authority", beside_byline}, {"social", beside_byline},
    {"follow", beside_byline},  {"post-footer", foot},        {"entry-footer", foot},
    {"article-footer", foot},   {"post__footer", foot},       {"entry__footer", foot},
    {"article__footer", foot},  {"comment", beside_text},     {"related", beside_text},
    {"recommend", beside_text}, {"sidebar", beside_text},     {"teaser", beside_text},
    {"footer", beside_text},    {"widget", beside_text},      {"carousel", beside_text},
    {"promo", beside_text},     {"caption", beside_text},
});

Signs signs_of_name(std::string_view name) {
    static constexpr WordSearch words(sign_words, &SignWord::word);
    Signs signs = 0;
    for (std::uint64_t found = words.all_in(fold(name)); found != 0; found &= found - 1) {
        signs |= sign_words[static_cast<std::size_t>(std::countr_zero(found))].sign;
    }
    return signs;
}

class StyleReader {
public:
    explicit StyleReader(const HtmlTree& tree) : names_(tree, signs_of_name) {}

    Signs of(NodeId id) { return names_.of(id, "class") | names_.of(id, "id"); }

private:
    NameCache<Signs> names_;
};

/// Inside of pictures, comments, teasers and boxes stand other people's names. What holds the
/// headline too is no such box, whatever its class is.
bool stands_aside(const Page& page, NodeId id, NodeId heading, StyleReader& styles) {
    for (NodeId up = id; up != 0; up = page.tree[up].parent) {
        const std::string_view tag = page.tree[up].tag;
        if (up <= heading && heading < page.tree[up].end) {
            return false;
        }
        const Signs signs = styles.of(up);
        if ((signs & foot) != 0) {
            continue;
        }
        if (tag == "footer" || tag == "nav" || tag == "aside" || tag == "figure" ||
            (signs & beside_text) != 0) {
            return true;
        }
    }
    return false;
}

/// Pages of people lie in folders of their own: "/author/jane-doe".
bool leads_to_author(std::string_view href) {
    static constexpr WordSearch folders(std::to_array<std::string_view>(
        {"/author/", "/authors/", "/autor/", "/autoren/", "/writer/", "/people/", "/auteur/",
         "/autore/", "/profil/", "/by/", "/contributors/", "/reporter/", "/staff/",
         "/redaktion/"}));
    return folders.any_in(href);
}

/// The rule by which an element says that it holds the author; empty for none.
std::string_view byline_rule(const Page& page, NodeId id, StyleReader& styles) {
    const HtmlNode& node = page.tree[id];
    if (node.attributes.empty() || node.tag == "meta" || node.tag == "link" || node.tag == "img") {
        return {};
    }
    static constexpr WordSearch makers(std::to_array<std::string_view>({"author", "creator"}));
    const std::string_view property = page.tree.attribute(id, "itemprop");
    if (!property.empty() && makers.any_in(fold(property))) {
        return "itemprop:author";
    }
    if (page.tree.attribute(id, "rel") == "author") {
        return "rel:author";
    }
    const Signs signs = styles.of(id);
    if ((signs & byline) != 0 && (signs & beside_byline) == 0) {
        return "class:byline";
    }
    return node.tag == "a" && leads_to_author(page.tree.attribute(id, "href"))
               ? std::string_view("link:author")
               : std::string_view();
}

/// Bylines stand over the headline too, but not far.
NodeId first_near(NodeId heading) { return heading > 60 ? heading - 60 : 0; }

bool is_heading(std::string_view tag) { return tag == "h1" || tag == "h2" || tag == "h3"; }

/// The heading that holds the title, or else the first h1: blogs have one for the whole site.
NodeId find_heading(const Page& page, std::string_view title) {
    const std::string folded = fold_letters(title);
    NodeId first = 0;
    for (NodeId id = 0; id < page.tree.size(); ++id) {
        if (!is_heading(page.tree[id].tag) || page.tree[id].end - id > largest_byline) {
            continue;
        }
        if (!folded.empty() && fold_letters(page.tree.text_of(id)) == folded) {
            return id;
        }
        first = first == 0 && page.tree[id].tag == "h1" ? id : first;
    }
    return first;
}

/// True for elements that hold a name and nothing else, by their tag or by their microformat.
bool is_name_field(const Page& page, NodeId id) {
    return page.tree[id].tag == "a" || page.tree.attribute(id, "itemprop") == "name" ||
           page.tree.attribute(id, "class") == "fn";
}

/// Adds the house that signs: named by a field below the element, or by its whole text.
void add_house_below(const Page& page, NodeId id, NameList& names) {
    for (NodeId child = id + 1; child < page.tree[id].end; ++child) {
        if (is_name_field(page, child)) {
            names.add_house(page.tree.text_of(child));
        }
    }
    if (names.empty()) {
        names.add_house(page.tree.text_of(id));
    }
}

/// Names of the links and texts below an element, or of its whole text.
Names names_below(const Page& page, NodeId id, const Names& sites) {
    NameList people(sites);
    for (NodeId child = id + 1; child < page.tree[id].end; ++child) {
        if (is_name_field(page, child)) {
            people.add(page.tree.text_of(child), page.tree.attribute(child, "class") == "fn");
        }
    }
    Names names = people.take();
    if (names.empty()) {
        // Names that only their elements keep apart.
        for (NodeId child = id + 1; child < page.tree[id].end; ++child) {
            people.add(page.tree[child].text, false);
        }
        names = people.take();
    }
    if (names.empty()) {
        const std::string text = page.tree.text_of(id);
        people.add(text.size() <= longest_byline ? text : std::string(), is_name_field(page, id));
        names = people.take();
    }
    return names;
}

/// Elements that say they hold the author, in the order of the page.
struct Marked {
    NodeId node;
    std::size_t rule;  ///< place in marked_rules
};

constexpr auto marked_rules = std::to_array<std::string_view>(
    {"itemprop:author", "rel:author", "class:byline", "link:author"});

std::vector<Marked> marked_elements(const Page& page, NodeId heading, StyleReader& styles) {
    std::vector<Marked> marked;
    for (NodeId id = first_near(heading); id < page.tree.size() && marked.size() < most_marked;
         ++id) {
        const auto* const rule = std::ranges::find(marked_rules, byline_rule(page, id, styles));
        if (rule != marked_rules.end() && page.tree[id].end - id <= largest_byline &&
            !stands_aside(page, id, heading, styles)) {
            marked.push_back({id, static_cast<std::size_t>(rule - marked_rules.begin())});
        }
    }
    return marked;
}

/// The byline of an agency, or the end of the page: names further down are those of other articles.
NodeId end_of_bylines(const Page& page, const std::vector<Marked>& marked) {
    const auto agency = std::ranges::find_if(
        marked, [&](const Marked& element) { return is_agency(page.tree.text_of(element.node)); });
    return agency == marked.end() ? page.tree.size() : agency->node;
}

/// Adds the names of one element to those of its rule; neighbours are one byline.
void add_element(const Page& page, NodeId id, const Names& sites, AuthorCandidate& candidate) {
    NameList people(sites);
    for (const std::string& name : candidate.names) {
        candidate.corporate ? people.add_house(name) : people.add(name, true);
    }
    for (const std::string& name : names_below(page, id, sites)) {
        people.add(name, true);
    }
    candidate.corporate = !people.has_person();
    if (candidate.corporate) {
        add_house_below(page, id, people);
    }
    candidate.names = people.take();
    candidate.value = shorten(page.tree.text_of(id), 80);
    candidate.where = fmt::format("node {}", id);
}

void add_marked(const Page& page, const std::vector<Marked>& marked, NodeId end, const Names& sites,
                Candidates& found) {
    std::array<AuthorCandidate, marked_rules.size()> candidates;
    std::array<NodeId, marked_rules.size()> last{};
    for (const Marked& element : marked) {
        AuthorCandidate& candidate = candidates[element.rule];
        const bool apart = element.node > last[element.rule] + neighbourhood;
        if (element.node <= end && (candidate.names.empty() || !apart)) {
            add_element(page, element.node, sites, candidate);
            last[element.rule] = element.node;
        }
    }
    for (std::size_t rule = 0; rule < candidates.size(); ++rule) {
        candidates[rule].rule = marked_rules[rule];
        // One word is an account; a line that reads as a byline names the people behind it.
        candidates[rule].confidence =
            std::ranges::all_of(candidates[rule].names, is_account) ? 0.55 : 0.7;
        // Lists of the staff are made of the same links.
        if (marked_rules[rule] == "link:author" && candidates[rule].names.size() > 4) {
            candidates[rule].names.clear();
        }
        found.push_back(std::move(candidates[rule]));
    }
}

std::string line_at(const Page& page, NodeId id) {
    return page.tree[id].is_text() ? clean_line(page.tree[id].text) : page.tree.text_of(id);
}

/// A line by itself that reads as a byline, near the headline.
std::optional<NodeId> find_line(const Page& page, NodeId heading, NodeId last,
                                StyleReader& styles) {
    constexpr NodeId near_nodes = 300;
    constexpr NodeId most_nodes = 20;  // of a line
    const NodeId end = std::min<NodeId>(last, heading + near_nodes);
    std::string last_text;
    bool last_is_byline = false;
    for (NodeId id = heading; id < end; ++id) {
        if (page.tree[id].end - id > most_nodes) {
            continue;
        }
        std::string text = line_at(page, id);
        // Elements that hold nothing but one another have the same text.
        if (text.size() > longest_byline || (text == last_text && !last_is_byline)) {
            continue;
        }
        last_is_byline = is_byline(text);
        if (last_is_byline && !stands_aside(page, id, heading, styles)) {
            return id;
        }
        last_text = std::move(text);
    }
    return std::nullopt;
}

void add_line(const Page& page, NodeId line, const Names& sites, Candidates& found) {
    constexpr double confidence = 0.6;
    const std::string text = line_at(page, line);
    NameList people(sites);
    people.add(text, false);
    found.push_back({people.take(), text, "line:byline", fmt::format("node {}", line), confidence});
}

/// True for a paragraph in bold type that is made of names alone.
bool is_bold_name(const Page& page, NodeId id, const std::string& text) {
    constexpr NodeId few_nodes = 6;
    const HtmlTree& tree = page.tree;
    const NodeId inner = id + 1;
    const bool bold = tree[id].tag == "p" && inner < tree[id].end &&
                      tree[id].end - id <= few_nodes &&
                      (tree[inner].tag == "strong" || tree[inner].tag == "b") &&
                      clean_line(tree.text_of(inner)) == text;
    std::string letters;
    for (const std::string& name : bold ? names_of_byline(text) : Names()) {
        letters += fold_letters(name);
    }
    return !letters.empty() && letters == fold_letters(text);
}

/// The first paragraph, where it names the author and nothing else.
void add_bold_name(const Page& page, NodeId heading, const Names& sites, StyleReader& styles,
                   Candidates& found) {
    constexpr NodeId far = 300;
    constexpr std::size_t first_text = 150;  // bytes: the article begins
    for (NodeId id = heading; id < std::min(page.tree.size(), heading + far); ++id) {
        if (page.tree[id].tag != "p" || stands_aside(page, id, heading, styles)) {
            continue;
        }
        const std::string text = page.tree.text_of(id);
        if (is_bold_name(page, id, text)) {
            NameList people(sites);
            people.add(text, false);
            found.push_back({people.take(), text, "line:bold", fmt::format("node {}", id), 0.35});
        }
        if (text.size() >= first_text || is_bold_name(page, id, text)) {
            return;
        }
    }
}

}  // namespace

std::vector<AuthorCandidate> visible_authors(const Page& page, std::string_view title,
                                             const std::vector<std::string>& sites) {
    Candidates found;
    const NodeId heading = find_heading(page, title);
    StyleReader styles(page.tree);
    const std::vector<Marked> marked = marked_elements(page, heading, styles);
    const NodeId end = end_of_bylines(page, marked);
    add_marked(page, marked, end, sites, found);
    if (const auto line = find_line(page, heading, end, styles)) {
        add_line(page, *line, sites, found);
    }
    add_bold_name(page, heading, sites, styles, found);
    return found;
}

}  // namespace news::indexer
