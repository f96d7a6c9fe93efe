// SPDX-License-Identifier: GPL-2.0-or-later
/// Which copies of an article are one, and whose text it shows.
#pragma once

#include <string_view>

#include "common/article.h"

namespace news::indexer {

/// True for addresses that can be those of one article alone: not those of a site's front page.
bool names_one_article(std::string_view url);

/// True when `met`, an article with one origin, takes the place of the text that is held: it was
/// captured later, or its path sorts behind that of the other, or the file that the text came from
/// no longer holds it. So the result is the same in whichever order files come.
bool has_newer_text(const Article& held, const Article& met);

/// Where the text of the article comes from; a null pointer where that record is gone.
const Origin* origin_of_text(const Article& article);

/// The origin whose text is to be shown. REQUIRES: there is one.
const Origin& newest_origin(const Article& article);

/// Adds an origin or takes the place of an equal one.
void add_origin(Article& article, const Origin& origin);

bool has_origin_in(const Article& article, std::string_view path);

}  // namespace news::indexer
