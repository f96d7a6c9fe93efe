// SPDX-License-Identifier: GPL-2.0-or-later
/// Takes the marks of Markdown off plain texts; programs that copy pages write them.
#pragma once

#include <string>
#include <string_view>

namespace news::indexer {

/// True when a text has links, headings or emphasis as Markdown writes them.
bool looks_like_markdown(std::string_view text);

/// Rank of the heading "## Heading", from 1 to 6; 0 for other lines.
int heading_rank(std::string_view line);

/// True when `line` begins a block: a heading, the entry of a list, a quotation, a rule, a table.
bool begins_block(std::string_view line);

/// What a reader sees of one line or paragraph: text of links without their targets, no pictures,
/// no marks of headings, quotations and emphasis. Empty for rules and definitions of targets.
std::string without_markdown(std::string_view line);

}  // namespace news::indexer
