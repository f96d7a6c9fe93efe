// SPDX-License-Identifier: GPL-2.0-or-later
/// Completes an article that came without markup: what follows from its stated fields and text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/item/raw_item.h"

namespace news::indexer {

/// The fields that were stated, and the lines that tell of others.
struct Draft {
    Article article;
    std::vector<std::string> head;     ///< lines around the headline that hold dates
    std::vector<std::string> bylines;  ///< as printed; agencies in them are credits
    std::vector<std::string> credits;  ///< lines behind the body: "[Reuters]"
    std::string claimed_language;      ///< as stated, "en-GB"; may be empty
    bool date_is_stated = false;       ///< also where the stated one is none: nothing is inferred
};

/// Why a field has its value; as in Evidence.
struct Reason {
    std::string rule;
    std::string where;
    double confidence = 0;
};

/// Remembers why `field` has its value.
void explain(Article& article, std::string field, std::string_view value, Reason reason);

/// Finds wire, place, language, date, lead and id as far as they are missing.
///
/// @return Skipped where neither a headline nor a body is there
Extracted complete(Draft draft, const RawItem& item);

}  // namespace news::indexer
