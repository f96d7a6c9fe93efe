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

struct FacetName {
    std::string_view field;
    std::string_view heading;
    std::string_view without;
};

constexpr auto facet_names = std::to_array<FacetName>({
    {"source", "Source", "(no source)"},
    {"author", "Author", "(no author)"},
    {"section", "Section", "(no section)"},
    {"lang", "Language", "(no language)"},
    {"wire", "Agency", "(no agency)"},
    {"date", "Date", "undated"},
});

FacetName names_of(std::string_view field) {
    const auto* const found = std::ranges::find(facet_names, field, &FacetName::field);
    return found == facet_names.end() ? FacetName{field, field, "(none)"} : *found;
}

/// "Source, at least; without “a”, “b”"
std::string heading(std::string_view field, const CountedSet& set, const Terminal& terminal) {
    std::string text = styled(terminal, Style::bold, names_of(field).heading);
    text += set.is_exact ? "" : ", at least";
    std::string_view joint = "; without";
    for (const std::string& value : set.excluded) {
        text += fmt::format("{} “{}”", joint, printable(value));
        joint = ",";
    }
    return text + '\n';
}

enum class Choice { none, selected };

Choice choice_of(bool is_selected) { return is_selected ? Choice::selected : Choice::none; }

struct Row {
    std::string_view label;
    std::size_t count = 0;
    Choice choice = Choice::none;
};

std::string line_of(const Row& row, std::size_t label_columns, std::size_t largest,
                    const Terminal& terminal) {
    const auto& [label, count, choice] = row;
    return fmt::format("{} {}  {:>{}}  {}\n", choice == Choice::selected ? "✓" : " ",
                       fitted(printable(label), label_columns), with_commas(count), count_columns,
                       styled(terminal, Style::bar, bar(count, largest, bar_columns)));
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

std::size_t label_columns(const std::vector<Facet>& facets, const Terminal& terminal) {
    constexpr std::size_t least = 11;  // "29 Mar 2014"
    constexpr std::size_t taken = bar_columns + count_columns + 6;
    std::size_t widest = least;
    for (const Facet& facet : facets) {
        widest =
            std::max(widest, facet.without > 0 ? columns_of(names_of(facet.field).without) : 0);
        for (const FacetValue& value : facet.values) {
            widest = std::max(widest, columns_of(value.value));
        }
    }
    return std::min(widest, terminal.width > taken + least ? terminal.width - taken : least);
}

std::string facet_chart(const Facet& facet, std::size_t label_columns, const Terminal& terminal) {
    if (facet.values.empty()) {
        return {};
    }
    const std::size_t largest = std::max(facet.values.front().count, facet.without);
    std::string text = heading(facet.field, facet.set, terminal);
    for (const FacetValue& value : facet.values) {
        text += line_of({value.value, value.count, choice_of(value.is_selected)}, label_columns,
                        largest, terminal);
    }
    if (facet.left_out > 0) {
        text += fmt::format("  and {} more, {} in all\n", with_commas(facet.left_out),
                            with_commas(facet.values_total()));
    }
    if (facet.without > 0) {
        text += line_of({names_of(facet.field).without, facet.without}, label_columns, largest,
                        terminal);
    }
    return text + '\n';
}

std::string date_line(const DateFacet& dates, const Terminal& terminal) {
    std::string text = heading("date", dates.set, terminal) + "  ";
    if (!dates.buckets.empty()) {
        const auto name = [&](const DateBucket& bucket) {
            return bucket_text(bucket, dates.granularity);
        };
        const std::size_t largest = largest_bucket(dates);
        const auto most = std::ranges::max_element(dates.buckets, {}, &DateBucket::count);
        if (dates.buckets.size() > 1) {
            std::string chart;
            for (const DateBucket& bucket : dates.buckets) {
                chart += height_of(bucket.count, largest);
            }
            text += fmt::format("{} {} {}\n  by {}", name(dates.buckets.front()),
                                styled(terminal, Style::bar, chart), name(dates.buckets.back()),
                                name_of(dates.granularity));
        }
        if (dates.buckets.size() == 1 || largest > 1) {
            text += fmt::format("{}{}: {}", dates.buckets.size() > 1 ? ", most in " : "",
                                name(*most), with_commas(largest));
        }
    }
    if (dates.undated > 0) {
        text += fmt::format("{}undated: {}", dates.buckets.empty() ? "" : "; ",
                            with_commas(dates.undated));
    }
    return text + '\n';
}

std::string date_bars(const DateFacet& dates, std::size_t label_columns, const Terminal& terminal) {
    const std::size_t largest = std::max(largest_bucket(dates), dates.undated);
    std::string text = heading("date", dates.set, terminal);
    for (const DateBucket& bucket : dates.buckets) {
        const std::string label = bucket_text(bucket, dates.granularity);
        text += line_of({label, bucket.count, choice_of(bucket.is_selected)}, label_columns,
                        largest, terminal);
    }
    if (dates.undated > 0) {
        text += line_of({"undated", dates.undated, choice_of(dates.undated_is_selected)},
                        label_columns, largest, terminal);
    }
    return text;
}

}  // namespace news::searcher
