// SPDX-License-Identifier: GPL-2.0-or-later
/// The words inside one typed word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"

namespace news::searcher {

/// The tokens of a typed word. An elided article ("d'Actium") is none of them: who types it also
/// wants the word without it.
std::vector<Token> tokens_of_word(std::string_view word);

/// A phrase's text without marks inside other marks, where it could not be written again within
/// one kind of them: »a "b" c« and the like.
std::string without_inner_quotes(std::string text);

}  // namespace news::searcher
