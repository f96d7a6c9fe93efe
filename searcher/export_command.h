// SPDX-License-Identifier: GPL-2.0-or-later
/// The command `export`.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

/// Named so because "export" is a word of the language.
int export_articles(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
