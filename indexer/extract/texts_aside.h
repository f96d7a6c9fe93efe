// SPDX-License-Identifier: GPL-2.0-or-later
/// Text that is handed past a parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/arena.h"

namespace news::indexer {

/// Length of what a parser hands on unchanged from the start of `text` on, in text as well as in
/// quoted values: no references, line ends of two bytes, broken or forbidden characters.
std::size_t plain_run(std::string_view text);

/// Texts of a page, each with a placeholder in its place while the page is parsed.
///
/// A parser takes text character by character, each through tokenizer and tree construction, which
/// was a seventh of the work on a page; where the text lies in the tree depends only on whether it
/// begins with blank space and whether anything else follows. The placeholders are characters of
/// a private use plane.
class TextsAside {
public:
    /// Appends `text` to `html`, with placeholders for its plain runs.
    ///
    /// @param text  must live as long as this object and all that is restored from it
    void append(std::string_view text, std::string& html);

    /// True when characters of `html`, or references in it, could be taken for placeholders that
    /// append() did not put there: such a page must be parsed with all of its text.
    [[nodiscard]] bool is_ambiguous(std::string_view html) const;

    /// What stands for `parsed`: itself, one of the texts, or a copy that `arena` owns.
    [[nodiscard]] std::string_view restore(std::string_view parsed, Arena& arena) const;

private:
    void put(std::string_view text, std::string& html);
    [[nodiscard]] std::string_view text_at(std::string_view& parsed) const;

    std::vector<std::string_view> texts_;
};

}  // namespace news::indexer
