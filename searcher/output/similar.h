// SPDX-License-Identifier: GPL-2.0-or-later
/// Articles like one, for people and programs.
///
/// JSON: {"format": "news-search/1", "id", "title", "words": that set the article apart,
///        "notes", "hits": as of a search, each with "words": those that it shares}
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "searcher/engine/similar.h"
#include "searcher/output/terminal.h"

namespace news::searcher {

std::string similar_text(const Article& article, const SimilarAnswer& answer,
                         const Terminal& terminal);

nlohmann::ordered_json similar_to_json(const Article& article, const SimilarAnswer& answer);

}  // namespace news::searcher
