// SPDX-License-Identifier: GPL-2.0-or-later
/// What a line looks like, whatever its words mean.
#pragma once

#include <string_view>

namespace news::indexer {

/// True when the first letter or digit, quotes and brackets passed over, is no small letter.
bool begins_upper(std::string_view line);

/// True when a full stop, question mark or the like ends `line`, closing quotes passed over.
bool ends_sentence(std::string_view line);

/// True when a full stop and no other sign ends `line`, closing quotes passed over.
bool ends_with_stop(std::string_view line);

/// True when `line` has letters, and none of them is a small one: "LATE NEWS".
bool is_capitals(std::string_view line);

/// True for short entries with signs between them: "News | Sport | Weather", "Home > World".
bool is_menu(std::string_view line);

/// True for what looks like a paragraph: a sentence of some words, or a long line; not in capitals.
bool is_prose(std::string_view line);

}  // namespace news::indexer
