// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/answer.h"

#include <fmt/format.h>

#include "common/record.h"
#include "common/text.h"
#include "searcher/engine/lookup.h"
#include "searcher/http/failed.h"
#include "searcher/http/restrictions.h"

namespace news::searcher {

const std::vector<std::string>& all_facets() {
    static const std::vector<std::string> names = {"source", "author", "section",
                                                   "lang",   "wire",   "date"};
    return names;
}

std::chrono::sys_days today_of(const Visit& visit, const SearchState& state) {
    return state.today.value_or(visit.today);
}

Results results_of(const Visit& visit, const SearchState& state,
                   const std::vector<std::string>& facets, std::string_view cursor) {
    std::vector<Node> beside = restrictions_of(state);
    if (trim(state.query).empty() && beside.empty()) {
        beside.push_back(everything());
    }
    return ask(visit.index, state.query,
               {.query = {},
                .require = state.require,
                .sort = state.sort,
                .copies = state.copies,
                .today = today_of(visit, state),
                .limit = state.limit,
                .offset = (state.page - 1) * state.limit,
                .facets = facets,
                .facet_size = state.facet_size,
                .deadline = visit.deadline()},
               std::move(beside), cursor);
}

Xapian::docid number_of_article(const Visit& visit) {
    const auto number = find_article(visit.index, visit.rest);
    if (!number) {
        throw Refusal({404, fmt::format("no article has the id {}", shorten(visit.rest, 60)),
                       "it may have been removed from the archive; search for its headline"});
    }
    return *number;
}

Article article_of(const Visit& visit) {
    return decode_record(visit.index.database().get_document(number_of_article(visit)).get_data());
}

}  // namespace news::searcher
