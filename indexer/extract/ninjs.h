// SPDX-License-Identifier: GPL-2.0-or-later
/// ninjs, the JSON of news agencies.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "indexer/extract/stated_fields.h"

namespace news::indexer {

/// True for objects of ninjs 1.x and 2.x.
bool is_ninjs(const nlohmann::json& record);

/// Adds what ninjs keeps in lists of objects: the text in one of several forms, headlines by role,
/// subjects, sources, and the captions of pictures that belong to the article.
///
/// Source: IPTC ninjs 1.4 and 2.1
void add_ninjs(const nlohmann::json& record, StatedFields& fields);

}  // namespace news::indexer
