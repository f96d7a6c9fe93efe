// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/source.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/masthead.h"
#include "indexer/extract/page.h"
#include "indexer/extract/short_name.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_name = 45;  // characters; beyond it stands a slogan
constexpr std::size_t most_words = 6;
constexpr std::size_t most_rivals = 6;

using nlohmann::json;

struct Candidate {
    std::string name;
    std::string rule;
    std::string where;
    double confidence = 0;
};

/// Why `name` is no name of a paper; empty where it can be one.
std::string_view fault_of(std::string_view name) {
    if (name.find("//") != std::string_view::npos || name.find('@') != std::string_view::npos ||
        fold(name).starts_with("www.")) {
        return "an address, not a name";
    }
    if (count_characters(name) > longest_name || count_words(name) > most_words) {
        return "too long for a name";
    }
    if (name.find('>') != std::string_view::npos) {
        return "a path of sections";
    }
    const std::string letters = fold_letters(name);
    return letters.size() < 2 || letters.find_first_not_of("0123456789") == std::string::npos
               ? "no letters"
               : std::string_view();
}

/// Folded and without the article, for comparing.
std::string bare_letters(std::string_view name) {
    std::string letters = fold_letters(name);
    if (letters.starts_with("the") && letters.size() > 6) {
        letters.erase(0, 3);
    }
    return letters;
}

void add_meta(const Page& page, std::vector<Candidate>& found) {
    static constexpr auto names =
        std::to_array<std::pair<std::string_view, double>>({{"og:site_name", 0.85},
                                                            {"og:site:name", 0.85},
                                                            {"application-name", 0.6},
                                                            {"dc.publisher", 0.6},
                                                            {"publisher", 0.5},
                                                            {"apple-mobile-web-app-title", 0.5},
                                                            {"twitter:app:name:iphone", 0.4},
                                                            {"copyright", 0.3}});
    for (const auto& [name, confidence] : names) {
        found.push_back({plain_text(page.meta_content(name)), fmt::format("meta:{}", name), "head",
                         confidence});
    }
}

void add_json_ld(const Page& page, std::vector<Candidate>& found) {
    for (const JsonLd& item : page.json_ld) {
        const double confidence = is_article(item.object) ? 0.9 : 0.65;
        for (std::string& name : publisher_names(page, item.object)) {
            found.push_back({std::move(name), "json-ld:publisher", item.where, confidence});
        }
    }
}

/// The last part of a title in the head is often the paper's name.
void add_title_suffix(const Page& page, std::vector<Candidate>& found) {
    const std::vector<std::string> parts = split_at_bars(title_element(page));
    if (parts.size() > 1 && count_words(parts.back()) <= 4) {
        found.push_back({parts.back(), "title:suffix", "title", 0.45});
    }
    const std::vector<std::string> shared = split_at_bars(page.meta_content("og:title"));
    if (shared.size() > 1 && count_words(shared.back()) <= 4) {
        found.push_back({shared.back(), "meta:og:title:suffix", "head", 0.4});
    }
}

/// True when name and host tell the same: "The Daily Paper" and "dailypaper.example".
bool agrees_with_domain(std::string_view name, std::string_view domain) {
    const std::string label = fold_letters(domain.substr(0, domain.rfind('.')));
    const std::string folded = bare_letters(name);
    return folded.size() >= 3 && label.size() >= 3 &&
           (label.find(folded) != std::string::npos || folded.find(label) != std::string::npos);
}

/// The part of "News for the dale | Dale Post" that agrees with the domain, or the first.
std::string own_part(std::string_view name, std::string_view domain) {
    for (const std::string& part : split_at_bars(name)) {
        if (agrees_with_domain(part, domain)) {
            return bare_name(part);
        }
    }
    return bare_name(name);
}

/// Names under which old pages show their paper; title and domain say which of them is the one.
void add_shown(const Page& page, std::string_view domain, std::vector<Candidate>& found) {
    std::vector<std::string> parts = split_at_bars(title_element(page));
    if (const std::size_t colon = parts.empty() ? 0 : parts.front().find(": "); colon > 0) {
        parts.push_back(parts.front().substr(0, colon));
    }
    for (const ShownName& shown : shown_names(page)) {
        const bool titled = parts.size() > 1 && std::ranges::any_of(parts, [&](const auto& part) {
                                return bare_letters(part) == bare_letters(shown.name);
                            });
        // Partners have logos too, and groups of papers their copyright.
        const bool own = titled || (domain.empty() ? shown.rule == "copyright"
                                                   : agrees_with_domain(shown.name, domain));
        if (!own) {
            continue;
        }
        found.push_back({shown.name, fmt::format("{}{}", titled ? "title:" : "", shown.rule),
                         fmt::format("node {}", shown.node), titled ? 0.6 : 0.3});
    }
}

