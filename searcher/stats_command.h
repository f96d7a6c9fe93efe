// SPDX-License-Identifier: GPL-2.0-or-later
/// The commands that explain: stats, explain, fields.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

int stats(const SearchOptions& options, std::ostream& out);
int explain(const SearchOptions& options, std::ostream& out);
int list_fields(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
