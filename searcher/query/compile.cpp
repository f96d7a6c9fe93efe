// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/compile.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/text.h"
#include "searcher/query/days_query.h"
#include "searcher/query/near_choices.h"
#include "searcher/query/near_query.h"
#include "searcher/query/pattern.h"
#include "searcher/query/stem_lookup.h"
#include "searcher/query/word_forms.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

using Xapian::Query;
using Queries = std::vector<Query>;
using Prefixes = std::vector<std::string_view>;

Query combine(Query::op operation, const Queries& parts) {
    return parts.size() == 1 ? parts.front() : Query(operation, parts.begin(), parts.end());
}

/// Matches what `filter` matches and takes the weight from `ranking`.
///
/// Not OP_FILTER: characters of a script without blanks have no pair across a blank.
Query ranked_by(const Query& filter, const Query& ranking) {
    if (ranking.empty()) {
        return {Query::OP_SCALE_WEIGHT, filter, 0.0};
    }
    return {Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, filter, 0.0), ranking};
}

Query synonym_of(const std::set<std::string>& terms) {
    if (terms.empty()) {
        return {};
    }
    return terms.size() == 1 ? Query(*terms.begin())
                             : Query(Query::OP_SYNONYM, terms.begin(), terms.end());
}

/// Where the words of a field stand; a word without a field stands in any text.
Prefixes prefixes_of(const Field* field) {
    const auto prefix = [](std::string_view name) { return field_named(name).prefix; };
    if (field == nullptr) {
        return {prefix("body"), prefix("title"), prefix("caption")};
    }
    return field->name == "lead" ? Prefixes{prefix("title"), field->prefix}
                                 : Prefixes{field->prefix};
}

/// Not Query::MatchAll: all threads would count their references to it in one number, unguarded.
Query all_articles() { return Query(std::string()); }

class Compiler {
public:
    Compiler(const IndexWords& index, Require require)
        : index_(index), require_(require), stems_(index), forms_(index, stems_, notes_) {}

    Query query_of(const Node& node) {
        return std::visit(
            Overloaded{
                [this](const And& all) { return query_of_all(all.parts, Require::all); },
                [this](const Or& either) {
                    return combine(Query::OP_OR, queries_of(either.parts));
                },
                [this](const Not& no) {
                    return Query(Query::OP_AND_NOT, all_articles(), excluded_by(no));
                },
                [this, &node](const Near& near) { return query_of_near(near, node); },
                [this, &node](const Word& word) { return query_of_word(word, node); },
                [this, &node](const Phrase& phrase) { return query_of_phrase(phrase, node); },
                [this](const InField& in) { return query_in_field(in); },
                [this](const Days& days) { return query_of_days(days, index_.days); },
                [](const HasFlag& has) { return Query(std::string(has.flag->term)); },
                [](const Everything&) { return all_articles(); }},
            node.value);
    }

    Query query_of_all(const std::vector<Node>& parts, Require require) {
        Queries words;
        Queries filters;
        Queries excluded;
        for (const Node& part : parts) {
            if (const auto* no = std::get_if<Not>(&part.value)) {
                excluded.push_back(excluded_by(*no));
            } else {
                (is_text(part) ? words : filters).push_back(query_of(part));
            }
        }
        Query query = all_articles();
        if (!words.empty()) {
            query = combine(require == Require::any ? Query::OP_OR : Query::OP_AND, words);
        }
        if (!filters.empty()) {
            const Query filter = combine(Query::OP_AND, filters);
            query = words.empty() ? filter : Query(Query::OP_FILTER, query, filter);
        }
        if (!excluded.empty()) {
            query = Query(Query::OP_AND_NOT, query, combine(Query::OP_OR, excluded));
        }
        return query;
    }

    std::vector<Note> take_notes() { return notes_.take(); }

private:
    /// Without weights: they would rank nothing, and Xapian 1.4 reads uninitialised memory, and now
    /// and then finds other articles, for OP_AND_MAYBE inside OP_AND on the right of OP_AND_NOT.
    Query excluded_by(const Not& no) {
        const bool outer = std::exchange(ranks_, false);
        Query query = query_of(no.part.front());
        ranks_ = outer;
        return query;
    }

    [[nodiscard]] bool has_ranking() const { return ranks_ && has_stems(); }

    Queries queries_of(const std::vector<Node>& nodes) {
        Queries queries;
        std::ranges::transform(nodes, std::back_inserter(queries),
                               [this](const Node& node) { return query_of(node); });
        return queries;
    }

