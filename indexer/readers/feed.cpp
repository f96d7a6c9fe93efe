// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feed.h"

#include <utility>

#include "indexer/readers/xml_parts.h"

namespace news::indexer {
namespace {

FoundParts find_entries(const pugi::xml_document& document) {
    const pugi::xml_node root = document.document_element();
    const pugi::xml_node parent = local_name(root) == "rss" ? root.child("channel") : root;
    FoundParts found;
    for (const pugi::xml_node& node : parent.children()) {
        const std::string_view name = local_name(node);
        if (name == "item" || name == "entry") {
            found.articles.push_back(node);
        }
    }
    return found;
}

}  // namespace

std::unique_ptr<Reader> read_feed(Source source) {
    return std::make_unique<XmlPartsReader>(std::move(source), MediaType::feed, find_entries);
}

}  // namespace news::indexer
