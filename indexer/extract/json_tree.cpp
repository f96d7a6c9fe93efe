// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_tree.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include <simdjson.h>

namespace news::indexer {
namespace {

using nlohmann::json;
using simdjson::dom::element;
using simdjson::dom::element_type;

/// simdjson takes some fifteen times the memory of a text to read it.
constexpr std::size_t longest = std::size_t{1} << 20U;

json tree_of(const element& value);

json object_of(const simdjson::dom::object& members) {
    json object = json::object();
    for (const auto& [key, value] : members) {
        object[std::string(key)] = tree_of(value);  // the last one of two counts
    }
    return object;
}

json array_of(const simdjson::dom::array& elements) {
    json array = json::array();
    for (const element value : elements) {
        array.push_back(tree_of(value));
    }
    return array;
}

/// Numbers from 0 on have no sign, as nlohmann::json has them.
json number_of(std::int64_t value) {
    return value < 0 ? json(value) : json(static_cast<std::uint64_t>(value));
}

json tree_of(const element& value) {
    switch (value.type()) {
        case element_type::OBJECT:
            return object_of(value.get_object().value_unsafe());
        case element_type::ARRAY:
            return array_of(value.get_array().value_unsafe());
        case element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case element_type::INT64:
            return number_of(value.get_int64().value_unsafe());
        case element_type::UINT64:
            return value.get_uint64().value_unsafe();
        case element_type::DOUBLE:
            return value.get_double().value_unsafe();
        case element_type::BOOL:
            return value.get_bool().value_unsafe();
        case element_type::NULL_VALUE:
            break;
    }
    return nullptr;
}

}  // namespace

json json_tree(std::string_view text) {
    simdjson::dom::parser parser;  // refuses more than a thousand levels
    element root;
    if (text.size() <= longest &&
        parser.parse(text.data(), text.size()).get(root) == simdjson::SUCCESS) {
        return tree_of(root);
    }
    return json::parse(text);  // tells what is wrong, and reads some numbers that simdjson does not
}

}  // namespace news::indexer
