// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_json.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/extract/article_from_fields.h"
#include "indexer/extract/json_fields.h"
#include "indexer/extract/json_tree.h"
#include "indexer/extract/ninjs.h"
#include "indexer/item/csv.h"

namespace news::indexer {
namespace {

using nlohmann::json;

constexpr std::size_t longest_error = 200;

/// Without the library's own number in front: "[json.exception.parse_error.101] ".
std::string told(const json::parse_error& error) {
    const std::string_view text = error.what();
    const std::size_t number = text.find("] ");
    return std::string(
        cut(number == std::string_view::npos ? text : text.substr(number + 2), longest_error));
}

}  // namespace

Extracted article_from_json(const RawItem& item, std::string_view text) {
    json record;
    try {
        record = json_tree(text);
    } catch (const json::parse_error& error) {
        return Skipped{item.origin, SkipReason::broken_json, told(error)};
    }
    if (!record.is_object()) {
        return Skipped{item.origin, SkipReason::broken_json,
                       fmt::format("an object is expected, not {}", record.type_name())};
    }
    StatedFields fields("key");
    if (is_ninjs(record)) {
        add_ninjs(record, fields);
    }
    JsonFields(record, item.map.get()).add_to(fields);
    return article_from_fields(item, fields);
}

Extracted article_from_table(const RawItem& item, std::string_view text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view header = text.substr(0, end);
    const char delimiter = delimiter_of(header);
    const auto names = first_row(header, delimiter);
    const auto cells = first_row(text.substr(std::min(end + 1, text.size())), delimiter);
    if (cells.empty()) {
        return Skipped{item.origin, SkipReason::broken_csv, {}};
    }
    json record = json::object();
    for (std::size_t i = 0; i < std::min(names.size(), cells.size()); ++i) {
        record.emplace(names[i], cells[i]);
    }
    StatedFields fields("column");
    JsonFields(record, item.map.get()).add_to(fields);
    return article_from_fields(item, fields);
}

}  // namespace news::indexer
