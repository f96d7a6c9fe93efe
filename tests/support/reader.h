// SPDX-License-Identifier: GPL-2.0-or-later
/// What a query means, found by reading the articles: no index, no Xapian query, no haste.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis.h"
#include "common/article.h"
#include "searcher/query/tree.h"

namespace news {

/// A word of an article at its place: paragraphs are 10 places apart, other texts 100.
struct PlacedWord {
    std::size_t place = 0;
    std::string form;
    std::string stem;  ///< in the language of the article
};
using PlacedText = std::vector<PlacedWord>;

struct ReadArticle {
    Article article;
    std::map<std::string_view, PlacedText> texts;  ///< by the name of the field
};

class Reader {
public:
    /// @param stories  by id the name of the article's story; without one it has no other version
    explicit Reader(const std::vector<Article>& archive,
                    std::map<std::string, std::string> stories = {});

    [[nodiscard]] const std::vector<ReadArticle>& articles() const { return articles_; }

    ReadArticle read(const Article& article);

    /// @param field  inside whose value `node` stands, or nullptr
    bool matches(const searcher::Node& node, const ReadArticle& article,
                 const Field* field = nullptr);

private:
    using Words = std::vector<std::string>;
    /// First and last place.
    struct Occurrence {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    using Occurrences = std::vector<Occurrence>;

    void place(PlacedText& text, std::string_view words, std::size_t gap, Stemmer& stemmer);
    const std::vector<Token>& tokens(const std::string& text);
    bool has_flag(const Article& article, const Flag& flag);
    bool has_word(const searcher::Word& word, const ReadArticle& article, const Field* field);
    bool has_phrase(const searcher::Phrase& phrase, const ReadArticle& article, const Field* field);
    /// The stem of a word of a query in the language of the article.
    std::string stem(const std::string& form, const ReadArticle& article);
    /// @param text  the name of one of the article's
    Occurrences occurrences(const searcher::Node& leaf, std::string_view text,
                            const ReadArticle& article, const Field* field);
    bool stand_near(const searcher::Near& near, std::string_view text, const ReadArticle& article,
                    const Field* field);

    std::map<std::string, Stemmer> stemmers_;  ///< by language
    std::vector<ReadArticle> articles_;
    std::map<std::string, std::string> stories_;
    std::map<std::string, std::vector<Token>> tokens_;
};

}  // namespace news
