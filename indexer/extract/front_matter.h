// SPDX-License-Identifier: GPL-2.0-or-later
/// "Key: value" lines above a text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "indexer/extract/scrape_lines.h"
#include "indexer/item/record_keys.h"

namespace news::indexer {

struct FrontField {
    RecordKey key;
    std::string value;     ///< quotes around it are gone
    std::size_t line = 0;  ///< place in the list of lines
};

/// The fields stated in the first lines of a text: "Title: ...", "URL: http://...", "Subject: ...".
///
/// A line counts when its key is known and the line is no sentence of the text; the keys of body
/// and photos are not looked for.
std::vector<FrontField> find_front_matter(std::span<const ScrapeLine> lines);

}  // namespace news::indexer
