// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/results.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/text.h"
#include "searcher/engine/cursor.h"
#include "searcher/engine/nothing_found.h"
#include "searcher/output/terminal.h"
#include "searcher/query/canonical.h"
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

/// Tells apart searches whose pages do not mix; pages of other lengths do.
std::string name_of(const Request& request) {
    return fmt::format(
        "{} {} {} {} {} {}", static_cast<int>(request.require), static_cast<int>(request.sort),
        static_cast<int>(request.expand), static_cast<int>(request.copies),
        request.half_life.value_or(std::chrono::days(0)).count(), canonical_query(request.query));
}

/// Lets the request go on at the cursor.
void go_to(const Cursor& cursor, Request& request) {
    constexpr Xapian::docid most = 1'000'000;
    if (cursor.at > most) {
        throw Error(Failure::usage, fmt::format("pages end behind {} hits", with_commas(most)),
                    "news-search export prints every match, however many");
    }
    request.offset = cursor.at;
    request.last_article = cursor.last;
}

/// The cursor's text for the page behind the results; empty where they are the last.
std::string cursor_behind(const Results& results, Cursor cursor) {
    const std::size_t end = results.request.offset + results.request.limit;
    if (results.request.limit == 0 || end >= listed(results)) {
        return {};
    }
    cursor.at = static_cast<Xapian::docid>(end);
    return cursor_text(cursor);
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

Results ask(Index& index, std::string query, Request request, std::vector<Node> beside,
            std::string_view cursor) {
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
    const std::string name = name_of(request);
    std::optional<Cursor> here;
    if (!cursor.empty()) {
        here = parse_cursor(cursor, cursor_at_start(index, name));
        go_to(*here, request);
    }
    results.answer = search(index, request);
    const Cursor now = cursor_at_start(index, name);  // of the index that answered
    results.notes.insert(results.notes.end(), results.answer.notes.begin(),
                         results.answer.notes.end());
    if (results.answer.total > 0 && results.answer.total < few_articles) {
        std::ranges::move(spelling_notes(index, {results.query, request.query, request.require}),
                          std::back_inserter(results.notes));
    }
    results.request = std::move(request);
    results.next_cursor = cursor_behind(results, here.value_or(now));
    results.moved_on = here && here->last < now.last;
    results.took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start);
    return results;
}

std::size_t listed(const Results& results) {
    return results.request.copies == Copies::hidden ? results.answer.stories : results.answer.total;
}

}  // namespace news::searcher
