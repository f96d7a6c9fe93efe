// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/extract.h"

#include <exception>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/extract/article_from_html.h"
#include "indexer/extract/article_from_json.h"
#include "indexer/extract/article_from_sgml.h"
#include "indexer/extract/article_from_text.h"
#include "indexer/extract/article_from_xml.h"
#include "indexer/extract/charset.h"

namespace news::indexer {
namespace {

Extracted extract_text(const RawItem& item, std::string text) {
    switch (item.type) {
        case MediaType::html:
            return article_from_html(item, std::move(text));
        case MediaType::text:
            return article_from_text(item, text);
        case MediaType::json_record:
            return article_from_json(item, text);
        case MediaType::csv_record:
            return article_from_table(item, text);
        case MediaType::nitf:
        case MediaType::newsml:
        case MediaType::feed:
            return article_from_xml(item, text);
        case MediaType::trec:
        case MediaType::reuters:
            return article_from_sgml(item, text);
    }
    return Skipped{item.origin, SkipReason::failed, "unknown type of media"};
}

Extracted extract_bytes(RawItem& item) {
    auto decoded = to_utf8(std::move(item.bytes), item.charset, item.type);
    if (!decoded) {
        return Skipped{item.origin, SkipReason::binary, {}};
    }
    if (trim(decoded->text).empty()) {
        return Skipped{item.origin, SkipReason::empty, {}};
    }
    return extract_text(item, std::move(decoded->text));
}

}  // namespace

Extracted extract_article(RawItem item) {
    if (item.bytes.empty()) {
        return Skipped{std::move(item.origin), SkipReason::empty, {}};
    }
    try {
        return extract_bytes(item);
    } catch (const std::exception& error) {
        return Skipped{std::move(item.origin), SkipReason::failed, error.what()};
    }
}

}  // namespace news::indexer
