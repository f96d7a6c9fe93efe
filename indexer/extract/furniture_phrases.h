// SPDX-License-Identifier: GPL-2.0-or-later
/// The phrases that make a line furniture, language by language.
#pragma once

#include <span>
#include <string_view>

namespace news::indexer {

enum class PhraseMatch {
    whole,   ///< the line says nothing else
    start,   ///< the line begins so, and is not too long, or the phrase is a long one
    inside,  ///< the line says so somewhere, and is short
    around,  ///< the line begins with what stands before the "*", and the rest follows somewhere
};

struct Phrase {
    PhraseMatch match;
    std::string_view words;  ///< folded, "#" for a number; of the signs only ":" counts
};

/// Valid as long as the program runs.
std::span<const Phrase> english_furniture();

/// German, French, Spanish, Italian, Dutch, Portuguese; valid as long as the program runs.
std::span<const Phrase> european_furniture();

/// Read more, related, advertisement in twenty more languages; valid as long as the program runs.
std::span<const Phrase> world_furniture();

}  // namespace news::indexer
