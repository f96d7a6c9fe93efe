// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest.h"

#include <functional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/error.h"
#include "common/options.h"
#include "common/schema.h"
#include "common/text.h"
#include "common/utf8.h"
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

/// The word of the archive that is spelled most like `word`; of several the most frequent one.
std::string similar_word(const Index& index, const std::string& word) {
    const std::string form = fold(word);
    std::size_t letter_end = 0;
    next_code_point(form, letter_end);
    constexpr std::size_t all_words = 1'000'000;
    constexpr std::size_t most_steps = 2;
    const auto is_close = [&](std::string_view rest) {
        const std::size_t size = letter_end + rest.size();
        return std::string_view(form).substr(letter_end) != rest &&
               size <= form.size() + most_steps && form.size() <= size + most_steps;
    };
    std::vector<std::string> words;
    for (const char* field : {"body", "title"}) {
        const std::string_view prefix = field_named(field).prefix;
        for (const std::string& term : index.words().terms_like(
                 form_term(prefix, form.substr(0, letter_end)), is_close, all_words)) {
            words.push_back(term.substr(prefix.size()));
        }
    }
    const std::vector<std::string_view> names(words.begin(), words.end());
    return std::string(nearest(form, names));
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
        if (is_unknown_word(index, part)) {
            const std::string& typed = std::get<Word>(part.value).text;
            const std::string other = similar_word(index, typed);
            similar = replaced(similar, part.begin, part.end, other.empty() ? typed : other);
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
