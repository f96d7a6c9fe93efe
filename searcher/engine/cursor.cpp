// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/cursor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "common/digest.h"
#include "common/error.h"
#include "common/text.h"

namespace news::searcher {
namespace {

std::optional<Xapian::docid> number_of(std::string_view text) {
    Xapian::docid number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

Cursor cursor_at_start(const Index& index, std::string_view search) {
    const Xapian::Database& database = index.database();
    return {.index = digest_of(database.get_uuid()),
            .search = digest_of(search),
            .last = database.get_lastdocid()};
}

std::string cursor_text(const Cursor& cursor) {
    return fmt::format("{}-{}-{}-{}", cursor.index, cursor.search, cursor.last, cursor.at);
}

Cursor parse_cursor(std::string_view text, const Cursor& start) {
    std::string_view rest = text;
    std::array<std::string_view, 4> parts;
    for (std::string_view& part : parts) {
        const std::size_t end = std::min(rest.find('-'), rest.size());
        part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto last = number_of(parts[2]);
    const auto at = number_of(parts[3]);
    if (!last || !at || !rest.empty()) {
        throw Error(Failure::usage, fmt::format("“{}” is no cursor", shorten(text, 60)),
                    "a cursor is the next_cursor of an answer to the same query");
    }
    if (parts[0] != start.index || parts[1] != start.search) {
        throw Error(
            Failure::usage,
            fmt::format("the cursor is of another {}", parts[0] != start.index ? "index" : "query"),
            "a cursor goes on with the same query, order and restrictions; without it the search "
            "begins again");
    }
    return {.index = start.index, .search = start.search, .last = *last, .at = *at};
}

}  // namespace news::searcher
