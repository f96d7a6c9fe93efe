// SPDX-License-Identifier: GPL-2.0-or-later
/// Who published the article of a page.
#pragma once

#include <string>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// @param url  of the article, as found by find_url(); may be empty
/// @return the name that the paper gives itself, its domain where it gives none; both empty where
///     nothing is known
Finding<Source> find_source(const Page& page, const std::string& url);

}  // namespace news::indexer
