// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/near_query.h"

#include <algorithm>
#include <map>
#include <utility>

#include "searcher/query/article_list.h"
#include "searcher/query/pattern.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

using Xapian::Query;
using Queries = std::vector<Query>;

const Word* pattern_in(const Node& leaf) {
    const auto* word = std::get_if<Word>(&leaf.value);
    return word != nullptr && word->form == WordForm::pattern ? word : nullptr;
}

std::vector<Token> tokens_of_leaf(const Node& leaf) {
    const auto* word = std::get_if<Word>(&leaf.value);
    return word == nullptr ? tokenize(std::get<Phrase>(leaf.value).text)
                           : tokens_of_word(word->text);
}

}  // namespace

Queries NearQueries::queries_of(const Near& near, const NearChoice& texts,
                                const std::vector<std::string_view>& prefixes) {
    Queries queries;
    for (const Reading& reading : readings_of(texts)) {
        for (const std::string_view prefix : prefixes) {
            Query query = query_of(near, texts, prefix, reading);
            if (!query.empty()) {
                queries.push_back(std::move(query));
            }
        }
    }
    return queries;
}

std::vector<NearQueries::Reading> NearQueries::readings_of(const NearChoice& texts) {
    std::map<std::string, Queries> stems;
    std::size_t plain_words = 0;
    for (const Node* text : texts) {
        const std::string form = plain_form(*text);
        if (form.empty()) {
            continue;
        }
        ++plain_words;
        for (const LanguageStem& word : stems_.stems_of(form)) {
            stems[word.language].emplace_back(stem_term("", word.language, word.stem));
        }
    }
    std::vector<Reading> readings;
    for (auto& [language, queries] : stems) {
        if (queries.size() == plain_words) {
            readings.push_back({language, std::move(queries)});
        }
    }
    return plain_words == 0 ? std::vector<Reading>(1) : readings;
}

/// Xapian knows distances of single, different words only.
Query NearQueries::query_of(const Near& near, const NearChoice& texts, std::string_view prefix,
                            const Reading& reading) {
    NearTerms terms{{}, near.distance, near.in_order};
    bool single = true;
    Queries words;
    for (const Node* text : texts) {
        terms.texts.push_back(terms_of(*text, prefix, reading.language));
        single = single && terms.texts.back().size() == 1;
        for (const auto& forms : terms.texts.back()) {
            if (forms.empty()) {
                return {};
            }
            words.emplace_back(Query::OP_OR, forms.begin(), forms.end());
        }
    }
    const Query in_language(Query::OP_AND, reading.stems.begin(), reading.stems.end());
    const auto restricted = [&](const Query& query) {
        return reading.stems.empty() ? query : Query(Query::OP_FILTER, query, in_language);
    };
    if (single && !share_terms(terms.texts)) {
        const auto window = std::max(static_cast<Xapian::termcount>(words.size()),
                                     static_cast<Xapian::termcount>(near.distance) + 1);
        return restricted({near.in_order ? Query::OP_PHRASE : Query::OP_NEAR, words.begin(),
                           words.end(), window});
    }
    const Query candidates = restricted({Query::OP_AND, words.begin(), words.end()});
    return index_.articles_near ? query_of_list(index_.articles_near(candidates, terms))
                                : candidates;
}

/// The words of a leaf, each with the terms that stand for it.
NearTerms::Text NearQueries::terms_of(const Node& leaf, std::string_view prefix,
                                      const std::string& language) {
    if (const Word* pattern = pattern_in(leaf)) {
        return {forms_.terms_of_pattern(prefix, folded_pattern(pattern->text), leaf)};
    }
    if (const std::string form = plain_form(leaf); !form.empty()) {
        return {forms_.terms_of_stem(prefix, form, language, leaf)};
    }
    NearTerms::Text text;
    for (const Token& token : tokens_of_leaf(leaf)) {
        text.push_back({form_term(prefix, token.form)});
    }
    return text;
}

std::string NearQueries::plain_form(const Node& leaf) const {
    const auto* word = std::get_if<Word>(&leaf.value);
    if (word == nullptr || word->form != WordForm::any || !by_stems_) {
        return {};
    }
    std::vector<Token> tokens = tokens_of_leaf(leaf);
    return tokens.size() == 1 && !tokens.front().unspaced ? std::move(tokens.front().form)
                                                          : std::string();
}

}  // namespace news::searcher
