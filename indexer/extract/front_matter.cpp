// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/front_matter.h"

#include <algorithm>
#include <optional>

#include "common/text.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

constexpr std::size_t lines_looked_at = 25;
constexpr std::size_t longest_key = 20;
constexpr std::size_t longest_value = 500;

std::string_view without_quotes(std::string_view value) {
    value = trim(value);
    const bool is_quoted = value.size() >= 2 && value.front() == value.back() &&
                           (value.front() == '"' || value.front() == '\'');
    const bool is_list = value.starts_with('[') && value.ends_with(']');
    return is_quoted || is_list ? trim(value.substr(1, value.size() - 2)) : value;
}

std::optional<FrontField> stated_field(const ScrapeLine& line, std::size_t place) {
    const std::string_view text = line.text;
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_key ||
        text.size() > longest_value) {
        return std::nullopt;
    }
    const auto key = record_key(text.substr(0, colon));
    const auto value = without_quotes(text.substr(colon + 1));
    const bool is_head = key && *key != RecordKey::body && *key != RecordKey::credit &&
                         *key != RecordKey::captions && *key != RecordKey::wire;
    if (!is_head || value.empty()) {
        return std::nullopt;
    }
    return FrontField{*key, std::string(value), place};
}

}  // namespace

std::vector<FrontField> find_front_matter(std::span<const ScrapeLine> lines) {
    std::vector<FrontField> fields;
    for (std::size_t i = 0; i < std::min(lines.size(), lines_looked_at); ++i) {
        if (auto field = stated_field(lines[i], i)) {
            fields.push_back(std::move(*field));
        } else if (is_prose(lines[i].text)) {
            break;
        }
    }
    return fields;
}

}  // namespace news::indexer
