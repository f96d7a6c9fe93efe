// SPDX-License-Identifier: GPL-2.0-or-later
/// Sentences that a program cut at every link and every word in bold print.
#pragma once

#include <vector>

#include "indexer/extract/scrape_lines.h"

namespace news::indexer {

/// Joins the pieces where a text shows that it was cut so: by lines that begin with a comma or a
/// full stop, or several that begin with a small letter behind an unfinished sentence.
void join_split_sentences(std::vector<ScrapeLine>& lines);

}  // namespace news::indexer
