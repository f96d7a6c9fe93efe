// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/compile.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/text.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

using Xapian::Query;
using Queries = std::vector<Query>;

/// Below every day_value().
constexpr auto before_all_days = "0";

Query combine(Query::op operation, const Queries& parts) {
    return parts.size() == 1 ? parts.front() : Query(operation, parts.begin(), parts.end());
}

/// Matches what `filter` matches and takes the weight from `ranking`.
///
/// Not OP_FILTER: an article in a language whose stems are not looked up has other stems.
Query ranked_by(const Query& filter, const Query& ranking) {
    return {Query::OP_AND_MAYBE, Query(Query::OP_SCALE_WEIGHT, filter, 0.0), ranking};
}

/// Gives weight: what restricts by exact values, dates or exclusion alone does not.
bool is_text(const Node& node) {
    const auto any_text = [](const std::vector<Node>& parts) {
        return std::ranges::any_of(parts, is_text);
    };
    return std::visit(
        Overloaded{[&](const And& all) { return any_text(all.parts); },
                   [&](const Or& either) { return any_text(either.parts); },
                   [](const Word&) { return true; }, [](const Phrase&) { return true; },
                   [](const InField& in) { return in.field->kind != FieldKind::exact; },
                   [](const auto&) { return false; }},
        node.value);
}

class Compiler {
public:
    Compiler(const IndexWords& index, Require require) : index_(index), require_(require) {
        for (const std::string& language : index.languages) {
            stemmers_.emplace_back(language);
        }
    }

    Query query_of(const Node& node) {
        return std::visit(
            Overloaded{
                [this](const And& all) { return query_of_all(all.parts, Require::all); },
                [this](const Or& either) {
                    return combine(Query::OP_OR, queries_of(either.parts));
                },
                [this](const Not& no) {
                    return Query(Query::OP_AND_NOT, Query::MatchAll, query_of(no.part.front()));
                },
                [this, &node](const Word& word) { return query_of_word(word, node); },
                [this, &node](const Phrase& phrase) { return query_of_phrase(phrase, node); },
                [this](const InField& in) { return query_in_field(in); },
                [](const Days& days) { return query_of_days(days); },
                [](const Undated&) { return Query(Query::OP_AND_NOT, Query::MatchAll, dated()); },
                [](const Everything&) { return Query(Query::MatchAll); }},
            node.value);
    }

