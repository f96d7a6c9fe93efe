// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tree.h"

#include <algorithm>

namespace news::searcher {
namespace {

bool equal(const And& left, const And& right) { return left.parts == right.parts; }
bool equal(const Or& left, const Or& right) { return left.parts == right.parts; }
bool equal(const Not& left, const Not& right) { return left.part == right.part; }

bool equal(const Near& left, const Near& right) {
    return left.distance == right.distance && left.in_order == right.in_order &&
           left.parts == right.parts;
}

bool equal(const InField& left, const InField& right) {
    return left.field == right.field && left.value == right.value;
}

template <typename Leaf>
bool equal(const Leaf& left, const Leaf& right) {
    return left == right;
}

}  // namespace

std::span<const Node> parts_of(const Node& node) {
    return std::visit(Overloaded{[](const And& all) { return std::span(all.parts); },
                                 [](const Or& either) { return std::span(either.parts); },
                                 [](const Not& no) { return std::span(no.part); },
                                 [](const Near& near) { return std::span(near.parts); },
                                 [](const InField& in) { return std::span(in.value); },
                                 [](const auto&) { return std::span<const Node>(); }},
                      node.value);
}

int count_leaves(const Node& node) {
    int leaves = parts_of(node).empty() ? 1 : 0;
    for (const Node& part : parts_of(node)) {
        leaves += count_leaves(part);
    }
    return leaves;
}

int depth_of(const Node& tree) {
    int deepest = 0;
    for (const Node& part : parts_of(tree)) {
        deepest = std::max(deepest, depth_of(part) + 1);
    }
    return deepest;
}

bool has_place(const Node& node) {
    return std::visit(
        Overloaded{[](const Word&) { return true; },
                   [](const Phrase& phrase) { return phrase.within == 0; },
                   [](const Or& either) { return std::ranges::all_of(either.parts, has_place); },
                   [](const And& all) { return std::ranges::all_of(all.parts, has_place); },
                   [](const auto&) { return false; }},
        node.value);
}

bool operator==(const Node& left, const Node& right) {
    return left.value.index() == right.value.index() &&
           std::visit(
               [&](const auto& value) {
                   using Value = std::remove_cvref_t<decltype(value)>;
                   return equal(value, std::get<Value>(right.value));
               },
               left.value);
}

}  // namespace news::searcher
