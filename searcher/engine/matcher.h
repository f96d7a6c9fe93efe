// SPDX-License-Identifier: GPL-2.0-or-later
/// Finds in a text what the words and phrases of a query mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// One place of a text that a leaf of the query matches.
struct TextMatch {
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
    std::uint64_t leaf = 0;  ///< one bit, another for each leaf of the query
};

/// Where a text stands: what the query wants in "title:" or "caption:" counts there only.
enum class Place { body, title, caption };

/// Not for use by two threads at once.
class Matcher {
public:
    /// @param languages  whose stems the query is looked up with, as in IndexWords
    Matcher(const Node& query, const std::vector<std::string>& languages);

    /// Matches in order of their beginnings; those of different leaves may overlap.
    ///
    /// @param language  of the text
    std::vector<TextMatch> matches(std::string_view text, const std::string& language, Place place);

private:
    /// A leaf of the query; one of the last three says what it matches.
    struct Pattern {
        std::uint64_t leaf;
        Place place;
        std::vector<std::string> stems;  ///< any of these
        std::vector<std::string> forms;  ///< these words in a row
        std::string start;               ///< words that begin so
    };

    void add(const Node& node, Place place);
    void add_word(const Word& word, Place place);
    void add_forms(const std::vector<Token>& tokens, Place place);
    std::uint64_t next_leaf();

    /// Number of tokens that `pattern` matches from tokens[at] on, 0 for none.
    static std::size_t length_at(const Pattern& pattern, const std::vector<Token>& tokens,
                                 std::size_t at, std::string_view stem);

    std::vector<Stemmer> query_stemmers_;
    std::unordered_map<std::string, Stemmer> text_stemmers_;
    std::vector<Pattern> patterns_;
    unsigned leaves_ = 0;
};

}  // namespace news::searcher
