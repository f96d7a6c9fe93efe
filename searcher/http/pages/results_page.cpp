// SPDX-License-Identifier: GPL-2.0-or-later
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "searcher/engine/nothing_found.h"
#include "searcher/http/answer.h"
#include "searcher/http/comparison.h"
#include "searcher/http/pages/article_model.h"
#include "searcher/http/pages/facet_model.h"
#include "searcher/http/pages/frame.h"
#include "searcher/http/pages/histogram_model.h"
#include "searcher/http/pages/pages.h"
#include "searcher/http/parameters.h"
#include "searcher/output/dates.h"
#include "searcher/output/terminal.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

std::string link_to(const Visit& visit, const SearchState& state) {
    return visit.link(url_of(state));
}

/// "23 articles" and what is known of their dates: "1905–2023", "2 undated".
///
/// Where stories have several versions, their number and the way to the other form of the list.
Model summary_model(const Visit& visit, const SearchState& state, const Results& results) {
    const Answer& answer = results.answer;
    const auto undated = answer.matched_dates.undated;
    const bool is_hidden = state.copies == Copies::hidden;
    // A story that is asked for is listed in one form only.
    const bool has_versions =
        answer.stories < answer.total && state.copies == results.request.copies;
    return {{"stories", has_versions ? with_commas(answer.stories) +
                                           (answer.stories == 1 ? " story" : " stories")
                                     : std::string()},
            {"versions_label", is_hidden ? "show every version" : "show each story once"},
            {"versions_url",
             link_to(visit, with_copies(state, is_hidden ? Copies::shown : Copies::hidden))},
            {"total", articles_text(answer.total)},
            {"at_least", !answer.total_is_exact},
            {"years", years_text(answer.matched_dates)},
            {"undated", undated > 0 ? with_commas(undated) + " undated" : std::string()}};
}

Model hits_model(const Visit& visit, const Results& results) {
    Model hits = Model::array();
    for (const Hit& hit : results.answer.hits) {
        hits.push_back(hit_model(visit, hit, results.query));
    }
    return hits;
}

Model notes_model(const Visit& visit, const SearchState& state, const std::vector<Note>& notes) {
    Model models = Model::array();
    for (const Note& note : notes) {
        models.push_back({{"message", note.message},
                          {"fix", note.fix},
                          {"url", note.fix.empty() ? std::string()
                                                   : link_to(visit, with_query(state, note.fix))}});
    }
    return models;
}

Model sorts_model(const Visit& visit, const SearchState& state) {
    const auto sort_model = [&](std::string_view label, Sort sort) -> Model {
        return {{"label", label},
                {"url", link_to(visit, with_sort(state, sort))},
                {"chosen", state.sort == sort}};
    };
    return Model::array({sort_model("Relevance", Sort::relevance),
                         sort_model("Newest", Sort::newest), sort_model("Oldest", Sort::oldest)});
}

/// Links to the pages before and behind this one; null where there is one page alone.
Model paging_model(const Visit& visit, const SearchState& state, std::size_t results) {
    const std::size_t size = std::max<std::size_t>(state.limit, 1);
    const std::size_t last = std::min((results + size - 1) / size, StateLimits::articles / size);
    if (last <= 1) {
        return nullptr;
    }
    const auto link_where = [&](bool exists, std::size_t page) {
        return exists ? link_to(visit, on_page(state, page)) : std::string();
    };
    return {{"page", with_commas(state.page)},
            {"last", with_commas(last)},
            {"previous", link_where(state.page > 1, std::min(state.page - 1, last))},
            {"next", link_where(state.page < last, state.page + 1)}};
}

/// "all 23 results"; nothing where there are none.
std::string exported_text(std::size_t results) {
    if (results == 0) {
        return {};
    }
    if (results > StateLimits::limit) {
        return fmt::format("the first {} results", with_commas(StateLimits::limit));
    }
    return results == 1 ? "its one result" : fmt::format("all {} results", results);
}

/// Not what is on this page, but as much as one answer may hold.
Model exports_model(const Visit& visit, const SearchState& state, std::size_t results) {
    SearchState whole = on_page(state, 1);
    whole.limit = StateLimits::limit;
    const auto as = [&](std::string_view path) { return visit.link(url_of(whole, path)); };
    return {{"json", as("/search.json")},
            {"csv", as("/search.csv")},
            {"exported", exported_text(results)},
            {"atom", visit.link(url_of(on_page(state, 1), "/search.atom"))},
            {"compare", visit.link(url_of(comparison_of_search(state)))}};
}

// ---- Nothing found ----

Model offer(std::string_view text, std::size_t total, std::string url) {
    return {{"text", text}, {"total", articles_text(total)}, {"url", std::move(url)}};
}

