// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/section.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

using nlohmann::json;

constexpr std::size_t most_words = 6;
constexpr std::size_t most_rivals = 6;

struct Candidate {
    std::string name;
    std::string rule;
    std::string where;
    double confidence = 0;
};

/// Names of the steps of a BreadcrumbList.
std::vector<std::string> steps_of(const Page& page, const json& list) {
    std::vector<std::string> steps;
    for (const json* element : values_of(page, list, "itemListElement")) {
        std::string name = text_property(*element, "name");
        const auto item = element->is_object() ? element->find("item") : element->end();
        if (name.empty() && element->is_object() && item != element->end()) {
            name = text_property(*item, "name");
        }
        steps.push_back(std::move(name));
    }
    return steps;
}

bool is_home(std::string_view step, const std::vector<std::string>& sites) {
    const std::string folded = fold_letters(step);
    const bool home = folded == "home" || folded == "homepage" || folded == "startseite" ||
                      folded == "start" || folded == "inicio" || folded == "accueil" ||
                      folded == "news" || folded == "frontpage" || folded == "forside";
    return home || std::ranges::any_of(sites, [&](const std::string& site) {
               return fold_letters(site) == folded;
           });
}

void add_breadcrumbs(const Page& page, std::vector<Candidate>& found) {
    const std::vector<std::string> sites = site_names(page);
    for (const JsonLd& item : page.json_ld) {
        if (!is_type(item.object, "BreadcrumbList")) {
            continue;
        }
        const std::vector<std::string> steps = steps_of(page, item.object);
        // The last step is often the article itself.
        for (std::size_t i = 0; i + (steps.size() > 2 ? 1 : 0) < steps.size(); ++i) {
            if (!is_home(steps[i], sites)) {
                found.push_back({steps[i], "json-ld:breadcrumb", item.where, 0.7});
                break;
            }
        }
    }
}

/// The first part of the path, where another candidate says the same word.
bool agrees_with_path(std::string_view name, std::string_view path) {
    const std::string_view first = path.substr(std::min<std::size_t>(1, path.size()));
    const std::string folded = fold_letters(first.substr(0, first.find('/')));
    return !folded.empty() && folded == fold_letters(name);
}

std::vector<Candidate> candidates_of(const Page& page) {
    std::vector<Candidate> found;
    for (const JsonLd& item : page.json_ld) {
        if (is_article(item.object)) {
            found.push_back({text_property(item.object, "articleSection"), "json-ld:articleSection",
                             item.where, 0.85});
        }
    }
    for (const std::string_view name :
         {"article:section", "section", "parsely-section", "sailthru.section", "dc.subject.section",
          "cxenseparse:section", "og:section", "category"}) {
        found.push_back(
            {plain_text(page.meta_content(name)), fmt::format("meta:{}", name), "head", 0.8});
    }
    add_breadcrumbs(page, found);
    return found;
}

}  // namespace

Finding<std::string> find_section(const Page& page) {
    std::vector<Candidate> candidates = candidates_of(page);
    const std::string path = path_of(find_url(page).value);
    for (Candidate& candidate : candidates) {
        candidate.name = clean_line(candidate.name);
        candidate.confidence += agrees_with_path(candidate.name, path) ? 0.1 : 0;
    }
    std::erase_if(candidates, [](const Candidate& c) { return c.name.empty(); });
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::confidence);
    Finding<std::string> finding;
    for (const Candidate& candidate : candidates) {
        Evidence evidence{"section",       shorten(candidate.name, 80), candidate.rule,
                          candidate.where, candidate.confidence,        {}};
        if (count_words(candidate.name) > most_words ||
            candidate.name.find("//") != std::string::npos) {
            evidence.rejected = "no name of a section";
        } else if (finding.value.empty()) {
            finding.value = candidate.name;
        } else {
            evidence.rejected = "less trusted than the chosen one";
        }
        if (finding.evidence.size() <= most_rivals) {
            finding.evidence.push_back(std::move(evidence));
        }
    }
    return finding;
}

}  // namespace news::indexer
