// SPDX-License-Identifier: GPL-2.0-or-later
/// An Article as a document of the index, by the table of fields.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/analysis.h"
#include "common/article.h"
#include "common/record.h"
#include "indexer/bulk/flat_document.h"

namespace news::indexer {

/// Every value slot of an article.
///
/// @param added  the day of indexing; nothing: leave it out
void add_values(const Article& article, std::optional<std::chrono::sys_days> added,
                FlatDocument& document);

/// Not for use by two threads at once.
class DocumentMaker {
public:
    /// @param today  the day of indexing, which "added:" asks for
    explicit DocumentMaker(std::chrono::sys_days today = std::chrono::floor<std::chrono::days>(
                               std::chrono::system_clock::now()))
        : today_(today) {}

    /// The document, but for the terms of its origins.
    ///
    /// @param format  of the record that the article is made of, "html"
    FlatDocument make_flat(const Article& article, std::string_view format = {});
    Xapian::Document make(const Article& article, std::string_view format = {});

    /// The document of an article that changed in the index, with what only `old` tells of it.
    FlatDocument make_again(const Article& article, const Xapian::Document& old);

private:
    Stemmer& stemmer_for(const std::string& language);

    std::chrono::sys_days today_;
    FlatDocumentBuilder builder_;
    RecordCodec codec_;
    std::map<std::string, Stemmer> stemmers_;
};

}  // namespace news::indexer
