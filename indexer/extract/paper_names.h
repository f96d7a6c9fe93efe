// SPDX-License-Identifier: GPL-2.0-or-later
/// Words by which the names of papers and of their sections are known.
#pragma once

#include <string_view>

namespace news::indexer {

/// True when `line` is the name of a section and nothing else: "World", "Wirtschaft".
bool is_section_name(std::string_view line);

/// True when a word of `line` is one that papers have in their names, or `line` is a domain: "The
/// Lennford Post", "Abendblatt", "lennford.com".
bool names_paper(std::string_view line);

}  // namespace news::indexer
