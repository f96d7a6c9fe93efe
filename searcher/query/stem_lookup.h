// SPDX-License-Identifier: GPL-2.0-or-later
/// Words of a query to the stems by which the index has them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"
#include "searcher/query/index_words.h"

namespace news::searcher {

/// The stem of a word in the articles of one language.
struct LanguageStem {
    std::string language;  ///< as for stem_term()
    std::string stem;
};

/// Stems words in every language of an archive. An article has one language, so the stems of a word
/// stand in different articles. Not for use by two threads at once.
class StemLookup {
public:
    explicit StemLookup(const IndexWords& index);

    /// For each word its stems in all languages, those that no article has left out; the first of
    /// them where none has any. In scripts without blanks the words are pairs of characters.
    std::vector<std::vector<LanguageStem>> stems_of(const std::vector<Token>& tokens);

    /// The same for one word.
    std::vector<LanguageStem> stems_of(const std::string& form);

    /// One of the languages of the index.
    Stemmer& stemmer(const std::string& language) { return stemmers_.at(language); }

private:
    void keep_known(std::vector<LanguageStem>& stems) const;

    const IndexWords& index_;
    std::map<std::string, Stemmer> stemmers_;
};

}  // namespace news::searcher
