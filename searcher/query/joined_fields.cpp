// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/joined_fields.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

namespace news::searcher {
namespace {

const Field* field_of(const Node& node) {
    if (const auto* days = std::get_if<Days>(&node.value)) {
        // Two open ranges narrow each other down: since:2014 until:2016.
        return days->first && days->last ? days->field : nullptr;
    }
    const auto* in = std::get_if<InField>(&node.value);
    return in == nullptr ? nullptr : in->field;
}

Node either(Node first, Node second) {
    const std::size_t begin = first.begin;
    const std::size_t end = second.end;
    std::vector<Node> parts;
    if (auto* list = std::get_if<Or>(&first.value)) {
        parts = std::move(list->parts);
    } else {
        parts.push_back(std::move(first));
    }
    parts.push_back(std::move(second));
    return {.value = Or{std::move(parts)}, .begin = begin, .end = end};
}

/// Filters are expected to be alternatives, words are not.
void note_either(const Field& field, const Node& second, std::string_view query,
                 std::vector<Note>& notes) {
    if (field.kind == FieldKind::text || field.kind == FieldKind::name) {
        notes.push_back({fmt::format("“{0}:” stands twice: one of both is enough; write AND "
                                     "between to require both",
                                     field.name),
                         second.begin, second.end,
                         replaced(query, second.begin, second.begin, "AND ")});
    }
}

}  // namespace

std::vector<Node> joined(std::vector<FieldPart> parts, std::string_view query,
                         std::vector<Note>& notes) {
    std::vector<Node> nodes;
    std::vector<const Field*> open;  // the field of nodes[i] that may take more values
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool strict =
            parts[i].behind_and || (i + 1 < parts.size() && parts[i + 1].behind_and);
        const Field* field = strict ? nullptr : field_of(parts[i].node);
        const auto same = field == nullptr ? open.end() : std::ranges::find(open, field);
        if (same == open.end()) {
            nodes.push_back(std::move(parts[i].node));
            open.push_back(field);
        } else {
            Node& first = nodes[static_cast<std::size_t>(same - open.begin())];
            note_either(*field, parts[i].node, query, notes);
            first = either(std::move(first), std::move(parts[i].node));
        }
    }
    return nodes;
}

}  // namespace news::searcher
