// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/histogram_model.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/date.h"
#include "searcher/http/pages/frame.h"
#include "searcher/output/dates.h"
#include "searcher/output/terminal.h"

namespace news::searcher {
namespace {

constexpr std::size_t most_ticks = 6;
constexpr std::uint64_t full_height = 100;
constexpr std::uint64_t least_height = 2;

const Field& date_field() { return field_named("date"); }

Choice undated_choice() { return {&date_field(), std::nullopt, false}; }

/// Of the bars, the one of undated articles among them.
Xapian::doccount largest_count(const DateFacet& dates, Xapian::doccount undated) {
    Xapian::doccount largest = std::max(undated, Xapian::doccount{1});
    for (const DateBucket& bucket : dates.buckets) {
        largest = std::max(largest, bucket.count);
    }
    return largest;
}

/// Something is never nothing.
std::uint64_t height_of(Xapian::doccount count, Xapian::doccount largest) {
    return count == 0 ? 0 : std::max(std::uint64_t{count} * full_height / largest, least_height);
}

Model bar_model(std::string_view label, Xapian::doccount count, Xapian::doccount largest,
                std::string url, bool chosen) {
    const auto height = height_of(count, largest);
    return {{"label", label},
            {"count", with_commas(count)},
            {"height", height},
            {"top", full_height - height},
            {"url", count == 0 ? std::string() : std::move(url)},
            {"chosen", chosen}};
}

Model bars_of(const Visit& visit, const SearchState& state, const DateFacet& dates,
              Xapian::doccount largest) {
    Model bars = Model::array();
    const std::size_t step = (dates.buckets.size() + most_ticks - 1) / most_ticks;
    const SearchState open = without_choices_of(state, date_field());
    for (const DateBucket& bucket : dates.buckets) {
        Model bar = bar_model(bucket_text(bucket, dates.granularity), bucket.count, largest,
                              visit.link(url_of(with_days(open, bucket.days))), bucket.is_selected);
        bar["from"] = short_first(bucket.days.first);
        bar["to"] = short_last(bucket.days.last);
        const std::size_t left = dates.buckets.size() - bars.size();
        bar["tick"] = bars.size() % step == 0 && 2 * left >= step;
        bar["minor"] = bars.size() / step % 2 == 1;
        bars.push_back(std::move(bar));
    }
    return bars;
}

Model undated_bar(const Visit& visit, const SearchState& state, const DateFacet& dates,
                  Xapian::doccount largest) {
    const bool chosen = std::ranges::find(state.choices, undated_choice()) != state.choices.end();
    const SearchState open = without_choices_of(state, date_field());
    const std::string url = visit.link(url_of(chosen ? open : with_choice(open, undated_choice())));
    return dates.undated == 0 ? Model(nullptr)
                              : bar_model("undated", dates.undated, largest, url,
                                          chosen || dates.undated_is_selected);
}

/// Where the days shown stand in all.
Model overview_model(const Visit& visit, const SearchState& open, const DateFacet& dates) {
    Model bars = Model::array();
    const Xapian::doccount largest = largest_count(dates, 0);
    for (const DateBucket& bucket : dates.buckets) {
        const auto height = height_of(bucket.count, largest);
        bars.push_back({{"x", bars.size()},
                        {"top", full_height - height},
                        {"height", height},
                        {"chosen", bucket.is_selected}});
    }
    return {{"url", visit.link(url_of(open))},
            {"days", years_text(dates)},
            {"width", bars.size()},
            {"bars", std::move(bars)}};
}

std::string day_or_nothing(const std::optional<std::chrono::sys_days>& day,
                           std::string (*text)(std::chrono::sys_days)) {
    return day ? text(*day) : std::string();
}

}  // namespace

Model histogram_model(const Visit& visit, const SearchState& state, const Answer& answer) {
    const DateFacet& all = answer.dates;
    if (all.buckets.empty()) {
        return nullptr;
    }
    const SearchState open = without_choices_of(state, date_field());
    const DateFacet& chosen = answer.matched_dates;
    const bool is_closer =
        chosen.buckets.size() > 1 && std::ranges::any_of(all.buckets, &DateBucket::is_selected);
    const bool can_open = is_closer && open != on_page(state, 1);
    const DateFacet& shown = is_closer ? chosen : all;
    const Xapian::doccount largest = largest_count(shown, all.undated);
    return {{"bars", bars_of(visit, state, shown, largest)},
            {"undated", undated_bar(visit, state, all, largest)},
            {"unit", name_of(shown.granularity)},
            {"overview", can_open ? overview_model(visit, open, all) : Model(nullptr)},
            {"form", hidden_fields(parameters_of(open), {})},
            {"from", day_or_nothing(state.from, short_first)},
            {"to", day_or_nothing(state.to, short_last)}};
}

std::string short_first(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    const std::string text = format_day(day);
    if (date.day() != std::chrono::day{1}) {
        return text;
    }
    return text.substr(0, date.month() == std::chrono::January ? 4 : 7);
}

std::string short_last(std::chrono::sys_days day) {
    const std::string next = short_first(day + std::chrono::days{1});
    return format_day(day).substr(0, next.size());
}

}  // namespace news::searcher
