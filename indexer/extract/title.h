// SPDX-License-Identifier: GPL-2.0-or-later
/// The headline of a page.
#pragma once

#include <string>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// The headline that a reader sees, without the site's name and without a line over it.
///
/// A heading that agrees with what the head of the page says goes before everything else; the
/// head alone decides where no heading agrees.
Finding<std::string> find_title(const Page& page);

}  // namespace news::indexer
