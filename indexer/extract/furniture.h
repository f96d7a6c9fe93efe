// SPDX-License-Identifier: GPL-2.0-or-later
/// Phrases by which pages invite, warn and sell: lines that belong to no article.
#pragma once

#include <string_view>

namespace news::indexer {

/// True for a line that by its words alone is furniture of the page: "Sign up for our newsletter",
/// "Read more: ...", "Advertisement", a cookie notice. Knows English, German, French, Spanish,
/// Italian, Dutch and Portuguese well, and the commonest phrases of twenty other languages.
///
/// @param line  one paragraph in UTF-8, without markup
bool is_furniture(std::string_view line);

}  // namespace news::indexer
