// SPDX-License-Identifier: GPL-2.0-or-later
/// Words of the archive that are spelled like another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/engine/index.h"

namespace news::searcher {

/// Letters to insert, leave out, replace or exchange with their neighbour to get from one word to
/// the other; `most` + 1 where it takes more.
std::size_t spelling_distance(std::string_view one, std::string_view other, std::size_t most);

/// The word of the archive that was probably meant by `form`, folded: near it and far more
/// frequent. Empty where there is none, and for words that the archive has often enough: names and
/// rare words are right as they are.
///
/// @param is_name  written with a capital letter: right where the archive has it at all
std::string better_spelling(const Index& index, const std::string& form, bool is_name);

}  // namespace news::searcher
