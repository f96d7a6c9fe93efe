// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_ld.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

using nlohmann::json;

constexpr std::size_t longest_list = 50;  // authors, sections: beyond it stands no byline

/// The object of the page that `value` refers to by "@id", or `value` itself.
const json* follow(const Page& page, const json& value) {
    const auto id = value.is_object() ? value.find("@id") : value.end();
    if (!value.is_object() || id == value.end() || !id->is_string() || value.contains("name")) {
        return &value;
    }
    for (const JsonLd& item : page.json_ld) {
        const auto other = item.object.find("@id");
        if (other != item.object.end() && *other == *id && item.object.contains("name")) {
            return &item.object;
        }
    }
    return &value;
}

bool type_ends_in(const json& type, std::string_view name) {
    return type.is_string() && type.get_ref<const std::string&>().ends_with(name);
}

}  // namespace

std::string text_property(const json& object, const char* key) {
    const auto property = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || property == object.end()) {
        return {};
    }
    const json& value = property->is_array() && !property->empty() ? property->front() : *property;
    return value.is_string() ? plain_text(value.get_ref<const std::string&>()) : std::string();
}

std::vector<const json*> values_of(const Page& page, const json& object, const char* key) {
    const auto property = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || property == object.end()) {
        return {};
    }
    if (!property->is_array()) {
        return {follow(page, *property)};
    }
    std::vector<const json*> values;
    for (const json& value : *property) {
        if (values.size() < longest_list) {
            values.push_back(follow(page, value));
        }
    }
    return values;
}

bool is_type(const json& object, std::string_view type) {
    const auto types = object.is_object() ? object.find("@type") : object.end();
    if (!object.is_object() || types == object.end()) {
        return false;
    }
    return types->is_array()
               ? std::ranges::any_of(*types, [&](const json& t) { return type_ends_in(t, type); })
               : type_ends_in(*types, type);
}

std::vector<std::string> publisher_names(const Page& page, const json& object) {
    std::vector<std::string> names;
    for (const json* publisher : values_of(page, object, "publisher")) {
        names.push_back(publisher->is_string() ? plain_text(publisher->get<std::string>())
                                               : text_property(*publisher, "name"));
    }
    if (is_type(object, "Organization") || is_type(object, "WebSite")) {
        names.push_back(text_property(object, "name"));
    }
    std::erase(names, "");
    return names;
}

}  // namespace news::indexer
