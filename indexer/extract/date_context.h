// SPDX-License-Identifier: GPL-2.0-or-later
/// What the search for a date needs to know of the rest of the article.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/article.h"

namespace news::indexer {

/// Views and spans point into the caller's article. Everything may be empty.
struct DateContext {
    std::string_view url{};
    std::string_view language{};  ///< "en", "en-US"
    std::string_view title{};
    std::span<const std::string> head{};        ///< lines around the title that are no paragraphs
    std::span<const std::string> paragraphs{};  ///< the body, the standfirst first
    std::span<const Caption> captions{};
    /// When the page was saved, which the article cannot be later than; nothing: not known.
    std::optional<std::chrono::sys_days> captured = std::nullopt;
};

}  // namespace news::indexer
