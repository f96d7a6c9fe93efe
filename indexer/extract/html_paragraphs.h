// SPDX-License-Identifier: GPL-2.0-or-later
/// The text of an HTML fragment that is an article and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

/// True when `text` has tags of HTML in it: "<p>", "<br/>", "</div>".
bool looks_like_html(std::string_view text);

/// One clean line for each block of `html`; more than 200 000 tags are not read.
std::vector<std::string> html_paragraphs(std::string html);

}  // namespace news::indexer
