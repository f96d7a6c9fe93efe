// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/date.h"
#include "searcher/http/answer.h"
#include "searcher/http/pages/article_model.h"
#include "searcher/http/pages/pages.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/parameters.h"
#include "searcher/http/target.h"

namespace news::searcher {
namespace {

std::string instant(std::chrono::sys_days day) { return format_day(day) + "T00:00:00Z"; }

/// The last day that is known of an article; of undated ones a day long ago, so that no reader
/// takes them for new again and again.
std::chrono::sys_days last_day(const Article& article) {
    std::chrono::sys_days last{};
    for (const auto* const date : {&article.date, &article.updated, &article.captured}) {
        if (*date) {
            last = std::max(last, (*date)->days.last);
        }
    }
    return last;
}

Model entry_model(const Visit& visit, const Hit& hit) {
    const Article& article = hit.article;
    const bool has_day = article.date && article.date->days.first == article.date->days.last;
    return {{"title", article.title.empty() ? "(no headline)" : article.title},
            {"url", visit.origin() + "/article/" + encode_path(article.id)},
            {"updated", instant(last_day(article))},
            {"published", has_day ? instant(article.date->days.first) : std::string()},
            {"authors", article.authors},
            {"nobody", article.authors.empty() ? source_name(article.source) : std::string()},
            {"section", article.section},
            {"lang", article.language},
            {"summary", joined(hit.passages).text}};
}

Model feed_model(const Visit& visit, const SearchState& state, const Results& results) {
    Model entries = Model::array();
    std::chrono::sys_days last{};
    for (const Hit& hit : results.answer.hits) {
        entries.push_back(entry_model(visit, hit));
        last = std::max(last, last_day(hit.article));
    }
    return {{"title", state.query.empty() ? "All articles" : state.query},
            {"page", visit.origin() + url_of(state)},
            {"self", visit.origin() + url_of(state, "/search.atom")},
            {"updated", instant(last)},
            {"total", results.answer.total},
            {"start", results.request.offset + 1},
            {"size", state.limit},
            {"entries", std::move(entries)}};
}

}  // namespace

HttpResponse search_feed(const Visit& visit) {
    SearchState state = state_of(visit.request.parameters);
    if (state.sort == Sort::relevance) {
        state.sort = Sort::newest;  // who follows a search wants what is new
    }
    HttpResponse response;
    response.type = "application/atom+xml; charset=utf-8";
    response.body = visit.site.templates.rendered(
        "feed", feed_model(visit, state, results_of(visit, state, {})));
    return response;
}

HttpResponse opensearch(const Visit& visit) {
    HttpResponse response;
    response.type = "application/opensearchdescription+xml; charset=utf-8";
    response.body = visit.site.templates.rendered("opensearch", {{"origin", visit.origin()}});
    return response;
}

}  // namespace news::searcher
