// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/nothing_found.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "common/analysis.h"
#include "common/error.h"
#include "common/text.h"
#include "searcher/engine/search.h"
#include "searcher/engine/spelling.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

/// Each part costs two more searches.
constexpr std::size_t most_parts = 8;

std::vector<Node> required_parts(const Node& query) {
    const auto* all = std::get_if<And>(&query.value);
    return all == nullptr ? std::vector<Node>{query} : all->parts;
}

Node without(const std::vector<Node>& parts, std::size_t left_out) {
    std::vector<Node> rest = parts;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    return {.value = And{std::move(rest)}, .begin = 0, .end = 0};
}

/// Counts for one query, as long as the time lasts.
class Counter {
public:
    Counter(Index& index, const Deadline& deadline) : index_(&index), deadline_(&deadline) {}

    [[nodiscard]] bool is_over() const { return deadline_->has_passed(); }

    Xapian::doccount operator()(const Node& query, Require require = Require::all) const {
        return is_over() ? 0 : count_until(*index_, query, require, *deadline_).articles;
    }

private:
    Index* index_;
    const Deadline* deadline_;
};

std::vector<PartCounts> counts_of(const std::vector<Node>& parts, const Counter& count) {
    std::vector<PartCounts> counts;
    for (std::size_t i = 0; parts.size() > 1 && i < parts.size(); ++i) {
        PartCounts one{describe(parts[i]), count(parts[i]), count(without(parts, i))};
        if (count.is_over()) {
            break;
        }
        counts.push_back(std::move(one));
    }
    return counts;
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
bool is_unknown_word(const Node& part, const Counter& count) {
    const auto* word = std::get_if<Word>(&part.value);
    return word != nullptr && word->form == WordForm::any && count(part) == 0;
}

/// The query with all unknown words replaced by similar ones; the same without those that are like
/// no other; then with their beginnings.
std::vector<std::string> respelled_queries(Index& index, const std::string& query,
                                           const std::vector<Node>& parts, const Counter& count) {
    std::string similar = query;
    std::string known = query;
    std::string starred = query;
    for (std::size_t i = parts.size(); i-- > 0;) {  // from the end: positions stay right
        const Node& part = parts[i];
        const bool is_unknown = is_unknown_word(part, count);
        if (!is_unknown && !std::holds_alternative<Phrase>(part.value)) {
            continue;
        }
        const bool is_like_another = respelled(index, query, part) != query;
        similar = respelled(index, similar, part);
        known = is_like_another || !is_unknown ? respelled(index, known, part)
                                               : replaced(known, part.begin, part.end, "");
        starred = is_unknown ? replaced(starred, part.end, part.end, "*") : starred;
    }
    std::vector<std::string> changed;
    for (const std::string& text : {similar, clean_line(known), starred}) {
        if (text != query && !text.empty() && std::ranges::find(changed, text) == changed.end()) {
            changed.push_back(text);
        }
    }
    return changed;
}

/// Other queries that are near to the one typed; whether they find anything is not known.
std::vector<std::string> changed_queries(Index& index, const std::string& query,
                                         const std::vector<Node>& parts, const Counter& count) {
    std::vector<std::string> changed = respelled_queries(index, query, parts, count);
    if (parts.size() > 1) {
        for (const Node& part : parts) {
            changed.push_back(clean_line(replaced(query, part.begin, part.end, "")));
        }
    }
    return changed;
}

std::vector<ReadyQuery> ready_queries(Index& index, const AskedQuery& query,
                                      const std::vector<Node>& parts, const Counter& count) {
    constexpr std::size_t enough = 4;
    std::vector<ReadyQuery> ready;
    for (std::string& text : changed_queries(index, query.text, parts, count)) {
        try {
            const Node tree = parse_query(text, {index.main_languages(), query.today}).tree;
            if (const auto total = count(tree, query.require); total > 0) {
                ready.push_back({std::move(text), query.require, total});
            }
        } catch (const Error&) {
            continue;  // what is left of the query makes no sense alone
        }
        if (ready.size() == enough) {
            return ready;
        }
    }
    if (query.require == Require::all && parts.size() > 1) {
        if (const auto any = count(query.tree, Require::any); any > 0) {
            ready.push_back({query.text, Require::any, any});
        }
    }
    return ready;
}

}  // namespace

NothingFound why_nothing_found(Index& index, const AskedQuery& query, const Deadline& deadline) {
    const std::vector<Node> parts = required_parts(query.tree);
    if (parts.size() > most_parts) {
        return {};
    }
    const Counter count(index, deadline);
    return {counts_of(parts, count), ready_queries(index, query, parts, count)};
}

std::vector<Note> spelling_notes(const Index& index, const AskedQuery& query) {
    std::vector<Note> notes;
    for (const Node& part : required_parts(query.tree)) {
        const auto* word = std::get_if<Word>(&part.value);
        if (word == nullptr || word->form != WordForm::any || part.begin == part.end) {
            continue;
        }
        if (std::string better = respelled(index, query.text, part); better != query.text) {
            notes.push_back({fmt::format("few articles have “{}”, many a similar word", word->text),
                             part.begin, part.end, std::move(better)});
        }
    }
    return notes;
}

}  // namespace news::searcher
