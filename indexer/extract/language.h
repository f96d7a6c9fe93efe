// SPDX-License-Identifier: GPL-2.0-or-later
/// The language of an article: what its text says, and what its page claims.
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// @param text  plain text of the article in UTF-8; the first 16 kB are looked at
/// @param claimed  as the page writes it ("en-GB", "de_AT"), may be empty; decides where the text
///     is too short or of no clear language
/// @return ISO 639-1 code, or 639-2 where there is no shorter one; empty where neither tells
Finding<std::string> find_language(std::string_view text, std::string_view claimed);

/// The language that `page` declares in its markup, as written there; may be empty.
std::string claimed_language(const Page& page);

/// "en-GB" gives "en", "nb_NO" gives "no", "iw" gives "he"; empty for what is no language code.
std::string language_code(std::string_view tag);

}  // namespace news::indexer
