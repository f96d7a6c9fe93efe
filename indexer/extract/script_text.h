// SPDX-License-Identifier: GPL-2.0-or-later
/// The text of an article as scripts of its page hold it: for pages that browsers build first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/extract/page.h"

namespace news::indexer {

struct ScriptText {
    std::vector<std::string> paragraphs;
    std::size_t words = 0;
    std::string rule;   ///< "json-ld:articleBody" or "page-state"
    std::string where;  ///< "script[2]"
};

/// The longest articleBody of the page's JSON-LD, markup removed; without words where none is.
ScriptText json_ld_body(const Page& page);

/// The list or string with most running text in the JSON that the page is built from, in scripts
/// of type application/json. Reads every such script: only for pages without text of their own.
ScriptText page_state_body(const Page& page);

/// Paragraphs of `text`, which may be plain, with line ends, or HTML.
std::vector<std::string> paragraphs_of(const std::string& text);

}  // namespace news::indexer
