// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/authors.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

constexpr std::size_t most_authors = 20;
constexpr std::size_t most_rivals = 6;
constexpr std::size_t longest_byline = 200;  // bytes of a visible element
constexpr NodeId largest_byline = 120;       // nodes
constexpr NodeId neighbourhood = 30;         // nodes between the names of one byline
constexpr std::size_t most_marked = 300;     // elements; beyond them stand lists of teasers

/// Names that one place of the page gives.
struct Candidate {
    Names names;
    std::string value;  ///< as written
    std::string rule;
    std::string where;
    double confidence = 0;
};

/// Collects names of one place, each once.
class NameList {
public:
    explicit NameList(const Names& sites) : sites_(&sites) {}

    /// @param field  true where the text is a name by its place, so that one word is one too
    void add(std::string_view text, bool field) {
        if (text.starts_with(',') || text.find("www.") != std::string_view::npos) {
            return;  // a template without its name, the paper's address
        }
        Names names = names_of_byline(text);
        if (names.empty() && field && is_plain_name(text)) {
            names.push_back(in_usual_case(trim(text)));
        }
        for (std::string& name : names) {
            const bool known = std::ranges::any_of(names_, [&](const std::string& other) {
                return fold_letters(other) == fold_letters(name);
            });
            if (!known && !is_site(name) && names_.size() < most_authors) {
                names_.push_back(std::move(name));
            }
        }
    }

    Names take() { return std::move(names_); }

private:
    [[nodiscard]] bool is_site(std::string_view name) const {
        const std::string folded = fold_letters(name);
        return std::ranges::any_of(
            *sites_, [&](const std::string& site) { return fold_letters(site) == folded; });
    }

    /// A pseudonym or a name of one word: short, no address, no newsroom.
    static bool is_plain_name(std::string_view text) {
        return count_characters(text) >= 2 && count_characters(text) <= 40 &&
               count_words(text) <= 4 && text.find_first_of("@/<>{}[]:|,") == std::string::npos &&
               !is_newsroom(text) && has_letters(text) && !is_domain(text);
    }

    static bool has_letters(std::string_view text) {
        return std::ranges::any_of(fold_letters(text), [](char c) { return c < '0' || c > '9'; });
    }

    /// "paper.example": one word with a full stop between letters.
    static bool is_domain(std::string_view text) {
        return text.find(' ') == std::string_view::npos && text.find('.') < text.size() - 1;
    }

    const Names* sites_;
    Names names_;
};

/// The names that one author of JSON-LD is given: a text, or the names of an object.
Names texts_of(const Page& page, const json& author) {
    Names texts;
    if (author.is_string()) {
        texts.push_back(plain_text(author.get_ref<const std::string&>()));
    }
    for (const json* name : values_of(page, author, "name")) {
        if (name->is_string()) {
            texts.push_back(plain_text(name->get_ref<const std::string&>()));
        }
    }
    return texts;
}

/// People and organizations of one JSON-LD property.
Candidate from_json_ld(const Page& page, const JsonLd& item, const char* key, const Names& sites) {
    NameList people(sites);
    NameList organizations(sites);
    std::string written;
    for (const json* author : values_of(page, item.object, key)) {
        const bool organization = is_type(*author, "Organization");
        for (const std::string& text : texts_of(page, *author)) {
            written += (written.empty() ? "" : "; ") + text;
            (organization ? organizations : people).add(text, true);
        }
    }
    Candidate candidate{people.take(), std::move(written), fmt::format("json-ld:{}", key),
                        item.where, 0.9};
    if (candidate.names.empty()) {
        candidate.names = organizations.take();
        candidate.confidence = 0.4;
    }
    return candidate;
}

void add_json_ld(const Page& page, const Names& sites, std::vector<Candidate>& found) {
    for (const JsonLd& item : page.json_ld) {
        if (is_article(item.object)) {
            found.push_back(from_json_ld(page, item, "author", sites));
            found.push_back(from_json_ld(page, item, "creator", sites));
        }
    }
}

void add_meta(const Page& page, const Names& sites, std::vector<Candidate>& found) {
    for (const std::string_view name :
         {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
          "dcterms.creator", "byl", "cxenseparse:author", "article:author_name", "authors",
          "citation_author", "creator", "article.author", "og:article:author"}) {
        NameList people(sites);
        std::string written;
        for (const Meta& meta : page.meta) {
            if (meta.name == name && meta.content.find("//") == std::string::npos) {
                written += (written.empty() ? "" : "; ") + meta.content;
                people.add(plain_text(meta.content), name != "article:author");
            }
        }
        found.push_back({people.take(), written, fmt::format("meta:{}", name), "head", 0.75});
    }
}

