// SPDX-License-Identifier: GPL-2.0-or-later
/// An Article as a Xapian document, by the table of fields.
#pragma once

#include <map>
#include <string>

#include <xapian.h>

#include "common/analysis.h"
#include "common/article.h"

namespace news::indexer {

/// Not for use by two threads at once.
class DocumentMaker {
public:
    Xapian::Document make(const Article& article);

private:
    Stemmer& stemmer_for(const std::string& language);

    std::map<std::string, Stemmer> stemmers_;
};

}  // namespace news::indexer
