// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/recognize.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "indexer/item/csv.h"
#include "indexer/item/xml_head.h"

namespace news::indexer {
namespace {

using namespace std::literals;

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// ".html" of "a.b.HTML"; a name that begins with its only dot has none.
std::string suffix_of(std::string_view name) {
    name.remove_prefix(std::min(name.find_last_of('/') + 1, name.size()));
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string() : lower(name.substr(dot));
}

/// The start of a text file in one byte a character: without a byte order mark and the zero bytes
/// of UTF-16, without blanks in front.
///
/// @param narrow  holds a copy of what is written in two bytes a character; others may be a whole
///                page, and are not copied
std::string_view plain_head(std::string_view head, std::string& narrow) {
    const bool is_wide = head.starts_with("\xff\xfe"sv) || head.starts_with("\xfe\xff"sv);
    head.remove_prefix(is_wide ? 2 : head.starts_with("\xef\xbb\xbf"sv) ? 3 : 0);
    if (is_wide) {
        narrow = head;
        std::erase(narrow, '\0');
        head = narrow;
    }
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    return head;
}

// ---- Signatures ----

/// Books and office papers are zips of parts, and say so in the name of the first.
bool is_zip(std::string_view head) {
    constexpr std::size_t name_at = 30;
    constexpr auto parts = std::to_array<std::string_view>(
        {"mimetype", "[Content_Types].xml", "_rels/", "META-INF/", "AndroidManifest.xml"});
    const std::string_view first = head.substr(std::min(name_at, head.size()));
    return head.starts_with("PK\x03\x04"sv) &&
           std::ranges::none_of(parts, [&](auto part) { return first.starts_with(part); });
}

bool is_tar(std::string_view head) {
    constexpr std::size_t magic_at = 257;
    return head.size() > magic_at && head.substr(magic_at).starts_with("ustar");
}

std::optional<FileKind> kind_of_markup(std::string_view plain) {
    static constexpr auto kinds = std::to_array<std::pair<std::string_view, FileKind>>({
        {"nitf", FileKind::nitf},
        {"newsml", FileKind::newsml},
        {"newsitem", FileKind::newsml},
        {"newsmessage", FileKind::newsml},
        {"rss", FileKind::feed},
        {"feed", FileKind::feed},
        {"rdf", FileKind::feed},
        {"doc", FileKind::trec},
        {"reuters", FileKind::reuters},
        {"html", FileKind::html},
        {"head", FileKind::html},
        {"body", FileKind::html},
        {"title", FileKind::html},
        {"meta", FileKind::html},
    });
    const std::string root = lower(root_name(plain));
    const auto* const found =
        std::ranges::find(kinds, root, [](const auto& kind) { return kind.first; });
    if (found == kinds.end()) {
        return std::nullopt;
    }
    if (found->second == FileKind::trec && lower(plain).find("<doc") == std::string::npos) {
        return std::nullopt;
    }
    return found->second;
}

// ---- JSON ----

bool begins_json(std::string_view plain) {
    if (!plain.starts_with('{') && !plain.starts_with('[')) {
        return false;
    }
    const std::size_t next = plain.find_first_not_of(" \t\r\n", 1);
    const std::string_view allowed = plain.starts_with('{') ? "\"}" : "{[]";
    return next == std::string_view::npos || allowed.find(plain[next]) != std::string_view::npos;
}

/// Lines are objects each where a whole one is followed by another.
FileKind kind_of_json(std::string_view plain) {
    const std::size_t end = plain.find('\n');
    if (plain.starts_with('[') || end == std::string_view::npos) {
        return FileKind::json;
    }
    const std::size_t next = plain.find_first_not_of(" \t\r\n", end);
    const bool goes_on = next != std::string_view::npos && plain[next] == '{';
    return goes_on && nlohmann::json::accept(plain.substr(0, end)) ? FileKind::json_lines
                                                                   : FileKind::json;
}

// ---- Names ----

struct Suffix {
    std::string_view suffix;
    FileKind kind;
};

constexpr auto suffixes = std::to_array<Suffix>({
    {".html", FileKind::html},
    {".htm", FileKind::html},
    {".xhtml", FileKind::html},
    {".txt", FileKind::text},
    {".jsonl", FileKind::json_lines},
    {".ndjson", FileKind::json_lines},
    {".jl", FileKind::json_lines},
    {".json", FileKind::json},
    {".csv", FileKind::table},
    {".tsv", FileKind::table},
    {".tab", FileKind::table},
    {".warc", FileKind::warc},
    {".tar", FileKind::tar},
    {".nitf", FileKind::nitf},
    {".rss", FileKind::feed},
    {".atom", FileKind::feed},
});

constexpr auto foreign_suffixes = std::to_array<std::string_view>(
    {".jpg",  ".jpeg", ".png",  ".gif",  ".webp",   ".avif",  ".svg",    ".svgz",  ".ico",
     ".bmp",  ".tif",  ".tiff", ".heic", ".mp3",    ".mp4",   ".m4a",    ".m4v",   ".mov",
     ".avi",  ".mkv",  ".webm", ".ogg",  ".ogv",    ".wav",   ".flac",   ".css",   ".scss",
     ".less", ".js",   ".mjs",  ".map",  ".ts",     ".wasm",  ".woff",   ".woff2", ".ttf",
     ".otf",  ".eot",  ".pdf",  ".ps",   ".djvu",   ".epub",  ".doc",    ".docx",  ".xls",
     ".xlsx", ".ppt",  ".pptx", ".odt",  ".ods",    ".odp",   ".rtf",    ".exe",   ".dll",
     ".so",   ".o",    ".a",    ".jar",  ".apk",    ".class", ".pyc",    ".py",    ".sh",
     ".c",    ".h",    ".cpp",  ".db",   ".sqlite", ".iso",   ".torrent"});

constexpr auto compressions =
    std::to_array<std::string_view>({".gz", ".bz2", ".xz", ".zst", ".z", ".tgz", ".tbz2", ".txz"});

const Suffix* find_suffix(std::string_view name) {
    const auto* const found = std::ranges::find(suffixes, suffix_of(name), &Suffix::suffix);
    return found == suffixes.end() ? nullptr : found;
}

FileKind kind_of_name(std::string_view name) {
    const Suffix* suffix = find_suffix(name);
    return suffix == nullptr ? FileKind::unknown : suffix->kind;
}

}  // namespace

FileKind recognize(std::string_view head, std::string_view name) {
    if (is_zip(head)) {
        return FileKind::zip;
    }
    if (head.starts_with("7z\xbc\xaf\x27\x1c"sv)) {
        return FileKind::seven_zip;
    }
    if (is_tar(head)) {
        return FileKind::tar;
    }
    std::string narrow;
    const std::string_view plain = plain_head(head, narrow);
    if (plain.starts_with("WARC/")) {
        return FileKind::warc;
    }
    if (const auto kind = kind_of_markup(plain)) {
        return *kind;
    }
    const FileKind named = kind_of_name(name);
    if (begins_json(plain)) {
        return named == FileKind::json_lines ? named : kind_of_json(plain);
    }
    const bool is_open = named == FileKind::unknown;
    return is_open && is_table_of_articles(plain) ? FileKind::table : named;
}

bool is_known_name(std::string_view name) { return find_suffix(name) != nullptr; }

bool is_foreign_name(std::string_view name) {
    const std::string suffix = suffix_of(name);
    return std::ranges::find(foreign_suffixes, suffix) != foreign_suffixes.end();
}

std::string_view without_compression(std::string_view name) {
    const std::string suffix = suffix_of(name);
    const bool is_compressed = std::ranges::find(compressions, suffix) != compressions.end();
    return is_compressed ? name.substr(0, name.size() - suffix.size()) : name;
}

std::string_view known_formats() {
    return "HTML, plain text (.txt), WARC, NITF, NewsML, RSS, Atom, JSON, JSON lines, tables with "
           "texts (CSV, TSV), TREC and Reuters SGML; compressed, and in zip, tar and 7z";
}

}  // namespace news::indexer
