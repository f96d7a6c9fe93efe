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

/// True for a line that is a paper's name and nothing else: one that names_paper() of four words at
/// most, or of six behind an article, as few headlines begin: "The Moor and Valley Review".
bool is_paper_name(std::string_view line);

/// True for words by which agencies sort their reports: "BC-VELMARK-BRIDGE", "BC-QUAKE/UPDATE 2".
bool is_slug(std::string_view line);

/// True for the kind of text that follows, as papers print it above a headline: "Interview".
bool is_kicker(std::string_view line);

/// True for the first entry of most menus: "Home", "Startseite".
bool begins_menu(std::string_view line);

/// True for a menu without signs between its entries: "Home Region Sport Kultur".
bool is_row_of_entries(std::string_view line);

}  // namespace news::indexer
