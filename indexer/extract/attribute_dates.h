// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates that pages keep in attributes for their scripts.
#pragma once

#include <string_view>

#include "indexer/extract/date_candidate.h"
#include "indexer/extract/html_tree.h"

namespace news::indexer {

/// Adds the date that a script puts in the place of the text of `id`, so that only readers see it:
/// `data-obfuscated` holds it in Base64. The confidence of `place` is that of its place alone.
void add_hidden_date(const HtmlTree& tree, NodeId id, std::string_view language, DatePlace place,
                     DateCandidates& found);

/// Adds the dates of data attributes, "data-publish-date", that stand on the page with one day
/// only: where there are several, they are those of a list.
void add_data_attributes(const HtmlTree& tree, std::string_view language, DateCandidates& found);

}  // namespace news::indexer
