// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest.h"

#include <functional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/error.h"
#include "common/options.h"
#include "common/text.h"
#include "common/utf8.h"
#include "searcher/engine/spelling.h"
#include "searcher/output/terminal.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

/// Each part costs two more searches.
constexpr std::size_t most_parts = 8;

/// A query that finds something, and the option it needs.
struct ReadyQuery {
    std::string text;
    std::string_view option;
    Xapian::doccount total = 0;
};

std::vector<Node> required_parts(const Node& query) {
    const auto* all = std::get_if<And>(&query.value);
    return all == nullptr ? std::vector<Node>{query} : all->parts;
}

Node without(const std::vector<Node>& parts, std::size_t left_out) {
    std::vector<Node> rest = parts;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    return {.value = And{std::move(rest)}, .begin = 0, .end = 0};
}

std::string parts_table(Index& index, const std::vector<Node>& parts) {
    std::string text = fmt::format("  {:>10}  {:>10}  part of the query\n", "alone", "without it");
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += fmt::format("  {:>10}  {:>10}  {}\n", with_commas(count(index, parts[i])),
                            with_commas(count(index, without(parts, i))),
                            printable(describe(parts[i])));
    }
    return text;
}

bool is_capital(std::string_view word) { return fold(word).front() != word.front(); }

/// `query` with the words of one of its parts spelled as the archive probably has them.
std::string respelled(const Index& index, const std::string& query, const Node& part) {
    std::string changed = query;
    const std::string text = query.substr(part.begin, part.end - part.begin);
    const std::vector<Token> tokens = tokenize(text);
    for (std::size_t i = tokens.size(); i-- > 0;) {  // from the end: positions stay right
        const auto& [begin, end, form, glued, unspaced] = tokens[i];
        const std::string better =
            better_spelling(index, form, is_capital(text.substr(begin, end - begin)));
        if (!better.empty()) {
            changed = replaced(changed, part.begin + begin, part.begin + end, better);
        }
    }
    return changed;
}

/// True for a plain word that no article has.
bool is_unknown_word(Index& index, const Node& part) {
    const auto* word = std::get_if<Word>(&part.value);
    return word != nullptr && word->form == WordForm::any && count(index, part) == 0;
}

/// The query with all unknown words replaced by similar ones, and then by their beginnings.
std::vector<std::string> respelled_queries(Index& index, const std::string& query,
                                           const std::vector<Node>& parts) {
    std::string similar = query;
    std::string starred = query;
    for (std::size_t i = parts.size(); i-- > 0;) {  // from the end: positions stay right
        const Node& part = parts[i];
        if (std::holds_alternative<Phrase>(part.value)) {
            similar = respelled(index, similar, part);
        }
        if (is_unknown_word(index, part)) {
            similar = respelled(index, similar, part);
            starred = replaced(starred, part.end, part.end, "*");
        }
    }
    std::vector<std::string> changed;
    for (std::string& text : {std::ref(similar), std::ref(starred)}) {
        if (text != query) {
            changed.push_back(std::move(text));
        }
    }
    return changed;
}

/// Other queries that are near to the one typed; whether they find anything is not known.
std::vector<std::string> changed_queries(Index& index, const std::string& query,
                                         const std::vector<Node>& parts) {
    std::vector<std::string> changed = respelled_queries(index, query, parts);
    if (parts.size() > 1) {
        for (const Node& part : parts) {
            changed.push_back(clean_line(replaced(query, part.begin, part.end, "")));
        }
    }
    return changed;
}

std::vector<ReadyQuery> ready_queries(Index& index, const Results& results,
                                      const std::vector<Node>& parts) {
    constexpr std::size_t enough = 4;
    std::vector<ReadyQuery> ready;
    for (std::string& text : changed_queries(index, results.query, parts)) {
        try {
            const Node tree = parse_query(text, {index.main_languages(), results.today}).tree;
            if (const auto total = count(index, tree, results.request.require); total > 0) {
                ready.push_back({std::move(text), "", total});
            }
        } catch (const Error&) {
            continue;  // what is left of the query makes no sense alone
        }
        if (ready.size() == enough) {
            return ready;
        }
    }
    const auto any = count(index, results.request.query, Require::any);
    if (parts.size() > 1 && any > 0) {
        ready.push_back({results.query, "--any ", any});
    }
    return ready;
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
    std::string text = "nothing found\n";
    const std::vector<Node> parts = required_parts(results.request.query);
    if (parts.size() > most_parts) {
        return text;
    }
    if (parts.size() > 1) {
        text += parts_table(index, parts);
    }
    std::string_view lead = "try: ";
    for (const ReadyQuery& ready : ready_queries(index, results, parts)) {
        const bool is_option = ready.text.starts_with('-');
        text += fmt::format("{}news-search {}{}{}  ({} {})\n", lead, ready.option,
                            is_option ? "-- " : "", printable(in_shell_quotes(ready.text)),
                            with_commas(ready.total), ready.total == 1 ? "article" : "articles");
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
