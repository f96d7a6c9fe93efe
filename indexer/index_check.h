// SPDX-License-Identifier: GPL-2.0-or-later
/// Examines whether everything in an index agrees with everything else.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <xapian.h>

namespace news::indexer {

/// Called with a sentence for each thing that is wrong.
using TellProblem = std::function<void(const std::string& problem)>;

struct Checked {
    std::size_t articles = 0;
    std::size_t files = 0;
    std::size_t incomplete = 0;  ///< files that the next run reads again
};

/// Every record decodes; its slots, its terms of identity and those of its origins are what the
/// record says; every origin is a known file, and every file has as many articles as is said of it.
Checked check_contents(const Xapian::Database& database, const TellProblem& tell);

}  // namespace news::indexer
