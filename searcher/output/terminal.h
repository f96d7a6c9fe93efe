// SPDX-License-Identifier: GPL-2.0-or-later
/// Text for a terminal: colours, widths, wrapping.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/engine/snippet.h"

namespace news::searcher {

enum class Color { off, on };

struct Terminal {
    Color color = Color::off;
    std::size_t width = 80;  ///< columns
};

enum class Style { plain, bold, dim, match, bold_match, bar };

/// `text` in a style, without control characters of its own.
std::string styled(const Terminal& terminal, Style style, std::string_view text);

/// Columns that `text` takes: two for wide characters of East Asia, none for combining marks.
std::size_t columns_of(std::string_view text);

/// `text` filled up with blanks to `columns`, or cut with "…".
std::string fitted(std::string_view text, std::size_t columns);

/// Lines that fit the terminal, each with its indent and newline; matches stand out.
///
/// @param style  of what is not marked: plain or bold
std::string wrapped(const Terminal& terminal, const MarkedText& text, std::size_t indent,
                    Style style = Style::plain);

/// "12,345"
std::string with_commas(std::size_t number);

}  // namespace news::searcher
