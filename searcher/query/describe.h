// SPDX-License-Identifier: GPL-2.0-or-later
/// A query tree in words, for people and for tests.
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace news::searcher {

/// `supreme and "health care" and source: time.com and not (a or b)`. What is in quotation marks
/// means exactly these forms.
std::string describe(const Node& tree);

/// "2014", "2014-03", "2014-03-29", "2014-03-03 to 2014-04-01", "2014 or later", "until 2001".
std::string describe(const Days& days);

}  // namespace news::searcher
