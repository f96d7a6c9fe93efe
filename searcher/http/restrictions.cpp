// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/restrictions.h"

#include <utility>

#include "common/schema.h"

namespace news::searcher {
namespace {

Node node_of(decltype(Node::value) value) {
    return {.value = std::move(value), .begin = 0, .end = 0};
}

Node denied(Node node) {
    if (auto* no = std::get_if<Not>(&node.value)) {
        return std::move(no->part.front());
    }
    return node_of(Not{{std::move(node)}});
}

/// Articles without a value of the field.
Node without(const Field& field) {
    if (field.kind == FieldKind::days) {
        return node_of(HasFlag{find_flag("is", "undated")});
    }
    return denied(node_of(InField{&field, {node_of(Everything{})}}));
}

Node node_of(const Choice& choice) {
    return choice.value ? node_of(InField{choice.field, {node_of(Phrase{.text = *choice.value})}})
                        : without(*choice.field);
}

/// The choices of the field that are excluded, or those that are not.
std::vector<Node> choices_of(const SearchState& state, const Field& field, bool excluded) {
    std::vector<Node> nodes;
    for (const Choice& choice : state.choices) {
        if (choice.field == &field && choice.is_excluded == excluded) {
            nodes.push_back(node_of(choice));
        }
    }
    return nodes;
}

Node either(std::vector<Node> nodes) {
    return nodes.size() == 1 ? std::move(nodes.front()) : node_of(Or{std::move(nodes)});
}

}  // namespace

std::vector<Node> restrictions_of(const SearchState& state) {
    std::vector<Node> parts;
    for (const Field& field : fields) {
        std::vector<Node> chosen = choices_of(state, field, false);
        if (field.name == "date" && (state.from || state.to)) {
            chosen.insert(chosen.begin(),
                          node_of(Days{.field = &field, .first = state.from, .last = state.to}));
        }
        if (!chosen.empty()) {
            parts.push_back(either(std::move(chosen)));
        }
        for (Node& one : choices_of(state, field, true)) {
            parts.push_back(denied(std::move(one)));
        }
    }
    return parts;
}

}  // namespace news::searcher
