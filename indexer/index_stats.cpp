// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_stats.h"

#include <string_view>

#include "common/schema.h"
#include "indexer/catalog/catalog.h"

namespace news::indexer {
namespace {

/// What is missing of all articles goes under the empty value.
Counts completed(Counts counts, std::size_t articles) {
    std::size_t known = 0;
    for (const auto& [value, count] : counts) {
        known += count;
    }
    if (known < articles) {
        counts[{}] = articles - known;
    }
    return counts;
}

Counts by_slot(const Xapian::Database& database, Xapian::valueno slot, std::size_t characters) {
    Counts counts;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value) {
        ++counts[(*value).substr(0, characters)];
    }
    return completed(std::move(counts), database.get_doccount());
}

Counts by_term(const Xapian::Database& database, std::string_view prefix) {
    const std::string start(prefix);
    Counts counts;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
        counts[(*term).substr(start.size())] += term.get_termfreq();
    }
    return completed(std::move(counts), database.get_doccount());
}

void count_files(const Xapian::Database& database, IndexStats& stats) {
    for_each_entry(database, {}, [&stats](const FileEntry& entry) {
        ++stats.files;
        stats.incomplete_files += entry.is_complete ? 0U : 1U;
        stats.file_bytes += entry.stamp.size;
        stats.failures += entry.failures;
        for (const FailedRecord& failed : entry.failed) {
            ++stats.by_failure[failed.reason];
        }
    });
}

}  // namespace

IndexStats index_stats(const Xapian::Database& database) {
    constexpr std::size_t year = 4;
    IndexStats stats;
    stats.articles = database.get_doccount();
    stats.by_source = by_slot(database, Slot::source, std::string::npos);
    stats.by_year = by_slot(database, Slot::date_first, year);
    stats.by_language = by_slot(database, Slot::language, std::string::npos);
    stats.by_format = by_term(database, format_prefix);
    stats.by_date_kind = by_term(database, date_kind_prefix);
    stats.by_date_rule = by_term(database, date_rule_prefix);
    count_files(database, stats);
    return stats;
}

}  // namespace news::indexer
