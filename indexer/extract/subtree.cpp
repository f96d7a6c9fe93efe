// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/subtree.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace news::indexer {
namespace {

/// What a block adds to the score of every subtree that it is in; negative for what an article
/// does not hold, such as lists of links.
double value_of(const Block& block) {
    constexpr double cost_of_a_line = 3;
    const double words = block.words;
    const double link_words = block.link_words;
    if (is_running_text(block)) {
        return words - link_words;
    }
    if (link_words == 0 &&
        (block.kind == BlockKind::paragraph || block.kind == BlockKind::heading)) {
        return 0;
    }
    return -cost_of_a_line - link_words;
}

/// @param gain  sum of the positive values in the subtree
/// @param cost  sum of the negative values
double score_of(double gain, double cost, Hint hint) {
    switch (hint) {
        case Hint::body:
            // A body may hold many lists and links: what is named so needs less proof.
            return 1.4 * std::max(gain + cost / 4, gain / 2);
        case Hint::article:
            return 1.1 * (gain + cost);
        default:
            return gain + cost;
    }
}

NodeId common_parent(const HtmlTree& tree, NodeId a, NodeId b) {
    while (tree[a].end <= b) {
        a = tree[a].parent;
    }
    return a;
}

/// The article element around `id`; 0 where there is none.
NodeId article_around(const HtmlTree& tree, NodeId id) {
    while (id != 0 && tree[id].tag != "article") {
        id = tree[id].parent;
    }
    return id;
}

/// Some pages part the text into several elements of one name: then it is in what holds them all,
/// unless that holds much else.
Subtree with_namesakes(const HtmlTree& tree, const PageMap& map, const Subtree& body,
                       const std::vector<double>& gain_before) {
    constexpr std::size_t most = 200;
    const std::string_view names = tree.attribute(body.node, "class");
    if (names.empty()) {
        return body;
    }
    const auto gain_of = [&](NodeId id) { return gain_before[tree[id].end] - gain_before[id]; };
    Subtree all = body;
    const NodeId article = article_around(tree, body.node);
    double gain = 0;
    NodeId first = 0;
    std::size_t found = 0;
    for (NodeId id = 1; id < tree.size() && found < most; ++id) {
        if (tree[id].tag == tree[body.node].tag && tree.attribute(id, "class") == names &&
            map.outside(id) == Hint::none && gain_of(id) > 0 &&
            article_around(tree, id) == article) {
            first = first == 0 ? id : first;
            all.node = common_parent(tree, std::min(first, all.node), id);
            gain += gain_of(id);
            ++found;
            id = tree[id].end - 1;
        }
    }
    const bool is_most = gain >= 0.7 * gain_of(all.node) && tree[all.node].tag != "body";
    return found > 1 && is_most ? Subtree{all.node, body.score, "body-containers"} : body;
}

}  // namespace

Subtree choose_subtree(const HtmlTree& tree, const std::vector<Block>& blocks, const PageMap& map) {
    std::vector<double> gain_before(tree.size() + 1, 0);
    std::vector<double> cost_before(tree.size() + 1, 0);
    for (const Block& block : blocks) {
        if (map.outside(block.first) == Hint::none) {
            const double value = value_of(block);
            (value > 0 ? gain_before : cost_before)[block.first + 1] += value;
        }
    }
    for (NodeId id = 0; id < tree.size(); ++id) {
        gain_before[id + 1] += gain_before[id];
        cost_before[id + 1] += cost_before[id];
    }
    Subtree best;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].is_text()) {
            continue;
        }
        const double gain = gain_before[tree[id].end] - gain_before[id];
        const double cost = cost_before[tree[id].end] - cost_before[id];
        const double score = score_of(gain, cost, map.hint(id));
        // Of equals the deepest is taken, which holds the least beside the text.
        if (score > 0 && score >= best.score) {
            best.node = id;
            best.score = score;
        }
    }
    if (map.hint(best.node) != Hint::body) {
        best.rule = "densest-subtree";
        return best;
    }
    best.rule = "body-container";
    return with_namesakes(tree, map, best, gain_before);
}

std::string path_of(const HtmlTree& tree, NodeId id) {
    const NodeId parent = tree[id].parent;
    int number = 0;
    for (NodeId at = parent + 1; at <= id && id != 0; at = tree[at].end) {
        number += tree[at].is_text() ? 0 : 1;
    }
    std::string_view name = tree.attribute(id, "class");
    name = name.substr(0, std::min(name.find_first_of(" \t\r\n"), std::size_t{40}));
    return fmt::format("{}{}{}[{}]", tree[id].tag, name.empty() ? "" : ".", name,
                       std::max(number, 1));
}

}  // namespace news::indexer
