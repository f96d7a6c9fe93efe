// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/xml_document.h"

#include <algorithm>

#include <fmt/format.h>

namespace news::indexer {
namespace {

constexpr int deepest = 200;

/// A tag of four bytes becomes a node of about seventy.
constexpr std::ptrdiff_t most_tags = 1'000'000;

/// Walks the tree without recursion.
bool is_too_deep(const pugi::xml_node& root) {
    int depth = 0;
    pugi::xml_node node = root.first_child();
    while (node) {
        if (node.first_child()) {
            node = node.first_child();
            if (++depth > deepest) {
                return true;
            }
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node ? node.next_sibling() : pugi::xml_node();
    }
    return false;
}

}  // namespace

std::variant<XmlTree, std::string> parse_xml(std::string_view text) {
    constexpr unsigned flags = pugi::parse_default | pugi::parse_ws_pcdata;
    if (std::ranges::count(text, '<') > most_tags) {
        return fmt::format("more than {} tags", most_tags);
    }
    const bool is_wide = text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff") ||
                         text.substr(0, 4).find('\0') != std::string_view::npos;
    auto tree = std::make_unique<pugi::xml_document>();
    const auto result = tree->load_buffer(text.data(), text.size(), flags,
                                          is_wide ? pugi::encoding_auto : pugi::encoding_utf8);
    if (!result) {
        return fmt::format("byte {}: {}", result.offset, result.description());
    }
    if (is_too_deep(*tree)) {
        return fmt::format("nested deeper than {} levels", deepest);
    }
    return tree;
}

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace news::indexer
