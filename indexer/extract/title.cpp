// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/title.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/headings.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_title = 400;  // bytes
constexpr std::size_t most_rivals = 6;

/// What is compared of a title.
struct Spelling {
    std::string letters;
    std::vector<std::string> words;  ///< of letters, sorted, each once
};

/// A title that the head of the page states.
struct Stated {
    std::string text;  ///< as written
    std::string bare;  ///< without the site's name
    std::string rule;
    std::string where;
    double trust = 0;  ///< 0 to 1; editors write the first, systems put the others together
    std::vector<Spelling> spellings{};  ///< of `bare` and, where it is another, of `text`
    std::string main_letters{};         ///< of the main part of a title element
};

/// A heading of the page, and how well it agrees with what the head of the page says.
struct Candidate {
    Heading heading;
    std::string text;      ///< of the heading or, where that agrees better, of a part of it
    double agreement = 0;  ///< 0 to 1
};

constexpr double same = 0.98;           ///< agreement of the same letters, but for who says it
constexpr double written = 0.99;        ///< the same, but not in the title element alone
constexpr double aside_discount = 0.5;  ///< for headings in a breadcrumb

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const std::string folded = fold(text);
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (std::string word = fold_letters(rest.substr(0, end)); !word.empty()) {
            words.push_back(std::move(word));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

Spelling spelling_of(std::string_view text) { return {fold_letters(text), words_of(text)}; }

/// Share of the words that two titles have in common, 1 for the same letters.
double agreement(const Spelling& one, const Spelling& other) {
    if (one.letters == other.letters) {
        return 1;
    }
    const auto common = std::ranges::count_if(one.words, [&](const std::string& word) {
        return std::ranges::binary_search(other.words, word);
    });
    const auto all = static_cast<double>(one.words.size() + other.words.size());
    return all > 0 ? 0.99 * 2 * static_cast<double>(common) / all : 0;
}

/// The longest part of a title element: "Bridge closed" of "Bridge closed : The Dale Post".
std::string main_part(const std::string& title) {
    std::string main;
    for (const std::string& part : split_at_bars(title)) {
        const std::size_t colon = std::min(part.find(" : "), part.size());
        for (const std::string& piece : {part.substr(0, colon), part.substr(colon)}) {
            main = piece.size() > main.size() ? piece : main;
        }
    }
    return main;
}

/// Adds a title to those of the head; they are compared with every heading, and folded once.
void state(std::vector<Stated>& stated, const std::vector<std::string>& names, Stated title) {
    title.text = plain_text(title.text);
    title.bare = without_site_name(title.text, names);
    if (!title.text.empty() && title.text.size() <= longest_title) {
        title.spellings.push_back(spelling_of(title.bare));
        if (title.text != title.bare) {
            title.spellings.push_back(spelling_of(title.text));
        }
        if (title.rule == "title") {
            title.main_letters = fold_letters(main_part(title.text));
        }
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
                       item.where,
                       key == std::string_view("headline") ? 1 : 0.9});
            }
            break;
        }
    }
    for (const std::string_view name :
         {"headline", "og:title", "twitter:title", "title", "dc.title", "dcterms.title",
          "parsely-title", "sailthru.title", "twitter:text:title"}) {
        state(stated, names,
              {std::string(page.meta_content(name)),
               {},
               fmt::format("meta:{}", name),
               "head",
               0.995});
    }
    state(stated, names, {title_element(page), {}, "title", "head", 0.98});
    return stated;
}

double best_agreement(std::string_view text, const std::vector<Stated>& stated) {
    const Spelling spelling = spelling_of(text);
    double best = 0;
    for (const Stated& title : stated) {
        double share = 0;
        for (const Spelling& other : title.spellings) {
            share = std::max(share, agreement(spelling, other));
        }
        const bool part =
            share < 1 && title.rule == "title" && spelling.letters == title.main_letters;
        best = std::max({best, share * title.trust, part ? 0.9 : 0});
    }
    return best;
}

/// The best text of `heading`: without its kicker; whole, where the head of the page says so; or
/// a part that the head repeats where the rest is a line over or under it.
Candidate candidate_of(const Page& page, Heading heading, const std::vector<Stated>& stated) {
    Candidate best{{}, heading.headline, best_agreement(heading.headline, stated)};
    const double whole = best_agreement(heading.text, stated);
    if (best.agreement < same && whole >= written) {
        best.text = heading.text;
        best.agreement = whole;
    }
    constexpr std::size_t fewest_words = 3;
    const HtmlTree& tree = page.tree;
    for (NodeId id = heading.node + 1; id < tree[heading.node].end; ++id) {
        std::string text = tree[id].is_text() ? clean_line(tree[id].text) : tree.text_of(id);
        if (count_words(text) < fewest_words) {
            continue;
        }
        const double share = best_agreement(text, stated);
        if (share >= same && share > best.agreement) {
            best.text = std::move(text);
            best.agreement = share;
        }
    }
    best.heading = std::move(heading);
    best.agreement *= best.heading.aside ? aside_discount : 1;
    return best;
}