    Query query_of_all(const std::vector<Node>& parts, Require require) {
        Queries words;
        Queries filters;
        Queries excluded;
        for (const Node& part : parts) {
            if (const auto* no = std::get_if<Not>(&part.value)) {
                excluded.push_back(query_of(no->part.front()));
            } else {
                (is_text(part) ? words : filters).push_back(query_of(part));
            }
        }
        Query query = Query::MatchAll;
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

    std::vector<Note> take_notes() { return std::move(notes_); }

private:
    Queries queries_of(const std::vector<Node>& nodes) {
        Queries queries;
        std::ranges::transform(nodes, std::back_inserter(queries),
                               [this](const Node& node) { return query_of(node); });
        return queries;
    }

    [[nodiscard]] std::string_view prefix() const {
        return field_ == nullptr ? std::string_view{} : field_->prefix;
    }

    [[nodiscard]] bool has_stems() const {
        return field_ == nullptr || field_->kind == FieldKind::text;
    }

    Query query_in_field(const InField& in) {
        const Field* outer = std::exchange(field_, in.field);
        Query query = query_of(in.value.front());
        field_ = outer;
        return query;
    }

    Query query_of_word(const Word& word, const Node& node) {
        if (field_ != nullptr && field_->kind == FieldKind::exact) {
            return word.form == WordForm::prefix ? query_of_start(value_term(word.text), node)
                                                 : query_of_value(word.text, node);
        }
        const std::vector<Token> tokens = tokens_of_word(word.text);
        if (word.form == WordForm::prefix && !tokens.empty()) {
            return query_of_start(form_term(prefix(), tokens.back().form), node);
        }
        const bool by_stems = tokens.size() == 1 || require_ == Require::any;
        if (by_stems && word.form == WordForm::any && has_stems()) {
            return query_of_stems(tokens, Query::OP_OR);
        }
        return query_of_forms(tokens);
    }

    Query query_of_phrase(const Phrase& phrase, const Node& node) {
        if (field_ != nullptr && field_->kind == FieldKind::exact) {
            return query_of_value(phrase.text, node);
        }
        return query_of_forms(tokenize(phrase.text));
    }

    Query query_of_value(const std::string& value, const Node& node) {
        std::string term = value_term(value);
        if (index_.has_term && !index_.has_term(term)) {
            notes_.push_back({fmt::format("no article has the {} “{}”", field_->name, value),
                              node.begin,
                              node.end,
                              {}});
        }
        return {term};
    }

    [[nodiscard]] std::string value_term(std::string_view value) const {
        constexpr std::string_view www = "www.";
        if (field_->name == "source" && fold(value.substr(0, www.size())) == www) {
            value.remove_prefix(www.size());
        }
        return exact_term(*field_, value);
    }

    /// All tokens by their stems: in each language their own, those of a token as one.
    Query query_of_stems(const std::vector<Token>& tokens, Query::op operation) {
        std::vector<std::set<std::string>> terms(tokens.size());
        for (Stemmer& stemmer : stemmers_) {
            const std::vector<std::string> stems = stemmer.stems(tokens);
            for (std::size_t i = 0; i < stems.size(); ++i) {
                if (!stems[i].empty()) {
                    terms[i].insert(stem_term(prefix(), stems[i]));
                }
            }
        }
        std::erase_if(terms, [](const auto& same) { return same.empty(); });
        Queries words;
        for (const auto& same : terms) {
            words.emplace_back(same.size() == 1
                                   ? Query(*same.begin())
                                   : Query(Query::OP_SYNONYM, same.begin(), same.end()));
        }
        return words.empty() ? Query() : combine(operation, words);
    }

    /// The tokens in exactly these forms, side by side.
    Query query_of_forms(const std::vector<Token>& tokens) {
        if (tokens.empty()) {
            return {};
        }
        std::vector<std::string> forms;
        forms.reserve(tokens.size());
        for (const Token& token : tokens) {
            forms.push_back(form_term(prefix(), token.form));
        }
        const Query exact = forms.size() == 1 ? Query(forms.front())
                                              : Query(Query::OP_PHRASE, forms.begin(), forms.end(),
                                                      static_cast<Xapian::termcount>(forms.size()));
        return has_stems() ? ranked_by(exact, query_of_stems(tokens, Query::OP_AND)) : exact;
    }

    Query query_of_start(const std::string& start, const Node& node) {
        std::vector<std::string> terms = index_.terms_from(start, max_expansion + 1);
        if (terms.size() > max_expansion) {
            terms.pop_back();
            notes_.push_back({fmt::format("more than {} words begin like this; only the most "
                                          "frequent are searched",
                                          max_expansion),
                              node.begin,
                              node.end,
                              {}});
        }
        if (terms.empty()) {
            return {};
        }
        const Query matching(Query::OP_OR, terms.begin(), terms.end());
        const bool is_exact = field_ != nullptr && field_->kind == FieldKind::exact;
        return is_exact || !has_stems() ? matching : ranked_by(matching, query_of_stems_of(terms));
    }

    /// The stems of all these terms as one.
    Query query_of_stems_of(const std::vector<std::string>& terms) {
        std::set<std::string> stems;
        for (const std::string& term : terms) {
            const std::string form = term.substr(prefix().size());
            for (Stemmer& stemmer : stemmers_) {
                stems.insert(stem_term(prefix(), stemmer.stem(form)));
            }
        }
        return {Query::OP_SYNONYM, stems.begin(), stems.end()};
    }

    static Query dated() { return {Query::OP_VALUE_GE, Slot::date_first, before_all_days}; }

    /// Overlap: first day <= end of the range and last day >= its start. An undated article has
    /// empty values, which are below every day.
    static Query query_of_days(const Days& days) {
        Query reaches = {Query::OP_VALUE_GE, Slot::date_last,
                         days.first ? day_value(*days.first) : std::string(before_all_days)};
        if (!days.last) {
            return reaches;
        }
        const Query starts = {Query::OP_VALUE_RANGE, Slot::date_first, before_all_days,
                              day_value(*days.last)};
        return days.first ? Query(Query::OP_AND, reaches, starts) : starts;
    }

    const IndexWords& index_;
    Require require_;
    std::vector<Stemmer> stemmers_;
    const Field* field_ = nullptr;  ///< inside whose value we are
    std::vector<Note> notes_;
};

}  // namespace

CompiledQuery compile(const Node& tree, const IndexWords& index, Require require) {
    Compiler compiler(index, require);
    const auto* all = std::get_if<And>(&tree.value);
    Query query =
        all == nullptr ? compiler.query_of(tree) : compiler.query_of_all(all->parts, require);
    const bool has_weight = is_text(tree);
    return {.query = has_weight ? std::move(query) : Query(Query::OP_SCALE_WEIGHT, query, 0.0),
            .has_weight = has_weight,
            .notes = compiler.take_notes()};
}

}  // namespace news::searcher
