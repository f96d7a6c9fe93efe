// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/results.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/text.h"
#include "searcher/engine/nothing_found.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

ParsedQuery parsed(const Index& index, const std::string& query, std::chrono::sys_days today,
                   bool may_be_empty) {
    if (may_be_empty && trim(query).empty()) {
        return {.tree = everything(), .notes = {}};
    }
    return parse_query(query, {index.main_languages(), today});
}

/// True for "story:ID", however narrowed: whoever asks for a story's versions wants to see them.
bool asks_for_story(const Node& query) {
    if (const auto* all = std::get_if<And>(&query.value)) {
        return std::ranges::any_of(all->parts, asks_for_story);
    }
    const auto* in = std::get_if<InField>(&query.value);
    return in != nullptr && in->field->name == "story";
}

}  // namespace

Node everything() { return {.value = Everything{}, .begin = 0, .end = 0}; }

Node joined_with(Node typed, std::vector<Node> beside) {
    if (beside.empty()) {
        return typed;
    }
    const std::size_t begin = typed.begin;
    const std::size_t end = typed.end;
    std::vector<Node> parts;
    if (auto* all = std::get_if<And>(&typed.value)) {
        parts = std::move(all->parts);
    } else if (!std::holds_alternative<Everything>(typed.value)) {
        parts.push_back(std::move(typed));
    }
    std::ranges::move(beside, std::back_inserter(parts));
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    return {.value = And{std::move(parts)}, .begin = begin, .end = end};
}

Results ask(Index& index, std::string query, Request request, std::vector<Node> beside) {
    const auto start = std::chrono::steady_clock::now();
    ParsedQuery typed = parsed(index, query, request.today, !beside.empty());
    Results results;
    results.query = std::move(query);
    results.today = request.today;
    results.notes = std::move(typed.notes);
    request.query = joined_with(std::move(typed.tree), std::move(beside));
    results.description = describe(request.query);
    if (asks_for_story(request.query)) {
        request.copies = Copies::shown;
    }
    results.answer = search(index, request);
    results.notes.insert(results.notes.end(), results.answer.notes.begin(),
                         results.answer.notes.end());
    if (results.answer.total > 0 && results.answer.total < few_articles) {
        std::ranges::move(spelling_notes(index, {results.query, request.query, request.require}),
                          std::back_inserter(results.notes));
    }
    results.request = std::move(request);
    results.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start);
    return results;
}

}  // namespace news::searcher
