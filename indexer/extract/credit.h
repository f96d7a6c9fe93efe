// SPDX-License-Identifier: GPL-2.0-or-later
/// Photo credits, which stand before or behind a caption.
#pragma once

#include <string_view>

#include "common/article.h"

namespace news::indexer {

/// Takes the credit off a caption: "A man walks. (AP Photo/Jane Roe)" gives the text "A man walks."
/// and the credit "AP Photo/Jane Roe"; words such as "Photo by" and "©" are left out.
///
/// @param text  one clean line of UTF-8
Caption split_credit(std::string_view text);

/// True when `text` is a photo credit and nothing else: "Jane Roe/Reuters", "Foto: dpa", "© Jane
/// Roe", "Getty Images". The name of a person alone is none.
bool is_credit(std::string_view text);

}  // namespace news::indexer