/// "Written by" and its value, as systems tell them to messengers.
void add_labels(const Page& page, const Names& sites, std::vector<Candidate>& found) {
    const std::string label = fold(page.meta_content("twitter:label1"));
    const std::string value = plain_text(page.meta_content("twitter:data1"));
    if (!names_of_byline(label + ' ' + value).empty() && label.find(' ') != std::string::npos) {
        NameList people(sites);
        people.add(label + ' ' + value, false);
        found.push_back({people.take(), value, "meta:twitter:data1", "head", 0.65});
    }
}

/// Objects that are no articles name the author too; a single person is most likely the one.
void add_other_json_ld(const Page& page, const Names& sites, std::vector<Candidate>& found) {
    std::size_t people = 0;
    Candidate person;
    for (const JsonLd& item : page.json_ld) {
        if (!is_article(item.object) && item.object.contains("author")) {
            found.push_back(from_json_ld(page, item, "author", sites));
            found.back().confidence = 0.65;
        }
        if (is_type(item.object, "Person")) {
            ++people;
            NameList names(sites);
            names.add(text_property(item.object, "name"), true);
            person = {names.take(), text_property(item.object, "name"), "json-ld:Person",
                      item.where, 0.5};
        }
    }
    if (people == 1) {
        found.push_back(std::move(person));
    }
}

