// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/search.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/record.h"
#include "common/schema.h"
#include "searcher/engine/ask_again.h"
#include "searcher/engine/ranking.h"

namespace news::searcher {
namespace {

Xapian::doccount narrow(std::size_t number) {
    constexpr std::size_t most = 1U << 30U;
    return static_cast<Xapian::doccount>(std::min(number, most));
}

/// One way of counting for totals and facets: every match is looked at, so every number is exact.
struct Counts {
    Xapian::doccount total = 0;
    std::vector<ValueCounts> by_slot;  ///< in the order of the slots asked for
};

Counts count_matches(const Xapian::Database& database, const Xapian::Query& query,
                     const std::vector<Xapian::valueno>& slots) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
    for (const Xapian::valueno slot : slots) {
        spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(slot));
        enquire.add_matchspy(spies.back().get());
    }
    Counts counts;
    counts.total = enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
    for (const auto& spy : spies) {
        ValueCounts values;
        for (auto value = spy->values_begin(); value != spy->values_end(); ++value) {
            values.emplace(*value, value.get_termfreq());
        }
        counts.by_slot.push_back(std::move(values));
    }
    return counts;
}

/// Undated articles come last: without a value they sort below all days, so the key gives them
/// one above all.
std::unique_ptr<Xapian::MultiValueKeyMaker> oldest_first() {
    auto key = std::make_unique<Xapian::MultiValueKeyMaker>();
    key->add_value(Slot::date_first, false, "~");
    return key;
}

Xapian::MSet ranked_matches(const Xapian::Database& database, const CompiledQuery& compiled,
                            const Request& request) {
    Xapian::Enquire enquire(database);
    enquire.set_query(compiled.query);
    enquire.set_weighting_scheme(ranking());
    const auto key = oldest_first();
    if (request.sort == Sort::oldest) {
        enquire.set_sort_by_key_then_relevance(key.get(), false);
    } else if (request.sort == Sort::newest || !compiled.has_weight) {
        enquire.set_sort_by_value_then_relevance(Slot::date_first, true);
    }
    return enquire.get_mset(narrow(request.offset), narrow(request.limit));
}

std::vector<Hit> hits_of(const Xapian::MSet& matches, const Request& request,
                         const std::vector<std::string>& languages) {
    std::vector<Hit> hits;
    std::optional<Highlighter> highlighter;
    if (request.passages > 0) {
        highlighter.emplace(request.query, languages);
    }
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        Hit hit{.article = decode_record(match.get_document().get_data()),
                .score = match.get_weight(),
                .title = {},
                .passages = {}};
        if (highlighter) {
            hit.title = highlighter->title_of(hit.article);
            hit.passages = highlighter->passages_of(hit.article, request.passages);
        }
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<Xapian::valueno> slots_of(const std::vector<std::string>& names) {
    std::vector<Xapian::valueno> slots;
    for (const std::string& name : names) {
        const Field* field = find_field(name);
        if (field == nullptr || !field->slot) {
            throw Error(Failure::usage, fmt::format("nothing is counted by “{}”", name),
                        "facets are: source, section, lang, wire, date");
        }
        slots.push_back(*field->slot);
    }
    return slots;
}

Answer search_once(const Index& index, const Request& request) {
    const IndexWords words = index.words();
    CompiledQuery compiled = compile(request.query, words, request.require);
    if (request.expand == Expand::on) {
        compiled.query = expanded(index, request.query, compiled, request.require);
    }
    const Counts counts = count_matches(index.database(), compiled.query, slots_of(request.facets));
    Answer answer;
    answer.total = counts.total;
    if (request.limit > 0 && counts.total > 0) {
        if (request.half_life && compiled.has_weight) {
            compiled.query =
                with_bonus_for_new(index, compiled.query, *request.half_life, request.today);
        }
        answer.hits =
            hits_of(ranked_matches(index.database(), compiled, request), request, words.languages);
    }
    for (std::size_t i = 0; i < request.facets.size(); ++i) {
        const Field& field = *find_field(request.facets[i]);
        if (field.kind == FieldKind::days) {
            answer.dates = date_facet_of(counts.by_slot[i], counts.total);
        } else {
            answer.facets.push_back(
                facet_of(field.name, counts.by_slot[i], counts.total, request.facet_size));
        }
    }
    answer.notes = std::move(compiled.notes);
    return answer;
}

}  // namespace

Answer search(Index& index, const Request& request) {
    return ask_again_if_changed(index, [&] { return search_once(index, request); });
}

Xapian::doccount count(Index& index, const Node& query, Require require) {
    return ask_again_if_changed(index, [&] {
        const IndexWords words = index.words();
        return count_matches(index.database(), compile(query, words, require).query, {}).total;
    });
}

}  // namespace news::searcher
