// SPDX-License-Identifier: GPL-2.0-or-later
/// Words with stars and question marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::searcher {

/// True when the whole `text` is like `pattern`: * stands for any characters or none, ? for one.
/// Both are UTF-8. Takes time in proportion to the product of their lengths at most.
bool matches_pattern(std::string_view text, std::string_view pattern);

/// Letters and digits before the first star or question mark; marks inside words do not count.
std::size_t letters_before_mark(std::string_view typed);

/// A typed pattern in the form of the index: folded, without the marks inside words.
std::string folded_pattern(std::string_view typed);

/// The first letters of `form`, at most `most` bytes and few enough that all forms of a stem begin
/// with them; never within a character.
std::string first_letters(std::string_view form, std::size_t most);

}  // namespace news::searcher
