// SPDX-License-Identifier: GPL-2.0-or-later
/// The versions of a story, for people and programs.
///
/// JSON: {"format": "news-search/1", "id": the one that the others are compared with, "versions":
///        [{"id", "title", "source", "domain", "date", "wire", "url", "is_asked_for",
///          "words": of the body, "shared": part of its words that stand in the compared one, too,
///          "kept": part of the compared one's words that stand in it,
///          "changes": [{"change": "same" | "removed" | "added", "text"}]}]}
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/engine/versions.h"
#include "searcher/output/terminal.h"

namespace news::searcher {

/// A line for each version: when, who, how long, how much of the text; nothing where there is one.
std::string versions_list_text(const std::vector<Version>& versions, const Terminal& terminal);

/// The same with what was cut or changed: "[-cut-]", "{+added+}".
std::string versions_text(const std::vector<Version>& versions, const Terminal& terminal);

/// The member "versions"; without "changes" where none were asked for.
nlohmann::ordered_json versions_to_json(const std::vector<Version>& versions);

}  // namespace news::searcher
