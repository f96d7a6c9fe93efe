// SPDX-License-Identifier: GPL-2.0-or-later
/// What to say where nothing was found.
#pragma once

#include <string>

#include "searcher/output/results.h"

namespace news::searcher {

/// "nothing found"; for each part of the query how many articles it finds alone and how many the
/// query finds without it; then queries that find something, ready to be typed.
std::string nothing_found_text(Index& index, const Results& results);

/// Notes with their fixes, a line each, for standard error.
std::string notes_text(const std::vector<Note>& notes);

}  // namespace news::searcher
