// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/assets.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/digest.h"
#include "common/error.h"

namespace news::searcher {
namespace {

constexpr std::string_view folder_of_assets = "/assets/";

struct TypeRow {
    std::string_view ending;
    std::string_view type;
};

/// Templates are no assets: they are not among these.
constexpr auto types = std::to_array<TypeRow>({
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".txt", "text/plain; charset=utf-8"},
});

std::string_view type_of(std::string_view name) {
    const auto* const row =
        std::ranges::find_if(types, [&](const TypeRow& one) { return name.ends_with(one.ending); });
    return row == types.end() ? std::string_view() : row->type;
}

std::string path_with(std::string_view name, std::string_view digest) {
    const std::size_t point = std::min(name.rfind('.'), name.size());
    return fmt::format("{}{}-{}{}", folder_of_assets, name.substr(0, point), digest,
                       name.substr(point));
}

const EmbeddedFile* find_file(std::string_view name) {
    const auto files = embedded_files();
    const auto file = std::ranges::find(files, name, &EmbeddedFile::name);
    return file == files.end() ? nullptr : &*file;
}

}  // namespace

Assets::Assets() {
    for (const EmbeddedFile& file : embedded_files()) {
        paths_.emplace(file.name, path_with(file.name, digest_of(file.bytes)));
    }
}

Assets::Assets(std::filesystem::path folder) : folder_(std::move(folder)) {
    if (!std::filesystem::is_directory(folder_)) {
        throw Error(Failure::input, fmt::format("there is no folder {}", folder_.string()),
                    "--web-dir takes the folder searcher/web of the sources");
    }
}

std::string Assets::text(std::string_view name) const {
    const EmbeddedFile* const file = find_file(name);
    if (file == nullptr) {
        throw Error(Failure::internal, fmt::format("the file {} is missing", name));
    }
    if (!folder_.empty()) {
        if (std::ifstream stream(folder_ / name, std::ios::binary); stream) {
            return {std::istreambuf_iterator<char>(stream), {}};
        }
    }
    return std::string(file->bytes);
}

std::string Assets::digest() const {
    std::string all;
    for (const EmbeddedFile& file : embedded_files()) {
        all += path(file.name);
    }
    return digest_of(all);
}

std::string Assets::path(std::string_view name) const {
    const auto known = paths_.find(name);
    return known == paths_.end() ? path_with(name, digest_of(text(name))) : known->second;
}

std::optional<Asset> Assets::at(std::string_view path) const {
    for (const EmbeddedFile& file : embedded_files()) {
        const std::string_view type = type_of(file.name);
        if (!type.empty() && this->path(file.name) == path) {
            return Asset{text(file.name), std::string(type)};
        }
    }
    return std::nullopt;
}

}  // namespace news::searcher
