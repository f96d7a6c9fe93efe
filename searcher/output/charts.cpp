// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/charts.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/output/dates.h"

namespace news::searcher {
namespace {

constexpr std::size_t bar_columns = 24;
constexpr std::size_t count_columns = 9;

/// Widths of a bar's last column in eighths, from 1.
constexpr auto eighths = std::to_array<std::string_view>({"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"});
constexpr auto heights = std::to_array<std::string_view>({"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"});

std::string heading(std::string_view field, const Terminal& terminal) {
    std::string name(field);
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return styled(terminal, Style::bold, name) + '\n';
}

std::string line_of(std::string_view label, std::size_t label_columns, std::size_t count,
                    std::size_t largest, const Terminal& terminal) {
    return fmt::format("  {}  {:>{}}  {}\n", fitted(printable(label), label_columns),
                       with_commas(count), count_columns,
                       styled(terminal, Style::bar, bar(count, largest, bar_columns)));
}

std::size_t label_columns(const Terminal& terminal, std::size_t widest) {
    constexpr std::size_t least = 8;
    const std::size_t taken = bar_columns + count_columns + 6;
    const std::size_t room = terminal.width > taken + least ? terminal.width - taken : least;
    return std::clamp(widest, least, room);
}

Xapian::doccount largest_bucket(const DateFacet& dates) {
    Xapian::doccount largest = 0;
    for (const DateBucket& bucket : dates.buckets) {
        largest = std::max(largest, bucket.count);
    }
    return largest;
}

std::string_view height_of(std::size_t count, std::size_t largest) {
    return count == 0 ? " " : heights[(count * heights.size() - 1) / largest];
}

}  // namespace

std::string bar(std::size_t count, std::size_t largest, std::size_t columns) {
    if (count == 0 || largest == 0) {
        return {};
    }
    const std::size_t parts = std::max<std::size_t>(1, count * columns * eighths.size() / largest);
    std::string text;
    for (std::size_t i = 0; i < parts / eighths.size(); ++i) {
        text += eighths.back();
    }
    if (const std::size_t rest = parts % eighths.size(); rest > 0) {
        text += eighths[rest - 1];
    }
    return text;
}

std::string facet_chart(const Facet& facet, const Terminal& terminal) {
    if (facet.values.empty()) {
        return {};
    }
    std::size_t widest = 0;
    for (const FacetValue& value : facet.values) {
        widest = std::max(widest, columns_of(value.value));
    }
    const std::size_t columns = label_columns(terminal, widest);
    const std::size_t largest = facet.values.front().count;
    std::string text = heading(facet.field, terminal);
    for (const FacetValue& value : facet.values) {
        text += line_of(value.value, columns, value.count, largest, terminal);
    }
    if (facet.left_out > 0) {
        text += fmt::format("  and {} more\n", with_commas(facet.left_out));
    }
    if (facet.without > 0) {
        text += line_of("(none)", columns, facet.without,
                        std::max<std::size_t>(largest, facet.without), terminal);
    }
    return text + '\n';
}

std::string date_line(const DateFacet& dates, const Terminal& terminal) {
    std::string text = heading("date", terminal) + "  ";
    if (!dates.buckets.empty()) {
        const std::size_t largest = largest_bucket(dates);
        std::string chart;
        for (const DateBucket& bucket : dates.buckets) {
            chart += height_of(bucket.count, largest);
        }
        const auto most = std::ranges::max_element(dates.buckets, {}, &DateBucket::count);
        text += fmt::format("{} {} {}\n  by {}, most in {}: {}",
                            bucket_text(dates.buckets.front(), dates.granularity),
                            styled(terminal, Style::bar, chart),
                            bucket_text(dates.buckets.back(), dates.granularity),
                            name_of(dates.granularity), bucket_text(*most, dates.granularity),
                            with_commas(most->count));
    }
    if (dates.undated > 0) {
        text += fmt::format("{}undated: {}", dates.buckets.empty() ? "" : "; ",
                            with_commas(dates.undated));
    }
    return text + '\n';
}

std::string date_bars(const DateFacet& dates, const Terminal& terminal) {
    constexpr std::size_t columns = 11;  // "29 Mar 2014"
    const std::size_t largest = std::max(largest_bucket(dates), dates.undated);
    std::string text = heading("date", terminal);
    for (const DateBucket& bucket : dates.buckets) {
        text += line_of(bucket_text(bucket, dates.granularity), columns, bucket.count, largest,
                        terminal);
    }
    if (dates.undated > 0) {
        text += line_of("undated", columns, dates.undated, largest, terminal);
    }
    return text;
}

}  // namespace news::searcher
