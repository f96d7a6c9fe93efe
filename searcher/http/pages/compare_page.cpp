// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "searcher/http/comparison.h"
#include "searcher/http/pages/article_model.h"
#include "searcher/http/pages/facet_model.h"
#include "searcher/http/pages/frame.h"
#include "searcher/http/pages/histogram_model.h"
#include "searcher/http/pages/pages.h"
#include "searcher/http/parameters.h"
#include "searcher/output/dates.h"
#include "searcher/output/terminal.h"

namespace news::searcher {
namespace {

constexpr std::size_t least_boxes = 3;
constexpr std::size_t most_ticks = 6;
constexpr std::size_t most_rows = 1000;

// ---- What was asked ----

Model asked_model(const ComparisonRequest& wanted) {
    Model asked = Model::array();
    const std::size_t boxes =
        std::min(std::max(least_boxes, wanted.queries.size() + 1), ComparisonRequest::most_queries);
    for (std::size_t i = 0; i < boxes; ++i) {
        asked.push_back({{"number", i + 1},
                         {"text", i < wanted.queries.size() ? wanted.queries[i] : std::string()}});
    }
    return asked;
}

Model option_model(std::string_view name, std::string_view label, bool chosen) {
    return {{"name", name}, {"label", label}, {"chosen", chosen}};
}

Model units_model(const ComparisonRequest& wanted) {
    Model units = Model::array({option_model("", "as fits", !wanted.by)});
    for (const std::string_view name : period_names()) {
        units.push_back(option_model(name, name, wanted.by && name_of(*wanted.by) == name));
    }
    return units;
}

Model choices_model(const Visit& visit, const ComparisonRequest& wanted) {
    return choice_models(wanted.beside, [&](const SearchState& other) {
        ComparisonRequest changed = wanted;
        changed.beside = other;
        return visit.link(url_of(changed));
    });
}

Model measures_model(const ComparisonRequest& wanted) {
    return Model::array(
        {option_model("share", "share of all articles", wanted.measure == Measure::share),
         option_model("count", "number of articles", wanted.measure == Measure::count)});
}

// ---- What was counted ----

double value_of(const Timeline& timeline, const Series& series, std::size_t period,
                Measure measure) {
    const auto count = series.counts[period];
    return measure == Measure::count ? static_cast<double>(count)
                                     : share_of(count, timeline.archive.counts[period]).value_or(0);
}

double largest_value(const Timeline& timeline, Measure measure) {
    double largest = 0;
    for (const Series& series : timeline.queries) {
        for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
            largest = std::max(largest, value_of(timeline, series, i, measure));
        }
    }
    return largest;
}

std::string percent(double share) {
    constexpr double exact_below = 0.1;
    return share < exact_below ? fmt::format("{:.1f} %", share * 100)
                               : fmt::format("{:.0f} %", share * 100);
}

/// "0,100 1,43.5 …": the corners of one line; a single period is drawn as a level line.
std::string points_of(const Timeline& timeline, const Series& series, Measure measure) {
    const double top = std::max(largest_value(timeline, measure), 1e-9);
    std::string points;
    for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
        const double y = 100 - 100 * value_of(timeline, series, i, measure) / top;
        points += fmt::format("{}{},{:.1f}", i == 0 ? "" : " ", i, y);
        points += timeline.periods.size() == 1 ? fmt::format(" 1,{:.1f}", y) : "";
    }
    return points;
}

SearchState search_for(const ComparisonRequest& wanted, std::size_t query) {
    return with_query(wanted.beside, wanted.queries[query]);
}

Model series_model(const Visit& visit, const Timeline& timeline, const ComparisonRequest& wanted) {
    Model models = Model::array();
    for (std::size_t i = 0; i < timeline.queries.size(); ++i) {
        const Series& series = timeline.queries[i];
        models.push_back(
            {{"index", i},
             {"text", wanted.queries[i]},
             {"url", visit.link(url_of(search_for(wanted, i)))},
             {"total", articles_text(series.total)},
             {"undated", series.undated > 0 ? with_commas(series.undated) : std::string()},
             {"points", points_of(timeline, series, wanted.measure)}});
    }
    return models;
}

std::string period_text(const Timeline& timeline, std::size_t period) {
    return bucket_text({timeline.periods[period], 0, false}, timeline.granularity);
}

