// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/furniture_rule.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "indexer/archive/groups.h"
#include "indexer/archive/sketch.h"

namespace news::indexer {
namespace {

/// Blocks between the nearest and the farthest place that are about the same place.
constexpr std::size_t place_width = 3;
constexpr double steady_share = 0.8;

constexpr double head_share = 0.5;
constexpr double tail_share = 0.25;

constexpr std::size_t least_stories = 6;
constexpr double least_story_share = 1.0 / 3;
constexpr std::size_t least_rest = 12;
constexpr double same_story = 0.4;

}  // namespace

std::string_view name_of(Side side) { return side == Side::head ? "head" : "tail"; }

void Sightings::add(const Sighting& sighting) {
    ++from_start_[std::min(sighting.from_start, far)];
    ++from_end_[std::min(sighting.from_end, far)];
    nearer_to_start_ += sighting.from_start < sighting.from_end ? 1 : 0;
    ++count_;
}

std::size_t Sightings::most_at_one_place(const Places& places) {
    std::size_t most = 0;
    for (std::size_t begin = 0; begin + place_width <= places.size(); ++begin) {
        const auto* const first = places.data() + begin;
        most = std::max(most, std::accumulate(first, first + place_width, std::size_t{0}));
    }
    return most;
}

/// A block that is as near to both ends counts as standing at the end.
std::optional<Side> Sightings::steady_side() const {
    const Side side = 2 * nearer_to_start_ > count_ ? Side::head : Side::tail;
    const std::size_t most = most_at_one_place(side == Side::head ? from_start_ : from_end_);
    const bool is_steady = static_cast<double>(most) >= steady_share * static_cast<double>(count_);
    return is_steady ? std::optional{side} : std::nullopt;
}

bool is_common(std::size_t articles, std::size_t of_source, Side side) {
    return articles >= least_articles &&
           static_cast<double>(articles) >=
               (side == Side::head ? head_share : tail_share) * static_cast<double>(of_source);
}

std::size_t count_stories(const std::vector<std::vector<WordNumber>>& rests) {
    std::vector<Sketch> texts;
    for (const auto& rest : rests) {
        if (rest.size() >= least_rest) {
            texts.push_back(sketch_of(rest));
        }
    }
    Groups groups(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!groups.are_joined(i, j) && shared_part(texts[i], texts[j]) >= same_story) {
                groups.join(i, j);
            }
        }
    }
    std::set<std::size_t> stories;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        stories.insert(groups.group_of(i));
    }
    return stories.size();
}

bool is_enough(std::size_t stories, std::size_t sample) {
    return stories >= least_stories &&
           static_cast<double>(stories) >= least_story_share * static_cast<double>(sample);
}

}  // namespace news::indexer
