// SPDX-License-Identifier: GPL-2.0-or-later
/// The section of the paper in which an article stands: "Politics", "Sport".
#pragma once

#include <string>

#include "common/article.h"

namespace news::indexer {

struct Page;

Finding<std::string> find_section(const Page& page);

}  // namespace news::indexer
