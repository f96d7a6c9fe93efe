// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/suggestions.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/schema.h"
#include "common/text.h"
#include "searcher/engine/deadline.h"

namespace news::searcher {
namespace {

/// A query up to its last word, and that word as far as it is typed.
struct Unfinished {
    std::string_view before;
    std::string_view field;  ///< "source" of `source:"The Har`; empty where there is none
    std::string_view word;   ///< `The Har`
    bool in_quotes = false;
};

Unfinished unfinished_end(std::string_view query) {
    std::size_t begin = 0;  // of the last part that blanks outside of quotation marks separate
    std::size_t quote = std::string_view::npos;
    for (std::size_t at = 0; at < query.size(); ++at) {
        const bool is_open = quote != std::string_view::npos;
        if (query[at] == '"') {
            quote = is_open ? std::string_view::npos : at;
        } else if (!is_open && (query[at] == ' ' || query[at] == '(' || query[at] == '-')) {
            begin = at + 1;
        }
    }
    const std::string_view part = query.substr(begin);
    const std::size_t colon = part.find(':');
    Unfinished end{.before = query.substr(0, begin), .field = {}, .word = part};
    if (colon != std::string_view::npos) {
        end.field = part.substr(0, colon);
        end.word = part.substr(colon + 1);
    }
    end.in_quotes = quote != std::string_view::npos;
    if (end.in_quotes) {
        end.word = query.substr(quote + 1);
        const std::size_t blank = end.word.rfind(' ');
        if (end.field.empty() && blank != std::string_view::npos) {  // a phrase: its last word
            end.word.remove_prefix(blank + 1);
        }
    }
    return end;
}

std::string with_value(const Unfinished& end, std::string_view field, std::string_view value) {
    const bool is_word =
        value.find_first_of(" ()\"“”«»:*?~") == std::string_view::npos && !value.starts_with('=');
    return is_word ? fmt::format("{}{}:{}", end.before, field, value)
                   : fmt::format("{}{}:\"{}\"", end.before, field, value);
}

/// True where a word of `name` begins like `start`; both are folded.
bool begins_inside(std::string_view name, std::string_view start) {
    for (std::size_t at = name.find(start); at != std::string_view::npos;
         at = name.find(start, at + 1)) {
        if (at == 0 || name[at - 1] == ' ') {
            return true;
        }
    }
    return false;
}

/// @param facet  the number of a facet of the facts
void add_values(const Unfinished& end, const ArchiveFacts& facts, std::size_t facet,
                std::size_t limit, std::vector<Suggestion>& found) {
    const std::string start = fold(end.word);
    const Field& field = field_named(facts.values.facets[facet].field);
    const std::vector<FacetValue>& values = facts.values.facets[facet].values;
    std::size_t added = 0;
    for (std::size_t i = 0; i < values.size() && added < limit; ++i) {
        const bool can_be_typed = values[i].value.find('"') == std::string::npos;
        if (begins_inside(facts.folded[facet][i], start) && can_be_typed) {
            found.push_back(
                {with_value(end, field.name, values[i].value), field.name, values[i].count});
            ++added;
        }
    }
}

using CountedWord = std::pair<Xapian::doccount, std::string>;

/// Words of the archive that begin like this, the most frequent first.
std::vector<CountedWord> words_beginning(const Xapian::Database& database, const std::string& start,
                                         std::size_t limit) {
    constexpr std::size_t pause = 256;
    const Deadline deadline(std::chrono::milliseconds(8));
    std::vector<CountedWord> words;
    std::size_t seen = 0;
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term) {
        words.emplace_back(term.get_termfreq(), *term);
        if (++seen % pause == 0 && deadline.has_passed()) {
            break;
        }
    }
    const std::size_t kept = std::min(limit, words.size());
    std::ranges::partial_sort(words, words.begin() + static_cast<std::ptrdiff_t>(kept),
                              std::greater{}, &CountedWord::first);
    words.resize(kept);
    return words;
}

void add_words(const Unfinished& end, const Index& index, std::size_t limit,
               std::vector<Suggestion>& found) {
    const std::string start = fold(end.word);
    for (auto& [articles, word] : words_beginning(index.database(), start, limit)) {
        const std::string quote = end.in_quotes ? "\"" : "";
        const std::size_t typed = end.in_quotes ? end.word.size() : 0;
        // Within a phrase the words before this one are kept, and the phrase is closed.
        const std::string before =
            typed == 0 ? std::string(end.before) : std::string(end.before.data(), end.word.data());
        found.push_back({before + word + quote, "word", articles});
    }
}

void add_fields(const Unfinished& end, std::vector<Suggestion>& found) {
    const std::string start = fold(end.word);
    for (const Field& field : fields) {
        if (field.name.starts_with(start)) {
            found.push_back({fmt::format("{}{}:", end.before, field.name), "field", std::nullopt});
        }
    }
}

}  // namespace

std::vector<Suggestion> suggestions_for(std::string_view query, const Index& index,
                                        const ArchiveFacts& facts, std::size_t limit) {
    const Unfinished end = unfinished_end(query);
    std::vector<Suggestion> found;
    constexpr std::size_t least_letters = 2;
    if (!end.field.empty()) {
        const Field* const field = find_field(fold(end.field));
        for (std::size_t i = 0; i < facts.values.facets.size(); ++i) {
            if (field != nullptr && facts.values.facets[i].field == field->name) {
                add_values(end, facts, i, limit, found);
            }
        }
    } else if (count_characters(end.word) >= least_letters) {
        add_words(end, index, limit / 2, found);
        if (!end.in_quotes) {
            for (std::size_t i = 0; i < facts.values.facets.size(); ++i) {
                add_values(end, facts, i, limit / 4, found);
            }
            add_fields(end, found);
        }
    }
    found.resize(std::min(limit, found.size()));
    return found;
}

}  // namespace news::searcher
