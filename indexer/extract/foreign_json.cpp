// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/foreign_json.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "common/text.h"

namespace news::indexer {
namespace {

using nlohmann::json;

constexpr std::size_t deepest_json = 100;

/// Reads JSON without keeping it, to see whether its nesting stays within bounds.
class DepthCheck final : public nlohmann::json_sax<json> {
public:
    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
    bool string(string_t& /*value*/) override { return true; }
    bool binary(binary_t& /*value*/) override { return true; }
    bool key(string_t& /*value*/) override { return true; }
    bool start_object(std::size_t /*size*/) override { return ++depth_ <= deepest_json; }
    bool start_array(std::size_t /*size*/) override { return ++depth_ <= deepest_json; }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                     const json::exception& /*error*/) override {
        return false;
    }

private:
    bool leave() {
        --depth_;
        return true;
    }

    std::size_t depth_ = 0;
};

}  // namespace

json parse_foreign_json(std::string_view text) {
    std::string plain(trim(text));
    std::ranges::replace_if(
        plain, [](char c) { return 0 <= c && c < ' '; }, ' ');
    while (plain.ends_with(';')) {
        plain.pop_back();
    }
    DepthCheck check;
    if (!json::sax_parse(plain, &check, json::input_format_t::json, true, true)) {
        return json::value_t::discarded;
    }
    return json::parse(plain, nullptr, false, true);
}

}  // namespace news::indexer