Model cells_model(const Visit& visit, const Timeline& timeline, const ComparisonRequest& wanted,
                  std::size_t period) {
    Model cells = Model::array();
    for (std::size_t i = 0; i < timeline.queries.size(); ++i) {
        const auto count = timeline.queries[i].counts[period];
        const auto share = share_of(count, timeline.archive.counts[period]);
        const SearchState there = with_days(search_for(wanted, i), timeline.periods[period]);
        cells.push_back({{"count", with_commas(count)},
                         {"url", count > 0 ? visit.link(url_of(there)) : std::string()},
                         {"share", count > 0 && share ? percent(*share) : std::string()}});
    }
    return cells;
}

Model rows_model(const Visit& visit, const Timeline& timeline, const ComparisonRequest& wanted) {
    Model rows = Model::array();
    for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
        rows.push_back({{"label", period_text(timeline, i)},
                        {"cells", cells_model(visit, timeline, wanted, i)},
                        {"all", with_commas(timeline.archive.counts[i])}});
    }
    return rows;
}

/// Labels of periods at even distances, the first and the last among them.
Model ticks_model(const Timeline& timeline) {
    Model ticks = Model::array();
    const std::size_t last = timeline.periods.size() - 1;
    const std::size_t count = std::min(most_ticks, last + 1);
    for (std::size_t i = 0; i < count; ++i) {
        ticks.push_back(period_text(timeline, count == 1 ? 0 : i * last / (count - 1)));
    }
    return ticks;
}

Model counts_model(const Visit& visit, const Timeline& timeline, const ComparisonRequest& wanted) {
    const bool shares = wanted.measure == Measure::share;
    const double top = largest_value(timeline, wanted.measure);
    return {{"has_periods", true},
            {"series", series_model(visit, timeline, wanted)},
            {"rows", rows_model(visit, timeline, wanted)},
            {"ticks", ticks_model(timeline)},
            {"width", std::max<std::size_t>(timeline.periods.size() - 1, 1)},
            {"unit", name_of(timeline.granularity)},
            {"measure", shares ? "share of all articles" : "number of articles"},
            {"top", shares ? percent(top) : with_commas(static_cast<std::size_t>(top))},
            {"json", visit.link(url_of(wanted, "/compare.json"))},
            {"csv", visit.link(url_of(wanted, "/compare.csv"))}};
}

/// The counts of all queries, and the notes on them.
Model compared(const Visit& visit, const ComparisonRequest& wanted) {
    const Comparison comparison = comparison_of(visit, wanted, most_rows);
    const bool has_periods = !comparison.timeline.periods.empty();
    Model model = has_periods ? counts_model(visit, comparison.timeline, wanted)
                              : Model::object({{"error", "Nothing with a date was found"}});
    for (const SeriesQuery& query : comparison.queries) {
        for (const Note& note : query.notes) {
            model["notes"].push_back(note.message);
        }
    }
    return model;
}

Model compare_model(const Visit& visit, const ComparisonRequest& wanted) {
    const Model choices = choices_model(visit, wanted);
    SearchState undated = wanted.beside;
    undated.from.reset();
    undated.to.reset();
    Model model = {{"has_periods", false},
                   {"error", ""},
                   {"hint", ""},
                   {"notes", Model::array()},
                   {"choices", choices},
                   {"has_choices", !choices.empty()},
                   {"beside", hidden_fields(parameters_of(undated), {})},
                   {"from", wanted.beside.from ? short_first(*wanted.beside.from) : std::string()},
                   {"to", wanted.beside.to ? short_last(*wanted.beside.to) : std::string()}};
    try {
        if (!wanted.queries.empty()) {
            model.update(compared(visit, wanted));
        }
    } catch (const Error& error) {
        if (error.failure() != Failure::usage) {
            throw;
        }
        model["error"] = error.what();
        model["hint"] = error.hint();
    }
    model["asked"] = asked_model(wanted);
    model["units"] = units_model(wanted);
    model["measures"] = measures_model(wanted);
    return model;
}

}  // namespace

HttpResponse compare_page(const Visit& visit) {
    const ComparisonRequest wanted = comparison_request_of(visit.request.parameters);
    return page_of(visit.site, "compare", compare_model(visit, wanted),
                   {.title = "Compare over time",
                    .current = "compare",
                    .crawling = wanted.queries.empty() ? Crawling::allowed : Crawling::refused});
}

}  // namespace news::searcher
