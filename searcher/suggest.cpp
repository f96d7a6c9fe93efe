// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/options.h"
#include "common/text.h"
#include "searcher/engine/nothing_found.h"
#include "searcher/output/terminal.h"

namespace news::searcher {
namespace {

std::string parts_table(const std::vector<PartCounts>& parts) {
    std::string text = fmt::format("  {:>10}  {:>10}  part of the query\n", "alone", "without it");
    for (const PartCounts& counts : parts) {
        text += fmt::format("  {:>10}  {:>10}  {}\n", with_commas(counts.alone),
                            with_commas(counts.without), printable(counts.part));
    }
    return parts.empty() ? std::string() : text;
}

/// `text` as one word of a shell.
std::string in_shell_quotes(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

}  // namespace

std::string nothing_found_text(Index& index, const Results& results) {
    const Request& request = results.request;
    const NothingFound reasons =
        why_nothing_found(index, {results.query, request.query, request.require, results.today});
    std::string text = "nothing found\n" + parts_table(reasons.parts);
    std::string_view lead = "try: ";
    for (const ReadyQuery& ready : reasons.ready) {
        const bool is_option = ready.text.starts_with('-');
        text += fmt::format("{}news-search {}{}{}  ({} {})\n", lead,
                            ready.require == Require::any ? "--any " : "", is_option ? "-- " : "",
                            printable(in_shell_quotes(ready.text)), with_commas(ready.total),
                            ready.total == 1 ? "article" : "articles");
        lead = "     ";
    }
    return text;
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
