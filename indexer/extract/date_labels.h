// SPDX-License-Identifier: GPL-2.0-or-later
/// Words that say what a date stands for: "Published", "Updated".
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"

namespace news::indexer {

enum class DateLabel {
    published,
    updated,
    other  ///< a date of something else: copyright, an event, a birth
};

/// What the words in front of a date say; the last of them counts.
std::optional<DateLabel> label_of(std::string_view text_before);

}  // namespace news::indexer
