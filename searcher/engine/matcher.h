// SPDX-License-Identifier: GPL-2.0-or-later
/// Finds in a text what the words and phrases of a query mean.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis.h"
#include "common/tokenizer.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// One place of a text that a leaf of the query matches.
struct TextMatch {
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
    std::uint64_t leaf = 0;  ///< one bit, another for each leaf of the query
};

/// Where a text stands: what the query wants in one field counts there only.
enum class Place { body, title, caption };

/// Not for use by two threads at once.
class Matcher {
public:
    explicit Matcher(const Node& query);

    /// Matches in order of their beginnings; those of different leaves may overlap.
    ///
    /// @param language  of the text
    std::vector<TextMatch> matches(std::string_view text, const std::string& language, Place place);

private:
    /// Where a leaf counts, and with what it must stand near.
    struct Scope {
        const Field* field = nullptr;  ///< null: any text
        std::size_t group = 0;         ///< of leaves that must stand near one another; 0: none
        std::size_t part = 0;          ///< of the group; one leaf of each part is enough
        unsigned distance = 0;         ///< words between the first and the last of the group
    };

    /// A leaf of the query; one of the last three says what it matches.
    struct Pattern {
        std::uint64_t leaf;
        Scope scope;
        std::string word;                ///< words with its stem, in the language of the text
        std::vector<std::string> forms;  ///< these words in a row
        std::string like;                ///< words like this pattern
    };

    using Bytes = std::bitset<std::numeric_limits<unsigned char>::max() + 1>;

    /// A language with the stems that the words of all patterns have in it.
    struct Language {
        Stemmer stemmer;
        std::vector<std::string> stems;  ///< empty for patterns of another kind
        Bytes starts;                    ///< with which the words begin that any pattern matches
    };

    struct Found;

    Language& language_named(const std::string& name);
    static void add_start(const Pattern& pattern, Language& language);
    void add(const Node& node, const Scope& scope);
    void add_near(const Near& near, Scope scope);
    void add_word(const Word& word, const Scope& scope);
    void add_phrase(const Phrase& phrase, Scope scope);
    void add_forms(const std::vector<Token>& tokens, const Scope& scope);
    std::uint64_t next_leaf();
    [[nodiscard]] static bool counts(const Scope& scope, Place place);
    static bool stands_near_its_group(const Found& one, const std::vector<Found>& found,
                                      const std::vector<Pattern>& patterns);

    /// Adds what the patterns match from the word at hand on, which has that number in its text.
    void add_matches_at(const Tokenizer& words, std::size_t number, Language& language, Place place,
                        std::vector<Found>& found) const;

    /// Where the match of `pattern` ends that begins with the word at hand; 0 for none.
    ///
    /// @param has_its_stem  true where that word has the stem of the pattern's word
    static std::size_t match_end(const Pattern& pattern, const Tokenizer& words, bool has_its_stem);

    std::unordered_map<std::string, Language> languages_;
    std::vector<Pattern> patterns_;
    unsigned leaves_ = 0;
    std::size_t groups_ = 0;
};

}  // namespace news::searcher
