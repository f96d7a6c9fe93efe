// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/canonical.h"

#include <fmt/format.h>

#include "common/date.h"

namespace news::searcher {
namespace {

/// `node` with parentheses where it would not hold together beside others.
std::string operand(const Node& node) {
    const bool loose =
        std::holds_alternative<And>(node.value) || std::holds_alternative<Or>(node.value);
    return loose ? fmt::format("({})", canonical_query(node)) : canonical_query(node);
}

/// `node` behind NOT.
std::string denied(const Node& node) {
    return std::holds_alternative<Near>(node.value) ? fmt::format("({})", canonical_query(node))
                                                    : operand(node);
}

/// `node` behind the name of a field: only words and phrases need no parentheses.
std::string value_of(const Node& node) {
    const bool bare =
        std::holds_alternative<Word>(node.value) || std::holds_alternative<Phrase>(node.value);
    return bare ? canonical_query(node) : fmt::format("({})", canonical_query(node));
}

std::string join(const std::vector<Node>& parts, std::string_view joint) {
    std::string text;
    for (const Node& part : parts) {
        text += text.empty() ? "" : joint;
        text += operand(part);
    }
    return text;
}

std::string canonical_word(const Word& word) {
    return word.form == WordForm::exact ? '=' + word.text : word.text;
}

std::string canonical_phrase(const Phrase& phrase) {
    bool quotes = false;
    for (const std::string_view mark : {"\"", "“", "”", "„", "‟", "＂"}) {
        quotes = quotes || phrase.text.find(mark) != std::string::npos;
    }
    std::string text = fmt::format("{}{}{}", quotes ? "«" : "\"", phrase.text, quotes ? "»" : "\"");
    return phrase.within == 0 ? text : fmt::format("{}~{}", text, phrase.within);
}

std::string canonical_days(const Days& days) {
    return fmt::format("{}{}:{}..{}", days.field->name, days.match == Match::within ? "!" : "",
                       days.first ? format_day(*days.first) : "",
                       days.last ? format_day(*days.last) : "");
}

}  // namespace

std::string canonical_query(const Node& tree) {
    return std::visit(
        Overloaded{
            [](const And& all) { return join(all.parts, " AND "); },
            [](const Or& either) { return join(either.parts, " OR "); },
            [](const Not& no) { return "NOT " + denied(no.part.front()); },
            [](const Near& near) {
                return join(near.parts,
                            fmt::format(" {}/{} ", near.in_order ? "ADJ" : "NEAR", near.distance));
            },
            [](const Word& word) { return canonical_word(word); },
            [](const Phrase& phrase) { return canonical_phrase(phrase); },
            [](const InField& in) {
                return fmt::format("{}:{}", in.field->name, value_of(in.value.front()));
            },
            [](const Days& days) { return canonical_days(days); },
            [](const HasFlag& has) {
                return fmt::format("{}:{}", has.flag->field, has.flag->value);
            },
            [](const Everything&) { return std::string("*"); },
        },
        tree.value);
}

}  // namespace news::searcher
