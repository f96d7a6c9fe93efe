// SPDX-License-Identifier: GPL-2.0-or-later
/// An Article as a Xapian document, by the table of fields.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include <xapian.h>

#include "common/analysis.h"
#include "common/article.h"

namespace news::indexer {

/// Not for use by two threads at once.
class DocumentMaker {
public:
    /// @param today  the day of indexing, which "added:" asks for
    explicit DocumentMaker(std::chrono::sys_days today = std::chrono::floor<std::chrono::days>(
                               std::chrono::system_clock::now()))
        : today_(today) {}

    Xapian::Document make(const Article& article);

    /// The document of an article that changed in the index, with what only `old` tells of it.
    Xapian::Document make_again(const Article& article, const Xapian::Document& old);

private:
    Stemmer& stemmer_for(const std::string& language);

    std::chrono::sys_days today_;
    std::map<std::string, Stemmer> stemmers_;
};

}  // namespace news::indexer
