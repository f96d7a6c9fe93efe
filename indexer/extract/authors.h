// SPDX-License-Identifier: GPL-2.0-or-later
/// Who wrote the article of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// Names of people in the order of the byline; agencies and the paper itself are left out. An
/// organization is named only where no person is.
///
/// @param title  of the article; bylines are looked for around its heading
Finding<std::vector<std::string>> find_authors(const Page& page, std::string_view title);

}  // namespace news::indexer
