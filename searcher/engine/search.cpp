// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/search.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/record.h"
#include "common/schema.h"
#include "common/text.h"
#include "searcher/engine/ask_again.h"
#include "searcher/engine/chosen_values.h"
#include "searcher/engine/counting.h"
#include "searcher/engine/ranking.h"

namespace news::searcher {
namespace {

Order order_of(Sort sort, bool has_weight) {
    if (sort == Sort::oldest) {
        return Order::oldest_first;
    }
    return sort == Sort::newest || !has_weight ? Order::newest_first : Order::by_weight;
}

std::vector<Hit> hits_of(const Xapian::Database& database, const Ranking& ranking,
                         const Request& request) {
    std::vector<Hit> hits;
    std::optional<Highlighter> highlighter;
    if (request.passages > 0) {
        highlighter.emplace(request.query);
    }
    for (const RankedArticle& ranked : ranking.articles) {
        Hit hit{.article = decode_record(database.get_document(ranked.article).get_data()),
                .score = ranked.weight,
                .title = {},
                .passages = {},
                .story = {},
                .copies = {}};
        hit.story = story_of(database, ranked.article);
        hit.copies = copies_of(database, ranked.article);
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
                        "facets are: source, author, section, lang, wire, date");
        }
        slots.push_back(*field->slot);
    }
    return slots;
}

/// Answers one request in several matches, which share the time that there is.
class Search {
public:
    Search(const Index& index, const Request& request)
        : index_(index),
          database_(index.database()),
          request_(request),
          words_(index.words()),
          compiled_(compile(request.query, words_, request.require)),
          slots_(slots_of(request.facets)) {
        if (request.expand == Expand::on) {
            compiled_.query = expanded(index, request.query, compiled_, request.require);
        }
        for (const std::string& name : request.facets) {
            matches_left_ += restricted(*find_field(name)) ? 1 : 0;
        }
    }

    Answer run() {
        rank();
        count();
        answer_.notes = std::move(compiled_.notes);
        if (!is_complete_) {
            answer_.notes.push_back(
                {"the time was up: counts are at least so high, and better "
                 "results may be missing; --timeout gives more time",
                 request_.query.begin,
                 request_.query.end,
                 {}});
        }
        return std::move(answer_);
    }

private:
    Deadline next_share() { return request_.deadline.share(std::max(1, matches_left_--)); }

    /// The bonus for new articles changes no count.
    [[nodiscard]] Xapian::Query ranked_query() const {
        return request_.half_life && compiled_.has_weight
                   ? with_bonus_for_new(index_, compiled_, *request_.half_life, request_.today)
                   : compiled_.query;
    }

    void rank() {
        if (request_.limit == 0) {
            --matches_left_;
            return;
        }
        const Ranking ranking =
            rank_matches(database_, ranked_query(),
                         {.order = order_of(request_.sort, compiled_.has_weight),
                          .page = {request_.offset, request_.limit},
                          .copies = request_.copies,
                          .words = compiled_.words},
                         next_share());
        is_complete_ = ranking.is_complete;
        answer_.hits = hits_of(database_, ranking, request_);
    }

    void count() {
        const Counts counts = count_matches(database_, compiled_.query, slots_, next_share());
        const StoryCounts stories =
            count_matched_stories(database_, compiled_.query, slots_, request_.deadline);
        answer_.total = counts.total;
        answer_.stories = counts.total - std::min(counts.total, stories.repeats);
        answer_.total_is_exact = counts.is_exact;
        is_complete_ = is_complete_ && counts.is_exact && stories.is_exact;
        for (std::size_t i = 0; i < request_.facets.size(); ++i) {
            const Field& field = *find_field(request_.facets[i]);
            const CountedSet set = counted_set(counts, stories, field);
            if (field.kind == FieldKind::days) {
                answer_.matched_dates = date_facet_of(counts.by_slot[i], set);
                count_stories(answer_.matched_dates, stories.by_slot[i]);
                answer_.dates =
                    restricted(field) ? dates_beside_chosen(field) : answer_.matched_dates;
            } else if (restricted(field)) {
                answer_.facets.push_back(values_beside_chosen(field, counts.by_slot[i]));
            } else {
                answer_.facets.push_back(
                    facet_of(field.name, counts.by_slot[i], set, request_.facet_size));
                count_stories(answer_.facets.back(), stories.by_slot[i]);
            }
        }
    }