bool has_word(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::string style_names(const Page& page, NodeId id) {
    return fold(page.tree.attribute(id, "class")) + ' ' + fold(page.tree.attribute(id, "id"));
}

/// Inside of pictures, comments, teasers and boxes stand other people's names. What holds the
/// headline too is no such box, whatever its class is.
bool stands_aside(const Page& page, NodeId id, NodeId heading) {
    for (NodeId up = id; up != 0; up = page.tree[up].parent) {
        const std::string_view tag = page.tree[up].tag;
        if (up <= heading && heading < page.tree[up].end) {
            return false;
        }
        if (tag == "footer" || tag == "nav" || tag == "aside" || tag == "figure" ||
            has_word(style_names(page, up), {"comment", "related", "recommend", "sidebar", "teaser",
                                             "footer", "widget", "carousel", "promo"})) {
            return true;
        }
    }
    return false;
}

/// Pages of people lie in folders of their own: "/author/jane-doe".
bool leads_to_author(std::string_view href) {
    return has_word(href, {"/author/", "/authors/", "/autor/", "/autoren/", "/writer/", "/people/",
                           "/auteur/", "/autore/", "/profil/", "/by/", "/contributors/",
                           "/reporter/", "/staff/", "/redaktion/"});
}

/// The rule by which an element says that it holds the author; empty for none.
std::string_view byline_rule(const Page& page, NodeId id) {
    const HtmlNode& node = page.tree[id];
    if (node.is_text() || node.tag == "meta" || node.tag == "link" || node.tag == "img") {
        return {};
    }
    if (has_word(fold(page.tree.attribute(id, "itemprop")), {"author", "creator"})) {
        return "itemprop:author";
    }
    if (page.tree.attribute(id, "rel") == "author") {
        return "rel:author";
    }
    const std::string names = style_names(page, id);
    const bool byline =
        has_word(names, {"byline", "author", "autor", "auteur", "writer", "verfasser", "redacteur",
                         "skribent", "forfatter"}) &&
        !has_word(names, {"bio", "avatar", "image", "photo", "authority", "social", "follow"});
    if (byline) {
        return "class:byline";
    }
    return node.tag == "a" && leads_to_author(page.tree.attribute(id, "href"))
               ? std::string_view("link:author")
               : std::string_view();
}

/// Bylines stand over the headline too, but not far.
NodeId first_near(NodeId heading) { return heading > 60 ? heading - 60 : 0; }

NodeId first_heading(const Page& page) {
    for (NodeId id = 0; id < page.tree.size(); ++id) {
        if (page.tree[id].tag == "h1") {
            return id;
        }
    }
    return 0;
}

/// Names of the links and texts below an element, or of its whole text.
Names names_below(const Page& page, NodeId id, const Names& sites) {
    NameList people(sites);
    for (NodeId child = id + 1; child < page.tree[id].end; ++child) {
        if (page.tree[child].tag == "a" || page.tree.attribute(child, "itemprop") == "name") {
            people.add(page.tree.text_of(child), false);
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
        const std::string_view tag = page.tree[id].tag;
        const bool field = tag == "a" || page.tree.attribute(id, "itemprop") == "name";
        people.add(text.size() <= longest_byline ? text : std::string(), field);
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

std::vector<Marked> marked_elements(const Page& page, NodeId heading) {
    std::vector<Marked> marked;
    for (NodeId id = first_near(heading); id < page.tree.size() && marked.size() < most_marked;
         ++id) {
        const auto* const rule = std::ranges::find(marked_rules, byline_rule(page, id));
        if (rule != marked_rules.end() && page.tree[id].end - id <= largest_byline &&
            !stands_aside(page, id, heading)) {
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
void add_element(const Page& page, NodeId id, const Names& sites, Candidate& candidate) {
    NameList people(sites);
    for (const std::string& name : candidate.names) {
        people.add(name, true);
    }
    for (const std::string& name : names_below(page, id, sites)) {
        people.add(name, true);
    }
    candidate.names = people.take();
    candidate.value = shorten(page.tree.text_of(id), 80);
    candidate.where = fmt::format("node {}", id);
}

void add_marked(const Page& page, const std::vector<Marked>& marked, NodeId end, const Names& sites,
                std::vector<Candidate>& found) {
    std::array<Candidate, marked_rules.size()> candidates;
    std::array<NodeId, marked_rules.size()> last{};
    for (const Marked& element : marked) {
        Candidate& candidate = candidates[element.rule];
        const bool apart = element.node > last[element.rule] + neighbourhood;
        if (element.node < end && (candidate.names.empty() || !apart)) {
            add_element(page, element.node, sites, candidate);
            last[element.rule] = element.node;
        }
    }
    for (std::size_t rule = 0; rule < candidates.size(); ++rule) {
        candidates[rule].rule = marked_rules[rule];
        candidates[rule].confidence = 0.7;
        // Lists of the staff are made of the same links.
        if (marked_rules[rule] == "link:author" && candidates[rule].names.size() > 4) {
            candidates[rule].names.clear();
        }
        found.push_back(std::move(candidates[rule]));
    }
}

/// A line by itself that reads as a byline, near the headline.
void add_line(const Page& page, NodeId heading, NodeId last, const Names& sites,
              std::vector<Candidate>& found) {
    const NodeId end = std::min<NodeId>(last, heading + 300);
    for (NodeId id = heading; id < end; ++id) {
        if (page.tree[id].end - id > 20) {
            continue;
        }
        const std::string text =
            page.tree[id].is_text() ? clean_line(page.tree[id].text) : page.tree.text_of(id);
        if (text.size() <= longest_byline && is_byline(text) && !stands_aside(page, id, heading)) {
            NameList people(sites);
            people.add(text, false);
            found.push_back({people.take(), text, "line:byline", fmt::format("node {}", id), 0.6});
            return;
        }
    }
}

Finding<Names> choose(std::vector<Candidate> candidates) {
    std::erase_if(candidates, [](const Candidate& c) { return c.value.empty(); });
    // Stable: of equal trust, the order of the search decides.
    std::ranges::stable_sort(candidates, std::greater{}, [](const Candidate& c) {
        return c.names.empty() ? 0.0 : c.confidence;
    });
    Finding<Names> finding;
    for (const Candidate& candidate : candidates) {
        Evidence evidence{"authors",       shorten(candidate.value, 120), candidate.rule,
                          candidate.where, candidate.confidence,          {}};
        if (candidate.names.empty()) {
            evidence.rejected = "names no person";
        } else if (finding.value.empty()) {
            finding.value = candidate.names;
        } else {
            evidence.rejected = "less trusted than the chosen one";
        }
        if (finding.evidence.size() <= most_rivals) {
            finding.evidence.push_back(std::move(evidence));
        }
    }
    return finding;
}

}  // namespace

Finding<std::vector<std::string>> find_authors(const Page& page) {
    const Names sites = site_names(page);
    std::vector<Candidate> candidates;
    add_json_ld(page, sites, candidates);
    add_meta(page, sites, candidates);
    add_labels(page, sites, candidates);
    add_other_json_ld(page, sites, candidates);
    const NodeId heading = first_heading(page);
    const std::vector<Marked> marked = marked_elements(page, heading);
    const NodeId end = end_of_bylines(page, marked);
    add_marked(page, marked, end, sites, candidates);
    add_line(page, heading, end, sites, candidates);
    return choose(std::move(candidates));
}

}  // namespace news::indexer