std::vector<Candidate> candidates_of(const Page& page, HeadingLevel level,
                                     const std::vector<Stated>& stated) {
    std::vector<Candidate> candidates;
    for (Heading& heading : headings_of(page, level)) {
        candidates.push_back(candidate_of(page, std::move(heading), stated));
    }
    return candidates;
}

const Candidate* best_of(const std::vector<Candidate>& candidates) {
    const auto best = std::ranges::max_element(candidates, {}, &Candidate::agreement);
    return best == candidates.end() ? nullptr : &*best;
}

/// What the head says, where no heading of the page agrees.
void choose_stated(const std::vector<Stated>& stated, Finding<std::string>& finding) {
    if (!stated.empty()) {
        const Stated& title = stated.front();
        finding.value = title.bare;
        finding.evidence.push_back({"title", title.text, title.rule, title.where, 0.7, {}});
    }
}

/// True when all the text of `id` stands in elements below it.
bool is_made_of_elements(const Page& page, NodeId id) {
    const HtmlTree& tree = page.tree;
    for (NodeId child = id + 1; child < tree[id].end; child = tree[child].end) {
        if (tree[child].is_text() && !clean_line(tree[child].text).empty()) {
            return false;
        }
    }
    return true;
}

std::string without_blanks(std::string_view text) {
    std::string solid(text);
    std::erase(solid, ' ');
    return solid;
}

/// Headings that several elements make up lose the marks between them: "Bridge Closed to lorries"
/// for "Bridge: Closed to lorries". The head of the page has them; the commonest spelling wins.
std::string well_spelled(const Page& page, const Candidate& candidate,
                         const std::vector<Stated>& stated) {
    const bool elements = is_made_of_elements(page, candidate.heading.node);
    const std::string letters = fold_letters(candidate.text);
    const std::string solid = without_blanks(candidate.text);
    std::map<std::string, int> spellings;
    for (const Stated& title : stated) {
        if (elements ? fold_letters(title.bare) == letters : without_blanks(title.bare) == solid) {
            ++spellings[title.bare];
        }
    }
    const auto commonest = std::ranges::max_element(
        spellings, {}, [](const auto& spelling) { return spelling.second; });
    return commonest == spellings.end() ? candidate.text : commonest->first;
}

void choose_heading(const Page& page, const Candidate& candidate, const std::vector<Stated>& stated,
                    Finding<std::string>& finding) {
    finding.value = well_spelled(page, candidate, stated);
    finding.evidence.push_back({"title",
                                candidate.heading.text,
                                std::string(candidate.heading.rule),
                                fmt::format("node {}", candidate.heading.node),
                                0.6 + 0.38 * candidate.agreement,
                                {}});
}

/// Headings and statements that say something else than the chosen title.
void add_rivals(const std::vector<Candidate>& candidates, const std::vector<Stated>& stated,
                Finding<std::string>& finding) {
    const std::string chosen = fold_letters(finding.value);
    for (const Candidate& candidate : candidates) {
        const Heading& heading = candidate.heading;
        if (fold_letters(candidate.text) != chosen &&
            finding.evidence.size() < most_rivals / 2 + 1) {
            finding.evidence.push_back(
                {"title", shorten(heading.text, 80), std::string(heading.rule),
                 fmt::format("node {}", heading.node), 0.5 * candidate.agreement,
                 heading.aside ? "a breadcrumb, or the name of the site"
                               : "agrees less with the head of the page"});
        }
    }
    for (const Stated& title : stated) {
        if (fold_letters(title.bare) != chosen && finding.evidence.size() < most_rivals + 1) {
            finding.evidence.push_back({"title", shorten(title.text, 80), title.rule, title.where,
                                        0.5, "the visible headline is trusted more"});
        }
    }
}

/// Names of the site: as stated, and the headings that lead to its front page.
std::vector<std::string> names_of_site(const Page& page) {
    std::vector<std::string> names = site_names(page);
    for (const Heading& heading : headings_of(page, HeadingLevel::first)) {
        if (heading.leads_home) {
            names.push_back(heading.text);
        }
    }
    return names;
}

}  // namespace

Finding<std::string> find_title(const Page& page) {
    constexpr double some = 0.3;
    constexpr double most = 0.6;
    const std::vector<Stated> stated = stated_titles(page, names_of_site(page));
    const std::vector<Candidate> first = candidates_of(page, HeadingLevel::first, stated);
    const Candidate* heading = best_of(first);
    Finding<std::string> finding;
    if (heading != nullptr && !heading->heading.aside &&
        (heading->agreement >= some || stated.empty())) {
        choose_heading(page, *heading, stated, finding);
    } else {
        // A breadcrumb repeats what is stated, so that only the same words lower down are better.
        const bool aside = heading != nullptr && heading->heading.aside;
        const bool breadcrumb = aside && !heading->heading.leads_home;
        const std::vector<Candidate> others = candidates_of(page, HeadingLevel::lower, stated);
        const Candidate* other = best_of(others);
        if (other != nullptr && other->agreement >= (breadcrumb ? same : most)) {
            choose_heading(page, *other, stated, finding);
        } else if (heading != nullptr && !aside && count_words(heading->text) >= 4) {
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
