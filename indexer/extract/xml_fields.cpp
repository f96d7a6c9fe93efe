// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml_fields.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/item/xml_document.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_nodes = 20'000;

struct StringWriter final : pugi::xml_writer {
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
    std::string text;
};

/// What is inside a node, as HTML.
std::string markup_of(const pugi::xml_node& node) {
    pugi::xml_document copy;
    const pugi::xml_node root = copy.append_copy(node);
    strip_prefixes(root);
    StringWriter writer;
    for (const pugi::xml_node& child : root.children()) {
        child.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
    }
    return std::move(writer.text);
}

std::string text_of(const pugi::xpath_node& found) {
    return found.attribute() ? std::string(found.attribute().value())
                             : pugi::xpath_query("string()").evaluate_string(found);
}

std::string text_at(pugi::xml_node node, const char* path) {
    const pugi::xpath_node found = node.select_node(path);
    return found ? text_of(found) : std::string();
}

/// The path as evidence shows it, without the conditions on what is below.
std::string shown(std::string_view path) {
    return std::string(path.substr(0, path.find("/descendant::*[")));
}

void add_each(pugi::xml_node article, const XmlPlace& place, StatedFields& fields) {
    const auto nodes = article.select_nodes(place.path);
    std::size_t left = most_nodes;
    for (const auto& node : nodes) {
        if (left-- == 0) {
            break;
        }
        fields.add(place.field, {text_of(node), shown(place.path), {}});
    }
}

}  // namespace

void add_fields(pugi::xml_node article, std::span<const XmlPlace> places, StatedFields& fields) {
    for (const XmlPlace& place : places) {
        if (fields.has(place.field)) {
            continue;
        }
        if (place.value == XmlValue::each) {
            add_each(article, place, fields);
            continue;
        }
        if (const pugi::xpath_node found = article.select_node(place.path)) {
            const bool is_markup = place.value == XmlValue::markup && found.node();
            fields.add(place.field,
                       {is_markup ? markup_of(found.node()) : text_of(found), place.path, {}});
        }
    }
}

void add_captions(pugi::xml_node article, const char* picture, const char* caption,
                  const char* credit, StatedFields& fields) {
    constexpr std::size_t most_captions = 1000;
    const auto pictures = article.select_nodes(picture);
    for (std::size_t i = 0; i < std::min(pictures.size(), most_captions); ++i) {
        const pugi::xml_node node = pictures[i].node();
        fields.add(RecordKey::captions, {text_at(node, caption), picture, text_at(node, credit)});
    }
}

void strip_prefixes(pugi::xml_node root) {
    struct Walker final : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node& node) override {
            const std::string name(local_name(node));
            if (node.type() == pugi::node_element && name != node.name()) {
                node.set_name(name.c_str());
            }
            return true;
        }
    };
    Walker walker;
    root.traverse(walker);
}

}  // namespace news::indexer
