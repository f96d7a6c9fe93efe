// SPDX-License-Identifier: GPL-2.0-or-later
/// Stories: articles that are versions of one text. The indexer joins them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "common/record.h"

namespace news::searcher {

/// A version of a story, in a line.
struct Copy {
    std::string id;
    std::string source;  ///< as displayed
    std::optional<DaySpan> days;
};

/// The story of an article; empty where there is no other version of it.
std::string story_of(const Xapian::Database& database, Xapian::docid article);

/// Articles of a story, the first version first.
std::vector<Xapian::docid> articles_of_story(const Xapian::Database& database,
                                             const std::string& story);

/// The other versions of an article, the first one first.
///
/// @param records  reads them
std::vector<Copy> copies_of(const Xapian::Database& database, Xapian::docid article,
                            RecordCodec& records);

}  // namespace news::searcher
