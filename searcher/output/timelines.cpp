// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/timelines.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "searcher/output/charts.h"
#include "searcher/output/csv.h"
#include "searcher/output/dates.h"
#include "searcher/output/json.h"

namespace news::searcher {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t label_width = 14;
constexpr std::size_t count_width = 9;
constexpr std::size_t share_width = 7;

/// Columns for the bar of one query; 0 where there is no room for bars.
std::size_t bar_width(std::size_t queries, const Terminal& terminal) {
    constexpr std::size_t least = 4;
    constexpr std::size_t most = 24;
    const std::size_t taken = label_width + count_width + 2;
    const std::size_t room = terminal.width > taken ? terminal.width - taken : 0;
    const std::size_t each = room / queries;
    const std::size_t numbers = count_width + share_width + 3;
    return each < numbers + least ? 0 : std::min(each - numbers, most);
}

std::string share_text(const std::optional<double>& share) {
    constexpr double percent = 100;
    if (!share) {
        return "–";
    }
    const double value = *share * percent;
    return value > 0 && value < 0.01 ? "<0.01%" : fmt::format("{:.2f}%", value);
}

/// One row of the chart: a period or the undated articles.
struct Row {
    std::string label;
    std::vector<Xapian::doccount> counts;
    Xapian::doccount articles = 0;
};

std::vector<Row> rows_of(const Timeline& timeline) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
        Row row{.label = bucket_text({timeline.periods[i], 0}, timeline.granularity),
                .counts = {},
                .articles = timeline.archive.counts[i]};
        for (const Series& series : timeline.queries) {
            row.counts.push_back(series.counts[i]);
        }
        rows.push_back(std::move(row));
    }
    Row undated{.label = "undated", .counts = {}, .articles = timeline.archive.undated};
    for (const Series& series : timeline.queries) {
        undated.counts.push_back(series.undated);
    }
    rows.push_back(std::move(undated));
    return rows;
}

/// Shares as whole numbers, for bars.
std::size_t parts_of_million(Xapian::doccount matching, Xapian::doccount all) {
    constexpr double million = 1e6;
    return static_cast<std::size_t>(share_of(matching, all).value_or(0) * million);
}

std::size_t largest_share(const std::vector<Row>& rows) {
    std::size_t largest = 0;
    for (const Row& row : rows) {
        for (const Xapian::doccount count : row.counts) {
            largest = std::max(largest, parts_of_million(count, row.articles));
        }
    }
    return largest;
}

std::string line_of(const Row& row, std::size_t largest, std::size_t bars,
                    const Terminal& terminal) {
    std::string line = fmt::format("{}  {:>{}}", fitted(row.label, label_width),
                                   with_commas(row.articles), count_width);
    for (const Xapian::doccount count : row.counts) {
        line += fmt::format("{:>{}}{:>{}}", with_commas(count), count_width,
                            share_text(share_of(count, row.articles)), share_width + 1);
        if (bars > 0) {
            const std::string drawn = bar(parts_of_million(count, row.articles), largest, bars);
            line += "  " + styled(terminal, Style::bar, fitted(drawn, bars));
        }
    }
    return std::string(line.substr(0, line.find_last_not_of(' ') + 1)) + '\n';
}

std::string heading(const std::vector<SeriesQuery>& queries, std::size_t bars,
                    const Terminal& terminal) {
    std::string line = fmt::format("{}  {:>{}}", fitted("", label_width), "articles", count_width);
    const std::size_t width = count_width + share_width + 1 + (bars > 0 ? bars + 2 : 0);
    for (const SeriesQuery& query : queries) {
        line += "   " + fitted(printable(query.text), width - 3);
    }
    return styled(terminal, Style::bold, line.substr(0, line.find_last_not_of(' ') + 1)) + '\n';
}

std::string number_text(const std::optional<double>& share) {
    return share ? fmt::format("{:.8f}", *share) : std::string();
}

ordered_json shares_to_json(const Series& series, const Series& archive) {
    ordered_json shares = ordered_json::array();
    for (std::size_t i = 0; i < series.counts.size(); ++i) {
        const auto share = share_of(series.counts[i], archive.counts[i]);
        shares.push_back(share ? ordered_json(*share) : ordered_json(nullptr));
    }
    return shares;
}

}  // namespace

std::string timeline_text(const Timeline& timeline, const std::vector<SeriesQuery>& queries,
                          const Terminal& terminal) {
    const std::vector<Row> rows = rows_of(timeline);
    const std::size_t bars = bar_width(queries.size(), terminal);
    const std::size_t largest = largest_share(rows);
    std::string text = heading(queries, bars, terminal);
    for (const Row& row : rows) {
        text += line_of(row, largest, bars, terminal);
    }
    text += '\n';
    for (std::size_t i = 0; i < queries.size(); ++i) {
        text += fmt::format("{}: {} of {} articles, by {}\n", printable(queries[i].text),
                            with_commas(timeline.queries[i].total),
                            with_commas(timeline.archive.total), name_of(timeline.granularity));
    }
    return text;
}

void print_timeline_csv(const Timeline& timeline, const std::vector<SeriesQuery>& queries,
                        std::ostream& out) {
    constexpr std::string_view line_end = "\r\n";
    out << "query,from,to,count,articles,share" << line_end;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const std::string name = csv_field(queries[i].text);
        const Series& series = timeline.queries[i];
        for (std::size_t j = 0; j < timeline.periods.size(); ++j) {
            const DaySpan& days = timeline.periods[j];
            const Xapian::doccount all = timeline.archive.counts[j];
            out << fmt::format("{},{},{},{},{},{}{}", name, format_day(days.first),
                               format_day(days.last), series.counts[j], all,
                               number_text(share_of(series.counts[j], all)), line_end);
        }
        out << fmt::format("{},,,{},{},{}{}", name, series.undated, timeline.archive.undated,
                           number_text(share_of(series.undated, timeline.archive.undated)),
                           line_end);
    }
}

ordered_json timeline_to_json(const Timeline& timeline, const std::vector<SeriesQuery>& queries) {
    ordered_json periods = ordered_json::array();
    for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
        periods.push_back({{"from", format_day(timeline.periods[i].first)},
                           {"to", format_day(timeline.periods[i].last)},
                           {"articles", timeline.archive.counts[i]}});
    }
    ordered_json list = ordered_json::array();
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const Series& series = timeline.queries[i];
        list.push_back({{"query", queries[i].text},
                        {"description", queries[i].description},
                        {"notes", notes_to_json(queries[i].notes, queries[i].text)},
                        {"total", series.total},
                        {"undated", series.undated},
                        {"counts", series.counts},
                        {"shares", shares_to_json(series, timeline.archive)}});
    }
    return {{"format", json_format},
            {"granularity", name_of(timeline.granularity)},
            {"periods", std::move(periods)},
            {"archive", {{"total", timeline.archive.total}, {"undated", timeline.archive.undated}}},
            {"series", std::move(list)}};
}

}  // namespace news::searcher
