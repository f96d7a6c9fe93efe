// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/body_evidence.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "common/text.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_runs = 30;
constexpr std::size_t shown_letters = 80;

/// "12 paragraphs, 2 headings, 640 words: “The mill burned ...” to “... never again.”"
std::string describe_kept(std::span<const BlockChoice> choices) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"paragraphs", "lines", "headings", "list items", "quotes", "table cells"});
    std::array<std::size_t, names.size()> counts{};
    std::size_t words = 0;
    const Block* first = nullptr;
    const Block* last = nullptr;
    for (const BlockChoice& choice : choices) {
        if (choice.is_kept()) {
            ++counts.at(static_cast<std::size_t>(choice.block->kind));
            words += choice.block->words;
            first = first == nullptr ? choice.block : first;
            last = choice.block;
        }
    }
    std::string text;
    for (std::size_t kind = 0; kind < names.size(); ++kind) {
        if (counts.at(kind) > 0) {
            text += fmt::format("{} {}, ", counts.at(kind), names.at(kind));
        }
    }
    text += fmt::format("{} words", words);
    if (first == nullptr) {
        return text;
    }
    return text + fmt::format(": “{}” to “{}”", shorten(first->text, shown_letters / 2),
                              shorten(last->text, shown_letters / 2));
}

/// The element that the rule speaks of: the one whose name it is, or the block's own.
NodeId place_of(const PageMap& map, const Block& block) {
    const NodeId outer = map.outside_by(block.first);
    return outer == 0 ? block.node : outer;
}

/// How many choices from the first on are one rule's doing.
std::size_t run_length(std::span<const BlockChoice> choices) {
    const auto end = std::ranges::find_if(choices, [&](const BlockChoice& choice) {
        return choice.reason != choices.front().reason;
    });
    return static_cast<std::size_t>(end - choices.begin());
}

Evidence rejected_run(const HtmlTree& tree, const PageMap& map, std::span<const BlockChoice> run) {
    const BlockChoice& first = run.front();
    std::string value = shorten(first.block->text, shown_letters);
    if (run.size() > 1) {
        value += fmt::format(" (+{})", run.size() - 1);
    }
    return {.field = "body",
            .value = std::move(value),
            .rule = std::string(first.reason),
            .where = path_of(tree, place_of(map, *first.block)),
            .confidence = 0,
            .rejected = std::string(first.reason)};
}

}  // namespace

std::vector<Evidence> body_evidence(const HtmlTree& tree, const PageMap& map, const Subtree& chosen,
                                    std::span<const BlockChoice> choices) {
    std::vector<Evidence> found;
    found.push_back({.field = "body",
                     .value = describe_kept(choices),
                     .rule = chosen.rule,
                     .where = path_of(tree, chosen.node),
                     .confidence = 0.8,
                     .rejected = {}});
    std::size_t untold = 0;
    for (std::size_t i = 0; i < choices.size();) {
        const auto run = choices.subspan(i, run_length(choices.subspan(i)));
        if (!run.front().is_kept() && found.size() <= most_runs) {
            found.push_back(rejected_run(tree, map, run));
        } else if (!run.front().is_kept()) {
            untold += run.size();
        }
        i += run.size();
    }
    if (untold > 0) {
        found.push_back({.field = "body",
                         .value = fmt::format("{} more blocks", untold),
                         .rule = "not listed",
                         .where = {},
                         .confidence = 0,
                         .rejected = "not listed"});
    }
    return found;
}

}  // namespace news::indexer
