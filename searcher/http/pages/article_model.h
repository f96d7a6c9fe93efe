// SPDX-License-Identifier: GPL-2.0-or-later
/// What pages show of an article in one line or a few: headline, source, date, passages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "searcher/engine/search.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/visit.h"

namespace news::searcher {

/// Pieces of a text in their order: [{"text", "mark": whether it matches the query}].
Model pieces_of(const MarkedText& text);

/// {"text": "29–30 Mar 2014", "iso": "2014-03-29" or "", "kind": "inferred" or "",
///  "why": [lines that say why], "has_why", "why_line"}; a date that the publisher states needs no
///  why
Model date_model(const Article& article);

/// {"title", "url", "source", "date", "authors", "section", "wire", "lang", "original"}
///
/// @param query  marks its words on the article's page; may be empty
Model article_line(const Visit& visit, const Article& article, std::string_view query = {});

/// article_line() with {"title": pieces, "passages": [pieces]}.
Model hit_model(const Visit& visit, const Hit& hit, std::string_view query);

std::string source_name(const Source& source);

/// "Anna Weller and Tom Baird"; empty for none.
std::string authors_text(const std::vector<std::string>& authors);

/// "1 article", "1,234 articles".
std::string articles_text(std::size_t count);

}  // namespace news::searcher
