// SPDX-License-Identifier: GPL-2.0-or-later
/// Authors that the head of a page states: JSON-LD and meta elements.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/author_names.h"

namespace news::indexer {

struct Page;

/// Candidates in the order of trust among equals; some may be without names.
///
/// @param sites  names of the paper
std::vector<AuthorCandidate> stated_authors(const Page& page,
                                            const std::vector<std::string>& sites);

}  // namespace news::indexer
