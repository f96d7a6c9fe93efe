// SPDX-License-Identifier: GPL-2.0-or-later
/// What someone who types a query may be about to type.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/engine/index.h"
#include "searcher/http/archive_facts.h"

namespace news::searcher {

struct Suggestion {
    std::string query;      ///< the whole query with its last word completed
    std::string_view kind;  ///< "word", "field", or the field whose value it is: "source"
    std::optional<Xapian::doccount> articles;  ///< with that word or value; none for a field

    bool operator==(const Suggestion&) const = default;
};

/// Completions of the last word of `query`: words of the archive, the most frequent first; papers,
/// authors, sections, languages and agencies; names of fields. Quick: it gives up words that come
/// late in the alphabet rather than time.
std::vector<Suggestion> suggestions_for(std::string_view query, const Index& index,
                                        const ArchiveFacts& facts, std::size_t limit);

}  // namespace news::searcher
