// SPDX-License-Identifier: GPL-2.0-or-later
/// Distances: articles in which words and phrases stand near one another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "searcher/query/index_words.h"
#include "searcher/query/near_choices.h"
#include "searcher/query/stem_lookup.h"
#include "searcher/query/word_forms.h"

namespace news::searcher {

/// Only forms have positions, and forms have no language. So a plain word is looked for in one
/// language at a time: as the forms that have its stem there, in articles that have that stem.
class NearQueries {
public:
    /// @param by_stems  false where words stand for their own form alone
    /// REQUIRES: the first three outlive it.
    NearQueries(const IndexWords& index, StemLookup& stems, WordForms& forms, bool by_stems)
        : index_(index), stems_(stems), forms_(forms), by_stems_(by_stems) {}

    /// The articles where `texts` keep the distance under one of the prefixes: none or more queries
    /// for any of which they may match.
    std::vector<Xapian::Query> queries_of(const Near& near, const NearChoice& texts,
                                          const std::vector<std::string_view>& prefixes);

private:
    /// How the plain words of the texts are read in one language.
    struct Reading {
        std::string language;
        std::vector<Xapian::Query> stems;  ///< which articles of that language must have
    };

    std::vector<Reading> readings_of(const NearChoice& texts);
    Xapian::Query query_of(const Near& near, const NearChoice& texts, std::string_view prefix,
                           const Reading& reading);
    NearTerms::Text terms_of(const Node& leaf, std::string_view prefix,
                             const std::string& language);

    /// The form of a plain word, empty for other leaves.
    [[nodiscard]] std::string plain_form(const Node& leaf) const;

    const IndexWords& index_;
    StemLookup& stems_;
    WordForms& forms_;
    bool by_stems_;
};

}  // namespace news::searcher