std::vector<Candidate> candidates_of(const Page& page, std::string_view domain) {
    std::vector<Candidate> found;
    add_json_ld(page, found);
    add_meta(page, found);
    std::erase_if(found, [](const Candidate& c) { return c.name.empty(); });
    if (std::ranges::none_of(found, [](const Candidate& c) { return c.confidence >= 0.5; })) {
        add_shown(page, domain, found);
    }
    add_title_suffix(page, found);
    return found;
}

/// Names that a page gives besides, for those who know its paper by initials or address only.
std::vector<Candidate> full_names(const Page& page, const std::vector<Candidate>& candidates) {
    std::vector<Candidate> names = candidates;
    for (const JsonLd& item : page.json_ld) {
        for (const json* publisher : values_of(page, item.object, "publisher")) {
            for (const char* key : {"alternateName", "legalName"}) {
                names.push_back({text_property(*publisher, key),
                                 fmt::format("json-ld:publisher.{}", key), item.where, 0.8});
            }
        }
    }
    for (const ShownName& shown : shown_names(page)) {
        names.push_back(
            {shown.name, std::string(shown.rule), fmt::format("node {}", shown.node), 0.6});
    }
    return names;
}

/// Replaces an address or initials by the name that they stand for, where the page has it.
void spell_out(const Page& page, const std::vector<Candidate>& candidates,
               Finding<Source>& finding) {
    Source& source = finding.value;
    if (source.name.empty() || !is_short_name(source.name, source.domain)) {
        return;
    }
    for (const Candidate& candidate : full_names(page, candidates)) {
        const std::string name = bare_name(candidate.name);
        if (fault_of(name).empty() && stands_for(source.name, name, source.domain)) {
            for (Evidence& evidence : finding.evidence) {
                if (evidence.rejected.empty()) {
                    evidence.rejected = "short for the chosen one";
                }
            }
            source.name = name;
            finding.evidence.insert(finding.evidence.begin(), {"source",
                                                               shorten(candidate.name, 80),
                                                               candidate.rule,
                                                               candidate.where,
                                                               candidate.confidence,
                                                               {}});
            return;
        }
    }
}

/// Pages saved without their address name it in their links and mail addresses.
std::string domain_like(const Page& page, std::string_view name) {
    const std::vector<std::string> hosts = linked_hosts(page);
    const auto own = std::ranges::find_if(
        hosts, [&](const std::string& host) { return agrees_with_domain(name, host); });
    return own == hosts.end() ? std::string() : *own;
}

/// Takes the first name without a fault; the others are its rivals.
void choose(const std::vector<Candidate>& candidates, Finding<Source>& finding) {
    for (const Candidate& candidate : candidates) {
        Evidence evidence{"source",
                          shorten(candidate.name, 80),
                          candidate.rule,
                          candidate.where,
                          std::min(candidate.confidence, 1.0),
                          std::string(fault_of(candidate.name))};
        if (evidence.rejected.empty() && finding.value.name.empty()) {
            finding.value.name = candidate.name;
        } else if (evidence.rejected.empty()) {
            evidence.rejected = "less trusted than the chosen one";
        }
        if (finding.evidence.size() <= most_rivals) {
            finding.evidence.push_back(std::move(evidence));
        }
    }
}

}  // namespace

Finding<Source> find_source(const Page& page, const std::string& url) {
    Finding<Source> finding;
    finding.value.domain = domain_of(url.empty() ? page.url : url);
    std::vector<Candidate> candidates = candidates_of(page, finding.value.domain);
    for (Candidate& candidate : candidates) {
        const std::string bare = own_part(candidate.name, finding.value.domain);
        if (!is_short_name(bare, finding.value.domain) || !fault_of(candidate.name).empty()) {
            candidate.name = bare;
        }
        if (stands_for(finding.value.domain, candidate.name, finding.value.domain)) {
            // Names in capitals alone are often set so for the eye.
            const bool capitals =
                candidate.name.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
            candidate.confidence = capitals ? 0.98 : 0.99;
        } else if (agrees_with_domain(candidate.name, finding.value.domain)) {
            candidate.confidence = std::min(candidate.confidence + 0.1, 0.95);
        }
    }
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::confidence);
    choose(candidates, finding);
    if (finding.value.domain.empty() && !finding.value.name.empty()) {
        finding.value.domain = domain_like(page, finding.value.name);
    }
    if (finding.value.name.empty() && !finding.value.domain.empty()) {
        finding.value.name = finding.value.domain;
        finding.evidence.push_back({"source", finding.value.domain, "domain", "url", 0.5, {}});
    }
    spell_out(page, candidates, finding);
    return finding;
}

}  // namespace news::indexer