Model nothing_model(const std::vector<PartCounts>& parts, const std::vector<Model>& offers) {
    Model models = Model::array();
    for (const PartCounts& part : parts) {
        models.push_back({{"part", part.part},
                          {"alone", with_commas(part.alone)},
                          {"without", with_commas(part.without)}});
    }
    return {{"parts", models},
            {"has_parts", !parts.empty()},
            {"offers", offers},
            {"has_offers", !offers.empty()}};
}

std::vector<Model> offers_of(const Visit& visit, const SearchState& state,
                             const std::vector<ReadyQuery>& ready) {
    std::vector<Model> offers;
    for (const ReadyQuery& query : ready) {
        SearchState next = with_query(state, query.text);
        next.require = query.require;
        const bool is_looser = query.require != state.require;
        offers.push_back(offer(is_looser ? "any of these words" : query.text, query.total,
                               link_to(visit, next)));
    }
    return offers;
}

/// The query alone, without what was chosen beside it.
SearchState only_query(const SearchState& state) {
    SearchState bare = on_page(state, 1);
    bare.choices.clear();
    bare.from.reset();
    bare.to.reset();
    return bare;
}

/// What would find something. Where choices stand in the way, that is told first.
Model why_nothing(const Visit& visit, const SearchState& state) {
    const SearchState bare = only_query(state);
    const Deadline deadline = visit.deadline();
    const Node tree = parse_query(state.query.empty() ? "*" : state.query,
                                  {visit.index.main_languages(), today_of(visit, state)})
                          .tree;
    const Total total = count_until(visit.index, tree, state.require, deadline);
    if (total.articles > 0) {
        return nothing_model(
            {}, {offer("the same without filters", total.articles, link_to(visit, bare))});
    }
    const NothingFound reasons = why_nothing_found(
        visit.index, {state.query, tree, state.require, today_of(visit, state)}, deadline);
    return nothing_model(reasons.parts, offers_of(visit, bare, reasons.ready));
}

// ---- The page ----

/// Pages behind the first and choices of values make more URLs than a crawler should follow.
bool is_deep(const SearchState& state) {
    return state.page > 1 || !state.choices.empty() || state.from || state.to ||
           state.sort != Sort::relevance;
}

Frame frame_of(const Visit& visit, const SearchState& state) {
    return {.title = state.query.empty() ? "All articles" : state.query,
            .current = "search",
            .query = state.query,
            .kept = parameters_of(state),
            .feed = visit.link(url_of(on_page(state, 1), "/search.atom")),
            .crawling = is_deep(state) ? Crawling::refused : Crawling::allowed};
}

Model results_model(const Visit& visit, const SearchState& state, const Results& results) {
    const Answer& answer = results.answer;
    const bool none = answer.total == 0;
    const Model choices =
        choice_models(state, [&](const SearchState& other) { return link_to(visit, other); });
    const Model facets = facet_models(visit, state, answer);
    const bool says_more = !state.query.empty() && results.description != state.query;
    return {{"summary", none ? Model(nullptr) : summary_model(visit, state, results)},
            {"description", says_more ? results.description : std::string()},
            {"notes", notes_model(visit, state, results.notes)},
            {"choices", choices},
            {"has_choices", !choices.empty()},
            {"histogram", histogram_model(visit, state, answer)},
            {"sorts", sorts_model(visit, state)},
            {"hits", hits_model(visit, results)},
            {"has_hits", !answer.hits.empty()},
            {"start", results.request.offset + 1},
            {"past_end", !none && answer.hits.empty() && state.limit > 0},
            {"first_url", link_to(visit, on_page(state, 1))},
            {"paging", paging_model(visit, state, listed(results))},
            {"has_facets", !facets.empty()},
            {"facets", facets},
            {"exports", exports_model(visit, state, listed(results))},
            {"nothing", none ? why_nothing(visit, state) : Model(nullptr)},
            {"time_was_up", !answer.total_is_exact}};
}

/// A query that cannot be read stays in the box, to be mended.
HttpResponse unreadable_query(const Visit& visit, const SearchState& state, const Error& error) {
    HttpResponse response = page_of(
        visit.site, "error",
        {{"heading", "This query cannot be read"}, {"error", error.what()}, {"hint", error.hint()}},
        frame_of(visit, state));
    response.status = 400;
    return response;
}

HttpResponse results_page(const Visit& visit, const SearchState& state) {
    try {
        const Results results = results_of(visit, state, all_facets());
        return page_of(visit.site, "results", results_model(visit, state, results),
                       frame_of(visit, state));
    } catch (const Error& error) {
        if (error.failure() != Failure::usage) {
            throw;
        }
        return unreadable_query(visit, state, error);
    }
}

}  // namespace

HttpResponse home_page(const Visit& visit) { return results_page(visit, {}); }

HttpResponse search_page(const Visit& visit) {
    return results_page(visit, state_of(visit.request.parameters));
}

}  // namespace news::searcher
