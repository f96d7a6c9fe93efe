// SPDX-License-Identifier: GPL-2.0-or-later
/// The answers for programs; searcher/web/openapi.json describes them.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "searcher/http/failed.h"
#include "searcher/http/message.h"
#include "searcher/http/visit.h"

namespace news::searcher {

HttpResponse api_search(const Visit& visit);   ///< also /search.json
HttpResponse api_article(const Visit& visit);  ///< visit.rest: the id; also /article/ID.json
HttpResponse api_similar(const Visit& visit);
HttpResponse api_suggest(const Visit& visit);
HttpResponse api_explain(const Visit& visit);
HttpResponse api_fields(const Visit& visit);
HttpResponse api_stats(const Visit& visit);
HttpResponse api_description(const Visit& visit);

/// The page of results as a table.
HttpResponse search_csv(const Visit& visit);

HttpResponse json_response(const nlohmann::ordered_json& value, Caching caching);

/// {"ok": false, "error", "hint", "status"}
HttpResponse api_error(const Failed& failed);

}  // namespace news::searcher