    [[nodiscard]] bool is_exact_field() const {
        return field_ != nullptr && field_->kind == FieldKind::exact;
    }

    [[nodiscard]] bool has_stems() const {
        return field_ == nullptr || field_->kind == FieldKind::text;
    }

    Query query_in_field(const InField& in) {
        if (std::holds_alternative<Everything>(in.value.front().value) && in.field->slot) {
            return {Query::OP_VALUE_GE, *in.field->slot, std::string(1, '\0')};  // all but ""
        }
        const Field* outer = std::exchange(field_, in.field);
        Query query = query_of(in.value.front());
        field_ = outer;
        return query;
    }

    // ---- Words and phrases ----

    Query query_of_word(const Word& word, const Node& node) {
        if (is_exact_field()) {
            return word.form == WordForm::pattern ? query_of_values_like(word.text, node)
                                                  : query_of_value(word.text, node);
        }
        if (word.form == WordForm::pattern) {
            return query_of_pattern(word.text, node);
        }
        const std::vector<Token> tokens = tokens_of_word(word.text);
        // One character of a script without blanks is no word: its pairs with others are.
        const bool is_word = tokens.size() == 1 && !tokens.front().unspaced;
        const bool by_stems = is_word || (tokens.size() > 1 && require_ == Require::any);
        if (by_stems && word.form == WordForm::any && has_stems()) {
            return query_of_stems(tokens, Query::OP_OR);
        }
        return query_of_forms(tokens, 0);
    }

    Query query_of_phrase(const Phrase& phrase, const Node& node) {
        return is_exact_field() ? query_of_value(phrase.text, node)
                                : query_of_forms(tokenize(phrase.text), phrase.within);
    }

    /// All tokens by their stems, those of a token in several languages as one.
    Query query_of_stems(const std::vector<Token>& tokens, Query::op operation) {
        const Query ranking = stems_under({""}, tokens, operation);
        if (field_ == nullptr) {
            return ranking;
        }
        const Query matching = field_->prefix.empty()
                                   ? body_stems(tokens, operation)
                                   : stems_under(prefixes_of(field_), tokens, operation);
        return has_ranking() && !matching.empty() ? ranked_by(matching, ranking) : matching;
    }

    /// Stems of the body: those of any text, without articles where another text alone has them.
    Query body_stems(const std::vector<Token>& tokens, Query::op operation) {
        Queries words;
        for (const std::vector<LanguageStem>& stems : stems_.stems_of(tokens)) {
            Queries either;
            for (const auto& [language, stem] : stems) {
                either.emplace_back(Query::OP_AND_NOT, Query(stem_term("", language, stem)),
                                    Query(stem_term(no_body_prefix, language, stem)));
            }
            words.push_back(combine(Query::OP_OR, either));
        }
        return words.empty() ? Query() : combine(operation, words);
    }

    Query stems_under(const Prefixes& prefixes, const std::vector<Token>& tokens,
                      Query::op operation) {
        Queries words;
        for (const std::vector<LanguageStem>& stems : stems_.stems_of(tokens)) {
            std::set<std::string> terms;
            for (const auto& [language, stem] : stems) {
                for (const std::string_view prefix : prefixes) {
                    terms.insert(stem_term(prefix, language, stem));
                }
            }
            words.push_back(synonym_of(terms));
        }
        return words.empty() ? Query() : combine(operation, words);
    }

    /// The tokens in exactly these forms, side by side or, where `within` is given, within so many
    /// words of one another.
    Query query_of_forms(const std::vector<Token>& tokens, unsigned within) {
        if (tokens.empty()) {
            return {};
        }
        Queries places;
        for (const std::string_view prefix : prefixes_of(field_)) {
            std::vector<std::string> forms;
            for (const Token& token : tokens) {
                forms.push_back(form_term(prefix, token.form));
            }
            const auto size = static_cast<Xapian::termcount>(forms.size());
            const auto window = std::max(size, static_cast<Xapian::termcount>(within) + 1);
            const auto operation = within == 0 ? Query::OP_PHRASE : Query::OP_NEAR;
            places.push_back(size == 1 ? Query(forms.front())
                                       : Query(operation, forms.begin(), forms.end(),
                                               within == 0 ? size : window));
        }
        const Query exact = combine(Query::OP_OR, places);
        return has_ranking() ? ranked_by(exact, stems_under({""}, tokens, Query::OP_AND)) : exact;
    }

