// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/lookup.h"

#include "common/schema.h"

namespace news::searcher {

std::optional<Xapian::docid> find_article(const Index& index, std::string_view id) {
    const Xapian::Database& database = index.database();
    const std::string term = id_term(id);
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) {
        return std::nullopt;
    }
    return *found;
}

}  // namespace news::searcher
