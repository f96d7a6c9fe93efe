// SPDX-License-Identifier: GPL-2.0-or-later
/// UTF-8 text: check, clean, fold, cut.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news {

/// True for well-formed UTF-8 (no overlong forms, surrogates or numbers beyond U+10FFFF).
bool is_utf8(std::string_view text);

/// `text` without blank space (of Unicode, U+00A0 and the byte order mark too) at both ends.
std::string_view trim(std::string_view text);

/// Text as the fields of an Article hold it: NFC on one line, runs of blank space become one
/// blank, control and invisible formatting characters are gone, what is not UTF-8 becomes U+FFFD.
std::string clean_line(std::string_view text);

/// For comparing names and words: NFKC, case folded, accents of Latin and Greek letters removed.
/// "Pérez" and "PEREZ" give "perez", "Straße" gives "strasse". Expects UTF-8.
std::string fold(std::string_view text);

/// The folded letters and digits alone, for comparing titles: "Don't!" gives "dont".
std::string fold_letters(std::string_view text);

/// At most `characters` code points, cut at a word's end, with "…" where something was cut.
std::string shorten(std::string_view text, std::size_t characters);

/// Number of code points.
std::size_t count_characters(std::string_view text);

/// Number of words: runs between blank space; in scripts without blanks two characters are a word.
std::size_t count_words(std::string_view text);

/// Lines without their ends; "\n", "\r\n" and "\r" end a line. The views point into `text`.
std::vector<std::string_view> split_lines(std::string_view text);

/// `text` for a terminal: control characters (escape sequences) become U+FFFD.
std::string printable(std::string_view text);

}  // namespace news
