// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/archive_facts.h"

#include <limits>

#include "common/text.h"
#include "searcher/output/results.h"

namespace news::searcher {
namespace {

constexpr std::chrono::seconds recently{60};

ArchiveFacts counted(Index& index) {
    const Node all = everything();
    ArchiveFacts facts;
    facts.revision = revision_of(index);
    facts.values = search(index, {.query = all,
                                  .limit = 0,
                                  .facets = {"source", "author", "section", "lang", "wire", "date"},
                                  .facet_size = std::numeric_limits<std::size_t>::max()});
    for (const Facet& facet : facts.values.facets) {
        std::vector<std::string>& folded = facts.folded.emplace_back();
        for (const FacetValue& value : facet.values) {
            folded.push_back(fold(value.value));
        }
    }
    facts.days = count_days(index, all);
    return facts;
}

}  // namespace

std::shared_ptr<const ArchiveFacts> FactsKeeper::of(Index& index) {
    const std::lock_guard lock(mutex_);
    if (!facts_ || facts_->revision != revision_of(index)) {
        facts_ = std::make_shared<const ArchiveFacts>(counted(index));
        counted_ = std::chrono::steady_clock::now();
    }
    return facts_;
}

std::shared_ptr<const ArchiveFacts> FactsKeeper::recent(Index& index) {
    {
        const std::lock_guard lock(mutex_);
        if (facts_ && std::chrono::steady_clock::now() - counted_ < recently) {
            return facts_;
        }
    }
    return of(index);
}

}  // namespace news::searcher
