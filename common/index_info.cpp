// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index_info.h"

#include <charconv>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "common/error.h"

namespace news {
namespace {

/// Metadata entry of the Xapian database.
constexpr auto version_key = "news.schema_version";

std::optional<int> parse_version(std::string_view text) {
    int version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{version} : std::nullopt;
}

}  // namespace

void write_schema_version(Xapian::WritableDatabase& database) {
    database.set_metadata(version_key, std::to_string(schema_version));
}

void require_schema_version(const Xapian::Database& database, const std::string& path) {
    const auto version = parse_version(database.get_metadata(version_key));
    if (!version) {
        throw Error(Failure::index,
                    fmt::format("{} is a Xapian database, but not of this program", path),
                    "name another folder with --index");
    }
    if (*version != schema_version) {
        throw Error(Failure::index,
                    fmt::format("the index {} has schema version {}, this program reads version {}",
                                path, *version, schema_version),
                    *version > schema_version ? "use the newer program that made the index"
                                              : "make the index anew with 'news-index add'");
    }
}

}  // namespace news
