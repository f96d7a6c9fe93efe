// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/foreign_json.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/item/json_depth.h"

namespace news::indexer {

using nlohmann::json;

namespace {

/// True where so many brackets open that they could be nested too deep: next to no JSON in a page,
/// and a check takes as long as reading it.
bool may_be_deep(std::string_view text) {
    const auto opens = [](char c) { return c == '{' || c == '['; };
    return static_cast<std::size_t>(std::ranges::count_if(text, opens)) > JsonDepthCheck::deepest;
}

}  // namespace

json parse_foreign_json(std::string_view text) {
    std::string plain(trim(text));
    std::ranges::replace_if(
        plain, [](char c) { return 0 <= c && c < ' '; }, ' ');
    while (plain.ends_with(';')) {
        plain.pop_back();
    }
    if (may_be_deep(plain)) {
        JsonDepthCheck check;
        if (!json::sax_parse(plain, &check, json::input_format_t::json, true, true)) {
            return json::value_t::discarded;
        }
    }
    return json::parse(plain, nullptr, false, true);
}

}  // namespace news::indexer
