// SPDX-License-Identifier: GPL-2.0-or-later
/// What a file is, by its first bytes, and where these leave it open by its name.
#pragma once

#include <cstddef>
#include <string_view>

namespace news::indexer {

enum class FileKind {
    unknown,
    zip,
    tar,
    seven_zip,
    warc,
    nitf,
    newsml,
    feed,
    trec,
    reuters,
    html,
    json,
    json_lines,
    table,  ///< CSV or TSV
    text
};

/// So many bytes are enough for recognize().
inline constexpr std::size_t head_bytes = std::size_t{16} << 10U;

/// @param head  the first bytes of the file, decompressed
/// @param name  of the file, without suffixes of compression
FileKind recognize(std::string_view head, std::string_view name);

/// True when the name alone would tell what it is.
bool is_known_name(std::string_view name);

/// True for names of pictures, films, sounds, fonts, styles, scripts, programs and office papers,
/// which stand beside saved pages and are not looked into.
bool is_foreign_name(std::string_view name);

/// The name without a suffix of compression: "a.html" for "a.html.GZ", "a" for "a.tgz".
///
/// @return the name itself where it has none
std::string_view without_compression(std::string_view name);

/// "HTML, WARC, ...", for people.
std::string_view known_formats();

}  // namespace news::indexer
