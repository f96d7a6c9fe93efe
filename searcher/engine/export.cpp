// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/export.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/record.h"
#include "searcher/engine/article_window.h"
#include "searcher/engine/ask_again.h"

namespace news::searcher {
namespace {

/// Articles that are looked through at a time.
constexpr Xapian::docid window = 2000;

struct Found {
    Xapian::docid number = 0;
    std::string record;
};

std::vector<Found> found_by(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet matches = enquire.get_mset(0, window);
    std::vector<Found> found;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        found.push_back({*match, match.get_document().get_data()});
    }
    return found;
}

Xapian::docid window_end(const Cursor& cursor) {
    return cursor.last - cursor.at > window ? cursor.at + window : cursor.last;
}

/// The matches in the window behind the cursor.
std::vector<Found> next_matches(Index& index, const Node& query, Require require,
                                const Cursor& cursor) {
    return ask_again_if_changed(index, [&] {
        const IndexWords words = index.words();
        const Xapian::Query among = query_of_window(cursor.at + 1, window_end(cursor));
        return found_by(index.database(),
                        {Xapian::Query::OP_FILTER, compile(query, words, require).query, among});
    });
}

}  // namespace

std::optional<Cursor> export_matches(Index& index, const Node& query, Require require,
                                     Cursor cursor, const UseArticle& use) {
    if (index.database().size() > 1) {
        throw Error(Failure::usage, "an index of several shards cannot be exported",
                    "export each of them, or write --format jsonl --limit N with find");
    }
    while (cursor.at < cursor.last) {
        const Xapian::docid end = window_end(cursor);
        for (const Found& found : next_matches(index, query, require, cursor)) {
            cursor.at = found.number;
            if (!use(decode_record(found.record))) {
                return cursor;
            }
        }
        cursor.at = end;
    }
    return std::nullopt;
}

}  // namespace news::searcher
