// SPDX-License-Identifier: GPL-2.0-or-later
/// A parsed page together with what is read from it once: JSON-LD and meta elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

/// One JSON-LD object, with lists, "@graph" and "mainEntity" taken apart.
struct JsonLd {
    nlohmann::json object;
    std::string where;  ///< "script[2]", counting JSON-LD scripts from 1
};

struct Meta {
    std::string name;  ///< value of name, property, itemprop or http-equiv, in lower case
    std::string content;
};

struct Page {
    HtmlTree tree;
    std::vector<JsonLd> json_ld;  ///< every object, articles first
    std::vector<Meta> meta;       ///< in document order
    std::string url;              ///< as known outside the page; may be empty

    /// @param html  in UTF-8
    Page(std::string html, std::string url);

    /// The first non-empty content of a meta element of that name, or empty.
    [[nodiscard]] std::string_view meta_content(std::string_view name) const;
};

/// True when "@type" names a kind of article: NewsArticle, BlogPosting, Report, ...
bool is_article(const nlohmann::json& object);

}  // namespace news::indexer
