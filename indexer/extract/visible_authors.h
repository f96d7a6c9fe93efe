// SPDX-License-Identifier: GPL-2.0-or-later
/// Authors that a reader sees: elements marked as bylines, and lines that read like one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/author_names.h"

namespace news::indexer {

struct Page;

/// Candidates in the order of trust among equals; some may be without names.
///
/// @param title  of the article; bylines are looked for around its heading
/// @param sites  names of the paper
std::vector<AuthorCandidate> visible_authors(const Page& page, std::string_view title,
                                             const std::vector<std::string>& sites);

}  // namespace news::indexer
