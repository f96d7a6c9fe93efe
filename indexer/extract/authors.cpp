// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/authors.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/text.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"
#include "indexer/extract/stated_authors.h"
#include "indexer/extract/visible_authors.h"

namespace news::indexer {
namespace {

using Names = std::vector<std::string>;
using Candidates = std::vector<AuthorCandidate>;

constexpr std::size_t most_rivals = 6;

/// Names of the site without those of a person whose own site it is.
Names names_of_papers(const Page& page) {
    Names sites = site_names(page);
    for (const JsonLd& item : page.json_ld) {
        if (is_type(item.object, "Person") && is_type(item.object, "Organization")) {
            const std::string owner = fold_letters(text_property(item.object, "name"));
            std::erase_if(sites, [&](const auto& site) { return fold_letters(site) == owner; });
        }
    }
    return sites;
}

Finding<Names> choose(Candidates candidates) {
    std::erase_if(candidates, [](const AuthorCandidate& c) { return c.value.empty(); });
    // A person named anywhere goes before a house. Stable: of equal trust, the order of the search
    // decides.
    std::ranges::stable_sort(candidates, std::greater{}, [](const AuthorCandidate& c) {
        return c.names.empty() ? -1 : c.confidence - (c.corporate ? 1 : 0);
    });
    Finding<Names> finding;
    for (const AuthorCandidate& candidate : candidates) {
        Evidence evidence{"authors",       shorten(candidate.value, 120), candidate.rule,
                          candidate.where, candidate.confidence,          {}};
        if (candidate.names.empty()) {
            evidence.rejected = "names nobody";
        } else if (finding.value.empty()) {
            finding.value = candidate.names;
        } else {
            evidence.rejected =
                candidate.corporate ? "a house, not a person" : "less trusted than the chosen one";
        }
        if (finding.evidence.size() <= most_rivals) {
            finding.evidence.push_back(std::move(evidence));
        }
    }
    return finding;
}

}  // namespace

Finding<std::vector<std::string>> find_authors(const Page& page, std::string_view title) {
    const Names sites = names_of_papers(page);
    Candidates candidates = stated_authors(page, sites);
    std::ranges::move(visible_authors(page, title, sites), std::back_inserter(candidates));
    return choose(std::move(candidates));
}

}  // namespace news::indexer
