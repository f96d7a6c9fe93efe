// SPDX-License-Identifier: GPL-2.0-or-later
/// The command `serve`.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace news::searcher {

/// Serves until SIGTERM or SIGINT; SIGHUP opens the access log anew.
int serve(const SearchOptions& options, std::ostream& out);

}  // namespace news::searcher
