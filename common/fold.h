// SPDX-License-Identifier: GPL-2.0-or-later
/// fold() of common/text.h for callers that fold many words, and its judge.
#pragma once

#include <string>
#include <string_view>

namespace news {

/// Appends fold(text) to `folded`.
void append_folded(std::string& folded, std::string_view text);

/// fold() without tables, as Unicode describes it: slow, and what tests compare fold() with.
std::string fold_by_rules(std::string_view text);

}  // namespace news