    Query query_of_pattern(const std::string& typed, const Node& node) {
        const std::string pattern = folded_pattern(typed);
        std::set<std::string> terms;
        std::set<std::string> stems;
        for (const std::string_view prefix : prefixes_of(field_)) {
            for (const std::string& term : forms_.terms_of_pattern(prefix, pattern, node)) {
                terms.insert(term);
                for (const auto& [language, stem] : stems_.stems_of(term.substr(prefix.size()))) {
                    stems.insert(stem_term("", language, stem));
                }
            }
        }
        if (terms.empty()) {
            return {};
        }
        const Query matching(Query::OP_OR, terms.begin(), terms.end());
        return has_ranking() ? ranked_by(matching, synonym_of(stems)) : matching;
    }

    // ---- Whole values ----

    /// By the id of any of the versions; an article that has no other is found alone.
    Query query_of_story(const std::string& id, const Node& node) {
        const std::string name = index_.story_of ? index_.story_of(id) : id;
        if (index_.has_term && name.empty() && !index_.has_term(id_term(id))) {
            notes_.add(fmt::format("no article has the id “{}”", id), node);
        }
        return name.empty() ? Query(id_term(id)) : Query(story_term(name));
    }

    Query query_of_value(const std::string& value, const Node& node) {
        if (field_->name == "story") {
            return query_of_story(value, node);
        }
        std::string term = value_term(value);
        if (index_.has_term && !index_.has_term(term)) {
            notes_.add(fmt::format("no article has the {} “{}”", field_->name, value), node);
        }
        return {term};
    }

    Query query_of_values_like(std::string_view pattern, const Node& node) {
        const std::size_t open = pattern.find_first_of("*?");
        const std::vector<std::string> terms = forms_.terms_like(
            value_term(pattern.substr(0, open)), fold(pattern.substr(open)), node);
        return terms.empty() ? Query() : Query(Query::OP_OR, terms.begin(), terms.end());
    }

    [[nodiscard]] std::string value_term(std::string_view value) const {
        constexpr std::string_view www = "www.";
        if (field_->name == "source" && fold(value.substr(0, www.size())) == www) {
            value.remove_prefix(www.size());
        }
        return exact_term(*field_, value);
    }

    // ---- Distances ----

    Query query_of_near(const Near& near, const Node& node) {
        if (is_exact_field()) {
            return query_of_all(near.parts, Require::all);
        }
        const std::vector<NearChoice> alternatives = near_choices(near);
        if (alternatives.empty()) {
            notes_.add(fmt::format("more than {} alternatives stand in one distance; the parts are "
                                   "searched without one",
                                   most_near_choices),
                       node);
            return query_of_all(near.parts, Require::all);
        }
        NearQueries queries(index_, stems_, forms_, has_stems());
        Queries matching;
        for (const NearChoice& texts : alternatives) {
            for (Query& query : queries.queries_of(near, texts, prefixes_of(field_))) {
                matching.push_back(std::move(query));
            }
        }
        if (matching.empty()) {
            return {};
        }
        const Query exact = combine(Query::OP_OR, matching);
        return has_ranking() ? ranked_by(exact, query_of_all(near.parts, Require::any)) : exact;
    }

    const IndexWords& index_;
    Require require_;
    StemLookup stems_;
    NoteList notes_;
    WordForms forms_;
    const Field* field_ = nullptr;  ///< inside whose value we are
    bool ranks_ = true;             ///< false inside of what is excluded
};

std::size_t words_with_weight(const Node& node) {
    if (!is_text(node)) {
        return 0;
    }
    const std::span<const Node> parts = parts_of(node);
    return std::accumulate(
        parts.begin(), parts.end(), std::size_t{parts.empty() ? 1U : 0U},
        [](std::size_t words, const Node& part) { return words + words_with_weight(part); });
}

}  // namespace

bool is_text(const Node& node) {
    return std::visit(
        Overloaded{[](const Word&) { return true; }, [](const Phrase&) { return true; },
                   [](const InField& in) { return in.field->kind != FieldKind::exact; },
                   [](const Not&) { return false; },
                   [&](const auto&) { return std::ranges::any_of(parts_of(node), is_text); }},
        node.value);
}

CompiledQuery compile(const Node& tree, const IndexWords& index, Require require) {
    Compiler compiler(index, require);
    const auto* all = std::get_if<And>(&tree.value);
    Query query =
        all == nullptr ? compiler.query_of(tree) : compiler.query_of_all(all->parts, require);
    const bool has_weight = is_text(tree);
    return {.query = has_weight ? std::move(query) : Query(Query::OP_SCALE_WEIGHT, query, 0.0),
            .has_weight = has_weight,
            .words = words_with_weight(tree),
            .notes = compiler.take_notes()};
}

}  // namespace news::searcher
