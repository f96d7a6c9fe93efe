// SPDX-License-Identifier: GPL-2.0-or-later
/// What each line of a plain-text scrape is.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "indexer/extract/scrape_lines.h"

namespace news::indexer {

enum class LineRole {
    prose,         ///< a paragraph
    sentence,      ///< a short sentence: inside a text a paragraph, above it perhaps a headline
    phrase,        ///< a few words: headline, subheading, menu entry, name of a site
    interruption,  ///< furniture that interrupts a text: "Advertisement", "Read more: ..."
    furniture,     ///< other furniture; behind a text it is the end of it
    end_mark,      ///< "###", "-30-", "ENDS"
    wire,          ///< "[Reuters]"
    caption,       ///< text and credit of a photo
    caption_text,  ///< text of a photo whose credit is the next line
    credit,        ///< credit of a photo alone
    repeat,        ///< says again what the caption beside it says
    byline,
    date,    ///< a date and little else
    issue,   ///< number, place, day and price of a printed paper
    address  ///< a URL
};

/// @param line  clean, in UTF-8
LineRole role_of(std::string_view line);

/// The roles of all lines, captions judged together with the lines beside them.
std::vector<LineRole> roles_of(std::span<const ScrapeLine> lines);

}  // namespace news::indexer
