// SPDX-License-Identifier: GPL-2.0-or-later
/// What single words of class names and ids say of an element.
#pragma once

#include <string_view>

#include "indexer/extract/hints.h"

namespace news::indexer {

struct HintWord {
    std::string_view word;  ///< in small letters
    Hint hint;
};

/// The hint of a word, or of two neighbours as one, that is in the list.
Hint listed_hint(std::string_view word);

/// The same, or the hint of what the word begins or ends with: "absatzbild", "imgbox".
Hint hint_of_word(std::string_view word);

/// "media-subtitle", "image__desc": what such a word names belongs to a picture.
bool names_text_of_picture(std::string_view word);

}  // namespace news::indexer
