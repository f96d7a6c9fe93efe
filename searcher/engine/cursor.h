// SPDX-License-Identifier: GPL-2.0-or-later
/// Where a search or an export that is asked for piece by piece goes on.
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "searcher/engine/index.h"

namespace news::searcher {

/// Articles that were added since the first piece have higher numbers than `last` and are left out;
/// a changed article keeps its number.
struct Cursor {
    std::string index;       ///< identity of the index; compacting it gives it another
    std::string search;      ///< what was asked; pieces of two searches do not mix
    Xapian::docid last = 0;  ///< highest number of an article when the first piece was asked for
    Xapian::docid at = 0;    ///< what was given: of a search, so many hits; of an export, the
                             ///< articles up to that number
};

/// The beginning of a search.
///
/// @param search  tells it from others
Cursor cursor_at_start(const Index& index, std::string_view search);

/// One word of letters, digits and dashes.
std::string cursor_text(const Cursor& cursor);

/// The cursor of that text.
///
/// @throws Error usage  for other text, and for a cursor of another index or search than `start`'s
Cursor parse_cursor(std::string_view text, const Cursor& start);

}  // namespace news::searcher
