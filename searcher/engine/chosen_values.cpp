// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/chosen_values.h"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/date.h"
#include "common/text.h"
#include "searcher/query/pattern.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

bool has_not(const Node& node) {
    return std::holds_alternative<Not>(node.value) || std::ranges::any_of(parts_of(node), has_not);
}

bool is_undated(const HasFlag& has) {
    return has.flag->field == "is" && has.flag->value == "undated";
}

bool is_any_value(const InField& in) {
    return std::holds_alternative<Everything>(in.value.front().value);
}

/// The field of articles without a value: "NOT section:(*)"; else nullptr.
const Field* field_left_empty(const Node& node) {
    const auto* no = std::get_if<Not>(&node.value);
    const auto* in = no == nullptr ? nullptr : std::get_if<InField>(&no->part.front().value);
    return in != nullptr && is_any_value(*in) ? in->field : nullptr;
}

/// The field that the node alone restricts to chosen values, or nullptr.
const Field* field_of(const Node& node) {
    if (const Field* empty = field_left_empty(node)) {
        return empty;
    }
    if (const auto* in = std::get_if<InField>(&node.value)) {
        return in->field->slot && !has_not(node) && !is_any_value(*in) ? in->field : nullptr;
    }
    if (const auto* days = std::get_if<Days>(&node.value)) {
        return days->field;
    }
    if (const auto* has = std::get_if<HasFlag>(&node.value)) {
        return is_undated(*has) ? &field_named("date") : nullptr;
    }
    const bool is_group =
        std::holds_alternative<And>(node.value) || std::holds_alternative<Or>(node.value);
    if (!is_group) {
        return nullptr;
    }
    const auto parts = parts_of(node);
    const Field* field = field_of(parts.front());
    const bool same =
        std::ranges::all_of(parts, [&](const Node& part) { return field_of(part) == field; });
    return same ? field : nullptr;
}

std::span<const Node> top_level(const Node& query) {
    return std::holds_alternative<And>(query.value) ? parts_of(query) : std::span(&query, 1);
}

/// Where any word may do, names among several parts rank and do not restrict.
bool is_choice(const Node& query, const Node& part, const Field& field, Require require) {
    const bool ranks =
        require == Require::any && field.kind == FieldKind::name && top_level(query).size() > 1;
    return !ranks && field_of(part) == &field;
}

// ---- Names ----

bool is_phrase_at(const std::vector<Token>& name, std::size_t at, const std::vector<Token>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (at + i >= name.size() || name[at + i].form != words[i].form) {
            return false;
        }
    }
    return true;
}

bool has_phrase(const std::vector<Token>& name, const std::vector<Token>& words) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (is_phrase_at(name, at, words)) {
            return !words.empty();
        }
    }
    return false;
}

bool has_word(const std::vector<Token>& name, const Word& word) {
    if (word.form != WordForm::pattern) {
        return has_phrase(name, tokens_of_word(word.text));
    }
    const std::string pattern = folded_pattern(word.text);
    return std::ranges::any_of(
        name, [&](const Token& token) { return matches_pattern(token.form, pattern); });
}

/// Words that may stand apart: a name is short, so all of them in it are near enough.
bool has_words(const std::vector<Token>& name, const std::vector<Token>& words) {
    return std::ranges::all_of(words, [&](const Token& word) {
        return std::ranges::find(name, word.form, &Token::form) != name.end();
    });
}

bool means(const Node& node, const std::vector<Token>& name) {
    const auto of_part = [&](const Node& part) { return means(part, name); };
    return std::visit(
        Overloaded{[&](const Word& word) { return has_word(name, word); },
                   [&](const Phrase& phrase) {
                       const std::vector<Token> words = tokenize(phrase.text);
                       return phrase.within == 0 ? has_phrase(name, words) : has_words(name, words);
                   },
                   [&](const Near& near) { return std::ranges::all_of(near.parts, of_part); },
                   [&](const Not&) { return false; },
                   // Of several names that are wanted together each one is chosen.
                   [&](const auto&) { return std::ranges::any_of(parts_of(node), of_part); }},
        node.value);
}

// ---- Days ----

bool chooses(const Node& node, const Field& field, const DaySpan& days) {
    if (const auto* chosen = std::get_if<Days>(&node.value)) {
        return chosen->field == &field && (!chosen->first || *chosen->first <= days.last) &&
               (!chosen->last || *chosen->last >= days.first);
    }
    const auto of_part = [&](const Node& part) { return chooses(part, field, days); };
    return std::holds_alternative<And>(node.value) ? std::ranges::all_of(parts_of(node), of_part)
                                                   : std::ranges::any_of(parts_of(node), of_part);
}

std::string text_of(const Days& days) {
    return fmt::format("{}/{}", days.first ? format_day(*days.first) : "..",
                       days.last ? format_day(*days.last) : "..");
}

void add_values(const Node& node, std::vector<std::string>& values) {
    if (const auto* word = std::get_if<Word>(&node.value)) {
        values.push_back(word->text);
    } else if (const auto* phrase = std::get_if<Phrase>(&node.value)) {
        values.push_back(phrase->text);
    } else if (const auto* days = std::get_if<Days>(&node.value)) {
        values.push_back(text_of(*days));
    } else if (std::holds_alternative<HasFlag>(node.value)) {
        values.emplace_back("undated");
    }
    for (const Node& part : parts_of(node)) {
        add_values(part, values);
    }
}

}  // namespace

bool restricts(const Node& query, const Field& field, Require require) {
    return std::ranges::any_of(
        top_level(query), [&](const Node& part) { return is_choice(query, part, field, require); });
}

Node without_choice(const Node& query, const Field& field, Require require) {
    std::vector<Node> rest;
    std::ranges::copy_if(top_level(query), std::back_inserter(rest),
                         [&](const Node& part) { return !is_choice(query, part, field, require); });
    if (rest.empty()) {
        return {.value = Everything{}, .begin = query.begin, .end = query.end};
    }
    return {.value = And{std::move(rest)}, .begin = query.begin, .end = query.end};
}

bool chooses_name(const Node& query, const Field& field, std::string_view name) {
    const std::vector<Token> words = tokenize(name);
    return std::ranges::any_of(top_level(query), [&](const Node& part) {
        return field_of(part) == &field && means(part, words);
    });
}

bool chooses_days(const Node& query, const Field& field, const DaySpan& days) {
    bool any = false;
    for (const Node& part : top_level(query)) {
        if (field_of(part) == &field) {
            if (!chooses(part, field, days)) {
                return false;
            }
            any = true;
        }
    }
    return any;
}

bool chooses_undated(const Node& query) {
    const auto chooses_it = [](const Node& node, const auto& self) -> bool {
        const auto* has = std::get_if<HasFlag>(&node.value);
        return (has != nullptr && is_undated(*has)) ||
               std::ranges::any_of(parts_of(node),
                                   [&](const Node& part) { return self(part, self); });
    };
    return std::ranges::any_of(top_level(query), [&](const Node& part) {
        return field_of(part) == &field_named("date") && chooses_it(part, chooses_it);
    });
}

std::vector<std::string> excluded_values(const Node& query, const Field& field) {
    std::vector<std::string> values;
    for (const Node& part : top_level(query)) {
        const auto* no = std::get_if<Not>(&part.value);
        if (no != nullptr && field_of(no->part.front()) == &field) {
            add_values(no->part.front(), values);
        }
    }
    return values;
}

}  // namespace news::searcher
