// SPDX-License-Identifier: GPL-2.0-or-later
/// Notes on words that look as if something else was meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/query/note.h"
#include "searcher/query/tokens.h"

namespace news::searcher {

bool has_letter_or_digit(std::string_view text);

/// True for marks as they stand alone in pasted text: a dash, a full stop, an ellipsis.
bool is_punctuation(std::string_view text);

/// On the word tokens[at] that other systems read as an operator: "or" or "not" between words,
/// "||".
std::optional<Note> operator_note(std::string_view query, const std::vector<QueryToken>& tokens,
                                  std::size_t at);

/// On a name before a colon that is no field. `value` is what follows the colon.
Note unknown_field_note(std::string_view query, const QueryToken& name, std::string_view value);

}  // namespace news::searcher