    [[nodiscard]] bool restricted(const Field& field) const {
        return restricts(request_.query, field, request_.require);
    }

    [[nodiscard]] CountedSet counted_set(const Counts& counts, const StoryCounts& stories,
                                         const Field& field) const {
        return {.total = counts.total,
                .is_exact = counts.is_exact && stories.is_exact,
                .excluded = excluded_values(request_.query, field),
                .stories = counts.total - std::min(counts.total, stories.repeats)};
    }

    struct CountsBesideChosen {
        Counts articles;
        StoryCounts stories;
    };

    /// Counts the field as if the query did not restrict it.
    CountsBesideChosen counts_beside_chosen(const Field& field) {
        const Node rest = without_choice(request_.query, field, request_.require);
        const Xapian::Query query = compile(rest, words_, request_.require).query;
        const std::vector<Xapian::valueno> slots = {*field.slot};
        CountsBesideChosen counts{
            count_matches(database_, query, slots, next_share()),
            count_matched_stories(database_, query, slots, request_.deadline)};
        is_complete_ = is_complete_ && counts.articles.is_exact && counts.stories.is_exact;
        return counts;
    }

    /// @param chosen  of the whole query. An article has one value of an exact field, so these are
    ///                the chosen ones, whether the query names them by name, domain or pattern.
    Facet values_beside_chosen(const Field& field, const ValueCounts& chosen) {
        const auto [counts, stories] = counts_beside_chosen(field);
        std::set<std::string> values;
        for (const auto& [value, count] : chosen) {
            values.insert(fold(clean_line(value)));
        }
        const auto is_selected = [&](const std::string& value) {
            return field.kind == FieldKind::name ? chooses_name(request_.query, field, value)
                                                 : values.contains(fold(clean_line(value)));
        };
        Facet facet =
            facet_of(field.name, counts.by_slot.front(), counted_set(counts, stories, field),
                     request_.facet_size, is_selected);
        count_stories(facet, stories.by_slot.front());
        return facet;
    }

    DateFacet dates_beside_chosen(const Field& field) {
        const auto [counts, stories] = counts_beside_chosen(field);
        DateFacet facet =
            date_facet_of(counts.by_slot.front(), counted_set(counts, stories, field));
        count_stories(facet, stories.by_slot.front());
        for (DateBucket& bucket : facet.buckets) {
            bucket.is_selected = chooses_days(request_.query, field, bucket.days);
        }
        facet.undated_is_selected = facet.undated > 0 && chooses_undated(request_.query);
        return facet;
    }

    const Index& index_;
    const Xapian::Database& database_;
    const Request& request_;
    IndexWords words_;
    CompiledQuery compiled_;
    std::vector<Xapian::valueno> slots_;
    int matches_left_ = 2;
    bool is_complete_ = true;
    Answer answer_;
};

}  // namespace

Answer search(Index& index, const Request& request) {
    return ask_again_if_changed(index, [&] { return Search(index, request).run(); });
}

Total count_until(Index& index, const Node& query, Require require, const Deadline& deadline) {
    return ask_again_if_changed(index, [&] {
        const IndexWords words = index.words();
        const Xapian::Query wanted = compile(query, words, require).query;
        const Counts counts = count_matches(index.database(), wanted, {}, deadline);
        const StoryCounts stories = count_matched_stories(index.database(), wanted, {}, deadline);
        return Total{.articles = counts.total,
                     .stories = counts.total - std::min(counts.total, stories.repeats),
                     .is_exact = counts.is_exact && stories.is_exact};
    });
}

Xapian::doccount count(Index& index, const Node& query, Require require) {
    return count_until(index, query, require, {}).articles;
}

}  // namespace news::searcher
