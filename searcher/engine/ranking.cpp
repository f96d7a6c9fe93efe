// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/ranking.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/engine/telling_terms.h"

namespace news::searcher {
namespace {

using Xapian::Query;

Xapian::MSet best_articles(const Xapian::Database& database, const CompiledQuery& compiled,
                           Xapian::doccount number) {
    Xapian::Enquire enquire(database);
    enquire.set_query(compiled.query);
    weigh_words(enquire, compiled.words);
    return enquire.get_mset(0, number);
}

/// The parts of the query that restrict without ranking; nothing where there are none.
std::vector<Node> restrictions_of(const Node& tree) {
    std::vector<Node> parts;
    if (const auto* all = std::get_if<And>(&tree.value)) {
        std::ranges::copy_if(all->parts, std::back_inserter(parts),
                             [](const Node& part) { return !is_text(part); });
    }
    return parts;
}

/// `query` restricted as the tree restricts it.
Query restricted(const Index& index, const Node& tree, const Query& query) {
    std::vector<Node> parts = restrictions_of(tree);
    if (parts.empty()) {
        return query;
    }
    const IndexWords words = index.words();
    const Node all{.value = And{std::move(parts)}, .begin = 0, .end = 0};
    return {Query::OP_FILTER, query, compile(all, words).query};
}

/// Weights of the days from `newest` back, as long as they count for anything.
Query day_bonus(std::chrono::sys_days newest, std::chrono::sys_days oldest,
                std::chrono::days half_life, double most) {
    constexpr int half_lives = 10;
    const auto first = std::max(oldest, newest - half_life * half_lives);
    Xapian::ValueMapPostingSource source(Slot::date_first);
    for (auto day = first; day <= newest; day += std::chrono::days{1}) {
        const double age =
            static_cast<double>((newest - day).count()) / static_cast<double>(half_life.count());
        source.add_mapping(day_value(day), most * std::exp2(-age));
    }
    return Query(&source);
}

Query undated_bonus(double weight) {
    Xapian::FixedWeightPostingSource source(weight);
    return {Query::OP_FILTER, Query(&source), Query(std::string(find_flag("is", "undated")->term))};
}

}  // namespace

void weigh_words(Xapian::Enquire& enquire, std::size_t words) {
    constexpr std::size_t few_words = 3;
    if (words <= few_words) {
        constexpr double k1 = 1.6;
        constexpr double k2 = 0;
        constexpr double k3 = 1;
        constexpr double b = 0.3;
        constexpr double least_length = 0.5;
        enquire.set_weighting_scheme(Xapian::BM25Weight(k1, k2, k3, b, least_length));
    } else {
        constexpr double c = 0.8;  // less: long articles weigh less; .6 to 1 are about the same
        enquire.set_weighting_scheme(Xapian::IneB2Weight(c));
    }
}

Query expanded(const Index& index, const Node& tree, const CompiledQuery& compiled,
               Require require) {
    constexpr Xapian::doccount articles = 15;
    constexpr std::size_t terms = 30;
    constexpr double weight = 0.4;  // of the most telling term, beside 1 for a word of the query
    const Xapian::MSet best = best_articles(index.database(), compiled, articles);
    if (best.empty() || !compiled.has_weight) {
        return compiled.query;
    }
    const std::vector<TellingTerm> telling =
        telling_terms(index, {best.begin(), best.end()}, {.most = terms, .scheme = "trad"});
    std::vector<Query> parts;
    for (const TellingTerm& term : telling) {
        const double part = term.weight / telling.front().weight;
        parts.emplace_back(Query::OP_SCALE_WEIGHT, Query(term.term), weight * part);
    }
    if (parts.empty()) {
        return compiled.query;
    }
    const Query more(Query::OP_OR, parts.begin(), parts.end());
    return require == Require::all
               ? Query(Query::OP_AND_MAYBE, compiled.query, more)
               : Query(Query::OP_OR, compiled.query, restricted(index, tree, more));
}

Query with_bonus_for_new(const Index& index, const CompiledQuery& compiled,
                         std::chrono::days half_life, std::chrono::sys_days today) {
    constexpr double share = 1.0 / 3;
    const Xapian::Database& database = index.database();
    const auto newest = parse_day_value(database.get_value_upper_bound(Slot::date_first));
    const auto oldest = parse_day_value(database.get_value_lower_bound(Slot::date_first));
    const double best = best_articles(database, compiled, 1).get_max_attained();
    if (!newest || best <= 0) {
        return compiled.query;
    }
    const auto from = oldest.value_or(std::chrono::sys_days{});
    const Query days = day_bonus(std::min(*newest, today), from, half_life, best * share);
    const Query bonus(Query::OP_OR, days, undated_bonus(best * share / 2));
    return {Query::OP_AND_MAYBE, compiled.query, bonus};
}

}  // namespace news::searcher
