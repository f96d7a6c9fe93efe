// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/open.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

#include <fmt/format.h>

#include "indexer/readers/inflate.h"
#include "indexer/readers/jsonl.h"
#include "indexer/readers/whole_file.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

using Open = std::unique_ptr<Reader> (*)(const fs::path&);

template <MediaType type>
std::unique_ptr<Reader> open_whole(const fs::path& path) {
    return std::make_unique<WholeFileReader>(path, type);
}

std::unique_ptr<Reader> open_lines(const fs::path& path) {
    return std::make_unique<JsonLinesReader>(path);
}

struct Format {
    std::string_view suffix;
    Open open;
};

constexpr auto formats = std::to_array<Format>({
    {".html", open_whole<MediaType::html>},
    {".htm", open_whole<MediaType::html>},
    {".txt", open_whole<MediaType::text>},
    {".jsonl", open_lines},
});

const Format* format_of(const fs::path& path) {
    std::string name = path.filename().native();
    std::ranges::transform(name, name.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const fs::path lower(name);
    const fs::path plain = is_compressed_name(lower) ? lower.stem() : lower;
    const auto* const format =
        std::ranges::find(formats, plain.extension().native(), &Format::suffix);
    return format == formats.end() ? nullptr : format;
}

}  // namespace

bool has_reader(const fs::path& path) { return format_of(path) != nullptr; }

std::unique_ptr<Reader> open_file(const fs::path& path) {
    const Format* format = format_of(path);
    assert(format != nullptr);
    return format->open(path);
}

std::string readable_suffixes() {
    std::string list;
    for (const Format& format : formats) {
        list += fmt::format("{}{}", list.empty() ? "" : ", ", format.suffix);
    }
    return list + ", each also with .gz, .xz or .zst";
}

}  // namespace news::indexer
