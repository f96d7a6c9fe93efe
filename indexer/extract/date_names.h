// SPDX-License-Identifier: GPL-2.0-or-later
/// Names under which pages keep dates in meta elements and microdata.
#pragma once

#include <string_view>

#include "common/article.h"

namespace news::indexer {

/// A key or name and what a date under it means.
struct DateName {
    std::string_view name;
    DateKind kind = DateKind::published;
    double confidence = 0;
};

/// What a date under `name` means, or null where the name is not one of a date. Case, separators
/// and digits do not count: "article:published_time" is "articlePublishedTime".
const DateName* find_date_name(std::string_view name);

}  // namespace news::indexer
