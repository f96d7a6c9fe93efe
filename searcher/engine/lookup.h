// SPDX-License-Identifier: GPL-2.0-or-later
/// Articles by their id.
#pragma once

#include <optional>
#include <string_view>

#include <xapian.h>

#include "searcher/engine/index.h"

namespace news::searcher {

/// Nothing where no article has the id.
std::optional<Xapian::docid> find_article(const Index& index, std::string_view id);

}  // namespace news::searcher
