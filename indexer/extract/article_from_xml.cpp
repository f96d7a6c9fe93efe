// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_xml.h"

#include <string>
#include <utility>

#include "indexer/extract/article_from_fields.h"
#include "indexer/extract/feed_fields.h"
#include "indexer/extract/newsml_fields.h"
#include "indexer/extract/nitf_fields.h"
#include "indexer/item/xml_document.h"

namespace news::indexer {
namespace {

StatedFields fields_of(MediaType type, pugi::xml_document& document) {
    switch (type) {
        case MediaType::newsml:
            return newsml_fields(document);
        case MediaType::feed:
            return feed_fields(document);
        default:
            return nitf_fields(document);
    }
}

}  // namespace

Extracted article_from_xml(const RawItem& item, std::string_view text) {
    auto parsed = parse_xml(text);
    if (auto* problem = std::get_if<std::string>(&parsed)) {
        return Skipped{item.origin, SkipReason::broken_xml, std::move(*problem)};
    }
    const StatedFields fields = fields_of(item.type, *std::get<XmlTree>(parsed));
    if (item.type == MediaType::feed && is_teaser(fields)) {
        return Skipped{item.origin, SkipReason::no_article, "only a teaser"};
    }
    return article_from_fields(item, fields);
}

}  // namespace news::indexer
