// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/output/terminal.h"
#include "searcher/query/describe.h"

namespace news::searcher {
namespace {

/// Each part costs two more searches.
constexpr std::size_t most_parts = 8;

Node without(const And& all, std::size_t left_out) {
    std::vector<Node> parts = all.parts;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(left_out));
    return {.value = And{std::move(parts)}, .begin = 0, .end = 0};
}

}  // namespace

std::string nothing_found_text(Index& index, const Request& request) {
    std::string text = "nothing found\n";
    const auto* all = std::get_if<And>(&request.query.value);
    if (all == nullptr || all->parts.size() > most_parts) {
        return text;
    }
    text += fmt::format("  {:>10}  {:>10}  part of the query\n", "alone", "without it");
    for (std::size_t i = 0; i < all->parts.size(); ++i) {
        text += fmt::format("  {:>10}  {:>10}  {}\n", with_commas(count(index, all->parts[i])),
                            with_commas(count(index, without(*all, i))),
                            printable(describe(all->parts[i])));
    }
    const bool has_several_words = std::ranges::count_if(all->parts, [](const Node& part) {
                                       return std::holds_alternative<Word>(part.value);
                                   }) > 1;
    return has_several_words ? text + "hint: --any finds articles with one of the words\n" : text;
}

std::string notes_text(const std::vector<Note>& notes) {
    std::string text;
    for (const Note& note : notes) {
        text += fmt::format("note: {}\n", printable(note.message));
        if (!note.fix.empty()) {
            text += fmt::format("      did you mean: {}\n", printable(note.fix));
        }
    }
    return text;
}

}  // namespace news::searcher
