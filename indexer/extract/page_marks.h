// SPDX-License-Identifier: GPL-2.0-or-later
/// Numbers and running heads of printed pages, which stand in the middle of a text.
#pragma once

#include <span>

#include "indexer/extract/line_wrap.h"

namespace news::indexer {

/// Marks page numbers that count up ("- 3 -", "Page 3 of 5", "The Lenn Review   12") and the lines
/// beside them that stand on several pages.
void mark_page_marks(std::span<PrintedLine> lines);

}  // namespace news::indexer
