// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/service_pages.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/index_info.h"
#include "common/options.h"
#include "searcher/http/api.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/failed.h"
#include "searcher/server/metrics.h"

namespace news::searcher {
namespace {

constexpr auto plain_text = "text/plain; charset=utf-8";

}  // namespace

HttpResponse asset(const Visit& visit) {
    auto found = visit.site.assets.at("/assets/" + std::string(visit.rest));
    if (!found) {
        throw Refusal({404, "there is no such file", {}});
    }
    return {.type = std::move(found->type),
            .body = std::move(found->bytes),
            .caching = Caching::immutable};
}

HttpResponse robots(const Visit& visit) {
    return {.type = plain_text, .body = visit.site.assets.text("robots.txt")};
}

HttpResponse health(const Visit& visit) {
    return {.type = plain_text,
            .body = fmt::format("ok {} articles\n", visit.index.database().get_doccount()),
            .caching = Caching::never};
}

HttpResponse version(const Visit& visit) {
    return json_response({{"program", "news-search"},
                          {"version", program_version()},
                          {"schema_version", schema_version},
                          {"index",
                           {{"revision", revision_of(visit.index)},
                            {"articles", visit.index.database().get_doccount()}}}},
                         Caching::never);
}

HttpResponse metrics(const Visit& visit) {
    std::string text = visit.site.metrics.text();
    text += fmt::format(
        "# HELP news_search_index_articles Articles of the index.\n"
        "# TYPE news_search_index_articles gauge\nnews_search_index_articles {}\n",
        visit.index.database().get_doccount());
    return {.type = "text/plain; version=0.0.4; charset=utf-8",
            .body = std::move(text),
            .caching = Caching::never};
}

}  // namespace news::searcher
