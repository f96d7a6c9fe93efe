// SPDX-License-Identifier: GPL-2.0-or-later
/// What a page shows of its paper where its head says nothing: masthead, logo, copyright line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

struct Page;

struct ShownName {
    std::string name;
    std::string_view rule;  ///< "logo" or "copyright"
    NodeId node = 0;
};

/// Names in the logo or masthead and in the copyright line, in document order.
std::vector<ShownName> shown_names(const Page& page);

/// The name behind "© 1998" or "Copyright 1996-1999 by"; empty where `line` has none.
std::string copyright_holder(std::string_view line);

/// Hosts that the page's links and mail addresses name, without "www.", each once.
std::vector<std::string> linked_hosts(const Page& page);

}  // namespace news::indexer
