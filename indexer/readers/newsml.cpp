// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/xml_parts.h"

namespace news::indexer {
namespace {

/// The first child of that name, whatever its prefix.
pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
    return parent.find_child([&](pugi::xml_node node) { return local_name(node) == name; });
}

/// Pictures and films travel as news items too, each with the address of a file.
bool has_text_class(pugi::xml_node item) {
    const std::string_view kind =
        child(child(item, "itemMeta"), "itemClass").attribute("qcode").value();
    return kind.empty() || kind.ends_with(":text") || kind.ends_with(":composite");
}

FoundParts find_items(const pugi::xml_document& document) {
    const pugi::xml_node root = document.document_element();
    const std::string_view name = local_name(root);
    pugi::xml_node parent = document;
    if (name != "newsItem" && name != "NewsItem") {
        parent = name == "newsMessage" ? child(root, "itemSet") : root;
    }
    FoundParts found;
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view item = local_name(node);
        if (item == "NewsItem" || (item == "newsItem" && has_text_class(node))) {
            found.articles.push_back(node);
        } else if (item.ends_with("Item")) {
            ++found.others;
        }
    }
    return found;
}

}  // namespace

std::unique_ptr<Reader> read_newsml(Source source) {
    return std::make_unique<XmlPartsReader>(std::move(source), MediaType::newsml, find_items);
}

}  // namespace news::indexer
