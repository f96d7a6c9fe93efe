// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/similar.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/analysis.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/engine/ask_again.h"
#include "searcher/engine/telling_terms.h"
#include "searcher/query/stem_lookup.h"

namespace news::searcher {
namespace {

constexpr std::size_t words_compared = 24;

std::vector<std::string> texts_of(const Article& article) {
    std::vector<std::string> texts = {article.title, article.lead};
    texts.insert(texts.end(), article.body.begin(), article.body.end());
    for (const Caption& caption : article.captions) {
        texts.push_back(caption.text);
    }
    return texts;
}

std::set<std::string> words_of(const Article& article) {
    std::set<std::string> words;
    for (const std::string& text : texts_of(article)) {
        for (Token& token : tokenize(text)) {
            words.insert(std::move(token.form));
        }
    }
    return words;
}

/// For each stem the word of the article, as written, that has it first.
std::map<std::string, std::string> written_words(const Article& article) {
    std::map<std::string, std::string> words;
    Stemmer stemmer(article.language);
    std::vector<std::string> texts = texts_of(article);
    std::rotate(texts.begin(), texts.begin() + 1, texts.end());  // headlines may be all capitals
    for (const std::string& text : texts) {
        const std::vector<Token> tokens = tokenize(text);
        const std::vector<std::string> stems = stemmer.stems(tokens);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::size_t begin =
                tokens[i].unspaced && i > 0 ? tokens[i - 1].begin : tokens[i].begin;
            words.emplace(stems[i], text.substr(begin, tokens[i].end - begin));
        }
    }
    return words;
}

/// The words that set an article apart, each with the terms of its stems in all languages: names
/// are the same in many.
class Likeness {
public:
    Likeness(const Index& index, Xapian::docid article) : database_(index.database()) {
        const auto written =
            written_words(decode_record(database_.get_document(article).get_data()));
        const IndexWords index_words = index.words();
        StemLookup stems(index_words);
        for (const TellingTerm& telling :
             telling_terms(index, {article}, {.most = words_compared, .scheme = "bo1"})) {
            const std::string stem(stem_of_term(telling.term)->stem);
            const auto word = written.find(stem);
            words_.push_back(word == written.end() ? stem : word->second);
            terms_.push_back(terms_of(words_.back(), stems));
            terms_.back().insert(telling.term);
        }
    }

    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

    [[nodiscard]] Xapian::Query query() const {
        std::vector<Xapian::Query> parts;
        for (const std::set<std::string>& terms : terms_) {
            parts.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
        }
        return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
    }

    /// The words that an article has too.
    [[nodiscard]] std::vector<std::string> shared_with(Xapian::docid article) const {
        const std::set<std::string> theirs(database_.termlist_begin(article),
                                           database_.termlist_end(article));
        std::vector<std::string> shared;
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            if (std::ranges::any_of(
                    terms_[i], [&](const std::string& term) { return theirs.contains(term); })) {
                shared.push_back(words_[i]);
            }
        }
        return shared;
    }

private:
    static std::set<std::string> terms_of(std::string_view word, StemLookup& stems) {
        std::set<std::string> terms;
        for (const std::vector<LanguageStem>& same : stems.stems_of(tokenize(word))) {
            for (const auto& [language, stem] : same) {
                terms.insert(stem_term("", language, stem));
            }
        }
        return terms;
    }

    const Xapian::Database& database_;
    std::vector<std::string> words_;
    std::vector<std::set<std::string>> terms_;  ///< any of them stands for the word
};

Xapian::MSet like(const Index& index, const Xapian::Query& query, const SimilarRequest& request) {
    constexpr std::size_t least = 50;  // copies are among them
    Xapian::Query wanted = query;
    if (request.filter) {
        const IndexWords words = index.words();
        wanted = {Xapian::Query::OP_FILTER, query,
                  compile(*request.filter, words, request.require).query};
    }
    Xapian::Enquire enquire(index.database());
    enquire.set_query(wanted);
    return enquire.get_mset(0, static_cast<Xapian::doccount>(request.limit * 3 + least));
}

SimilarAnswer ask(const Index& index, const SimilarRequest& request) {
    const Article first = decode_record(index.database().get_document(request.article).get_data());
    const Likeness likeness(index, request.article);
    SimilarAnswer answer{.words = likeness.words(), .articles = {}};
    if (answer.words.empty()) {
        return answer;
    }
    const std::size_t least_shared = std::min<std::size_t>(2, answer.words.size());
    const Xapian::MSet matches = like(index, likeness.query(), request);
    for (auto match = matches.begin();
         match != matches.end() && answer.articles.size() < request.limit; ++match) {
        SimilarArticle other{.article = decode_record(match.get_document().get_data()),
                             .score = match.get_weight() / matches.get_max_possible(),
                             .words = likeness.shared_with(*match)};
        const bool is_known =
            *match == request.article || is_copy(first, other.article) ||
            std::ranges::any_of(answer.articles, [&](const SimilarArticle& before) {
                return is_copy(before.article, other.article);
            });
        if (!is_known && other.words.size() >= least_shared) {
            answer.articles.push_back(std::move(other));
        }
    }
    return answer;
}

}  // namespace

bool is_copy(const Article& one, const Article& other) {
    constexpr double nearly_all = 0.8;
    if (!one.title.empty() && one.source == other.source &&
        fold_letters(one.title) == fold_letters(other.title)) {
        return true;
    }
    const std::set<std::string> left = words_of(one);
    const std::set<std::string> right = words_of(other);
    const auto common = static_cast<double>(
        std::ranges::count_if(left, [&](const std::string& word) { return right.contains(word); }));
    const double either = static_cast<double>(left.size() + right.size()) - common;
    return common > 0 && common >= nearly_all * either;
}

SimilarAnswer similar_articles(Index& index, const SimilarRequest& request) {
    return ask_again_if_changed(index, [&] { return ask(index, request); });
}

}  // namespace news::searcher
