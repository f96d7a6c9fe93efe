// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/search.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/record.h"
#include "common/schema.h"
#include "searcher/engine/article_window.h"
#include "searcher/engine/ask_again.h"
#include "searcher/engine/chosen_values.h"
#include "searcher/engine/matched_stories.h"
#include "searcher/engine/matches.h"
#include "searcher/engine/ranking.h"
#include "searcher/engine/timed_match.h"
#include "searcher/query/article_list.h"

namespace news::searcher {
namespace {

bool has_stated_date(const Article& article) {
    return article.date && article.date->kind == DateKind::published;
}

std::vector<Hit> hits_of(const Xapian::Database& database, const Ranking& ranking,
                         const Request& request) {
    std::vector<Hit> hits;
    RecordCodec records;
    const RecordPart part = request.passages > 0 ? RecordPart::texts : RecordPart::head;
    std::optional<Highlighter> highlighter;
    if (request.passages > 0) {
        highlighter.emplace(request.query);
    }
    for (const RankedArticle& ranked : ranking.articles) {
        const std::string record = database.get_document(ranked.article).get_data();
        Hit hit{.article = records.decode(record, part),
                .score = ranked.weight,
                .title = {},
                .passages = {},
                .story = {},
                .copies = {}};
        hit.story = story_of(database, ranked.article);
        hit.copies = copies_of(database, ranked.article, records);
        if (highlighter) {
            if (!has_stated_date(hit.article)) {  // readers are told why
                hit.article = records.decode(record, RecordPart::all);
            }
            hit.title = highlighter->title_of(hit.article);
            hit.passages = highlighter->passages_of(hit.article, request.passages);
        }
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<const Field*> counted_fields(const std::vector<std::string>& names) {
    std::vector<const Field*> found;
    for (const std::string& name : names) {
        const Field* field = find_field(name);
        if (field == nullptr || !field->slot) {
            throw Error(Failure::usage, fmt::format("nothing is counted by “{}”", name),
                        "facets are: source, author, section, lang, wire, date");
        }
        found.push_back(field);
    }
    return found;
}

/// Articles that are counted.
struct Counted {
    Matches matches;
    MatchedStories stories;

    [[nodiscard]] CountedSet as_set(std::vector<std::string> excluded = {}) const {
        return {.total = matches.total,
                .is_exact = matches.is_exact,
                .excluded = std::move(excluded),
                .stories = matches.total - stories.repeats()};
    }
};

/// Whether the index holds articles that are behind the last one wanted.
bool leaves_out(const Xapian::Database& database, Xapian::docid last_article) {
    return database.size() == 1 && last_article < database.get_lastdocid();
}

Counted counted(const Index& index, const Xapian::Query& query, const Deadline& deadline,
                Xapian::docid last_article = std::numeric_limits<Xapian::docid>::max()) {
    const Xapian::Database& database = index.database();
    Counted counted{matches_of(database, query, deadline), {}};
    ArticleSet& articles = counted.matches.articles;
    if (leaves_out(database, last_article)) {
        articles.erase_behind(last_article);
        counted.matches.total = articles.size();
    }
    if (database.term_exists(std::string(find_flag("has", "copies")->term))) {
        counted.stories = MatchedStories(*index.columns().stories(database, articles), articles);
    }
    return counted;
}

/// Answers one request in several matches, which share the time that there is.
class Search {
public:
    Search(const Index& index, const Request& request)
        : index_(index),
          database_(index.database()),
          request_(request),
          words_(index.words(request.deadline)),
          compiled_(compile_in_time(request.query, words_, request.require)),
          fields_(counted_fields(request.facets)) {
        if (request.expand == Expand::on) {
            compiled_.query = expanded(index, request.query, compiled_, request.require);
        }
        for (const Field* field : fields_) {
            matches_left_ += restricted(*field) ? 1 : 0;
        }
    }

    Answer run() {
        rank();
        count();
        count_shown();
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
        const bool by_weight = request_.sort == Sort::relevance && compiled_.has_weight;
        if (!by_weight || request_.limit == 0) {
            --matches_left_;
        }
        if (request_.limit == 0) {
            return;
        }
        const Ranking ranking = by_weight ? by_relevance() : by_date();
        is_complete_ = is_complete_ && ranking.is_complete;
        answer_.hits = hits_of(database_, ranking, request_);
    }

    Ranking by_relevance() {
        const Xapian::Query wanted = among_wanted(ranked_query());
        return rank_by_weight(database_, {wanted, compiled_.words}, page(), request_.copies,
                              next_share());
    }

    /// Phrases are counted first, and only what was counted is ranked: else the positions of all
    /// articles that hold the words would be compared twice, which takes nearly all of the time.
    Xapian::Query among_wanted(const Xapian::Query& query) {
        if (database_.size() == 1 && compares_positions(query) && all().matches.is_exact) {
            return {Xapian::Query::OP_FILTER, query, query_of_list(all().matches.articles.list())};
        }
        if (leaves_out(database_, request_.last_article)) {
            return {Xapian::Query::OP_FILTER, query, query_of_window(1, request_.last_article)};
        }
        return query;
    }

    Ranking by_date() {
        ArticleSet articles = all().matches.articles;
        if (request_.copies == Copies::hidden) {
            remove_later_versions(all().stories, articles);
        }
        const auto days = index_.columns().days(database_, Slot::date_first, articles);
        Ranking ranking;
        for (const Xapian::docid article : first_by_date(
                 articles, *days,
                 request_.sort == Sort::oldest ? DateOrder::oldest_first : DateOrder::newest_first,
                 page())) {
            ranking.articles.push_back({article, 0});
        }
        return ranking;
    }

    [[nodiscard]] Page page() const { return {request_.offset, request_.limit}; }

    /// The articles that match.
    const Counted& all() {
        if (!all_) {
            all_ = counted(index_, compiled_.query, next_share(), request_.last_article);
            is_complete_ = is_complete_ && all_->matches.is_exact;
        }
        return *all_;
    }

    void count() {
        const CountedSet set = all().as_set();
        answer_.total = set.total;
        answer_.stories = set.stories;
        answer_.total_is_exact = set.is_exact;
        for (const Field* field : fields_) {
            if (field->kind == FieldKind::days) {
                answer_.matched_dates = dates_of(all(), *field);
                answer_.dates =
                    restricted(*field) ? dates_beside_chosen(*field) : answer_.matched_dates;
            } else {
                answer_.facets.push_back(restricted(*field) ? values_beside_chosen(*field)
                                                            : values_of_all(*field));
            }
        }
    }

    /// What is on this page and before it was found, whether there was time to count it or not.
    void count_shown() {
        if (answer_.total_is_exact || answer_.hits.empty()) {
            return;
        }
        const auto shown = static_cast<Xapian::doccount>(request_.offset + answer_.hits.size());
        answer_.total = std::max(answer_.total, shown);
        const bool is_each_a_story = request_.copies == Copies::hidden;
        answer_.stories = std::max(answer_.stories, is_each_a_story ? shown : 1);
    }

    [[nodiscard]] bool restricted(const Field& field) const {
        return restricts(request_.query, field, request_.require);
    }

    [[nodiscard]] CountedSet counted_set(const Counted& counted, const Field& field) const {
        return counted.as_set(excluded_values(request_.query, field));
    }

    [[nodiscard]] auto column_of(const Field& field, const Counted& counted) const {
        return index_.columns().values(database_, *field.slot, counted.matches.articles);
    }

    Facet values_of_all(const Field& field) {
        const auto column = column_of(field, all());
        return facet_of(field.name, *column, lists_among(*column, all().matches.articles),
                        all().stories, counted_set(all(), field), {.size = request_.facet_size});
    }

    [[nodiscard]] DateFacet dates_of(const Counted& counted, const Field& field) const {
        const ArticleSet& articles = counted.matches.articles;
        const auto column = index_.columns().days(database_, *field.slot, articles);
        DateFacet facet = date_facet_of(days_among(*column, articles), counted_set(counted, field));
        count_stories(facet, *column, counted.stories);
        return facet;
    }

    /// Counts as if the query did not restrict the field.
    Counted beside_chosen(const Field& field) {
        const Node rest = without_choice(request_.query, field, request_.require);
        const Xapian::Query query = compile_in_time(rest, words_, request_.require).query;
        Counted beside = counted(index_, query, next_share(), request_.last_article);
        is_complete_ = is_complete_ && beside.matches.is_exact;
        return beside;
    }

    /// An article has one value of an exact field, so the values of what matches are the chosen
    /// ones, whether the query names them by name, domain or pattern.
    Facet values_beside_chosen(const Field& field) {
        const Counted beside = beside_chosen(field);
        const auto column = column_of(field, beside);
        std::vector<bool> chosen(column->values());
        const ListCounts matched = lists_among(*column, all().matches.articles);
        for (std::size_t list = 0; list < matched.size(); ++list) {
            for (const ValueColumn::Number value : column->lists()[list].values) {
                chosen[value] = chosen[value] || matched[list] > 0;
            }
        }
        const auto is_selected = [&](ValueColumn::Number value, const std::string& shown) {
            return field.kind == FieldKind::name ? chooses_name(request_.query, field, shown)
                                                 : chosen[value];
        };
        return facet_of(field.name, *column, lists_among(*column, beside.matches.articles),
                        beside.stories, counted_set(beside, field),
                        {.size = request_.facet_size, .is_selected = is_selected});
    }

    DateFacet dates_beside_chosen(const Field& field) {
        DateFacet facet = dates_of(beside_chosen(field), field);
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
    std::vector<const Field*> fields_;
    std::optional<Counted> all_;
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
        const IndexWords words = index.words(deadline);
        const Xapian::Query wanted = compile_in_time(query, words, require).query;
        const CountedSet set = counted(index, wanted, deadline).as_set();
        return Total{.articles = set.total, .stories = set.stories, .is_exact = set.is_exact};
    });
}

Xapian::doccount count(Index& index, const Node& query, Require require) {
    return count_until(index, query, require, {}).articles;
}

}  // namespace news::searcher
