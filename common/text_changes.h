// SPDX-License-Identifier: GPL-2.0-or-later
/// What was cut, added and changed between two versions of a text, word for word.
#pragma once

#include <string>
#include <vector>

namespace news {

enum class Change {
    none,     ///< both versions have it
    removed,  ///< only the first version has it
    added     ///< only the second version has it
};

/// A piece of text in the words of the version that has it, of the first where both do.
struct ChangedText {
    Change change = Change::none;
    std::string text;  ///< paragraphs end with a newline

    bool operator==(const ChangedText&) const = default;
};

/// The pieces in order: those that are not `added` make the first version, those that are not
/// `removed` the second one, but for case and punctuation, which do not count.
///
/// @param one    paragraphs of the first version
/// @param other  of the second one
std::vector<ChangedText> text_changes(const std::vector<std::string>& one,
                                      const std::vector<std::string>& other);

}  // namespace news
