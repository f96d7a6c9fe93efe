// SPDX-License-Identifier: GPL-2.0-or-later
/// Captions in plain texts, known by the lines around them.
#pragma once

#include <cstddef>
#include <span>

#include "common/article.h"
#include "indexer/extract/scrape_lines.h"

namespace news::indexer {

/// True when line `i` stands whole in the next one, with a credit before it or more text behind:
/// pages give a caption as the picture's other text and again below it.
bool is_given_twice(std::span<const ScrapeLine> lines, std::size_t i);

/// True when line `i` begins with a credit that ends in the name of the paper, its first line.
bool has_house_credit(std::span<const ScrapeLine> lines, std::size_t i);

/// The text and the credit of line `i`. Besides what split_credit() finds, the credit may be the
/// name of the paper ("Jane Roe—Daily Post A man ...") or stand before a text that the line above
/// gives alone; it is empty where the line has none.
Caption caption_of(std::span<const ScrapeLine> lines, std::size_t i);

}  // namespace news::indexer
