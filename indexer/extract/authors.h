// SPDX-License-Identifier: GPL-2.0-or-later
/// Who wrote the article of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// Names in the order of the byline. A house (an agency, the newsroom, the paper itself) is an
/// author where the page's own data put it among the authors, or where no person is named.
///
/// @param title  of the article; bylines are looked for around its heading
Finding<std::vector<std::string>> find_authors(const Page& page, std::string_view title);

}  // namespace news::indexer
