// SPDX-License-Identifier: GPL-2.0-or-later
/// Words that set some articles apart from the rest of the archive.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/engine/index.h"

namespace news::searcher {

/// The term of a word's stem in any text, as stem_term() makes it, and how much it tells.
struct TellingTerm {
    std::string term;
    double weight = 0;  ///< comparable within one list only
};

struct TellingWords {
    std::size_t most = 20;
    std::string_view scheme = "bo1";  ///< one of Xapian's schemes of expansion
    double largest_share =
        0.2;  ///< words of more articles tell nothing, in archives of 1000 or more
};

/// The terms that tell most, in falling order of their weight. Stems with digits, of one or two
/// letters, of function words and of a single article are left out.
std::vector<TellingTerm> telling_terms(const Index& index,
                                       const std::vector<Xapian::docid>& articles,
                                       const TellingWords& wanted);

}  // namespace news::searcher
