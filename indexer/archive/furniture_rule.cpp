// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/furniture_rule.h"

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/archive/groups.h"

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
constexpr double same_story = 0.5;

/// How many of the places lie within the best window.
std::size_t most_at_one_place(std::vector<std::size_t> places) {
    std::ranges::sort(places);
    std::size_t most = 0;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < places.size(); ++end) {
        while (places[end] - places[begin] >= place_width) {
            ++begin;
        }
        most = std::max(most, end - begin + 1);
    }
    return most;
}

std::size_t most_at_one_place(const std::vector<Sighting>& sightings,
                              std::size_t Sighting::*distance) {
    std::vector<std::size_t> places;
    for (const Sighting& sighting : sightings) {
        places.push_back(sighting.*distance);
    }
    return most_at_one_place(std::move(places));
}

/// Where most sightings are nearer to the beginning; a block that is as near to both counts as
/// standing at the end.
Side nearer_side(const std::vector<Sighting>& sightings) {
    const auto head = std::ranges::count_if(sightings, [](const Sighting& sighting) {
        return sighting.from_start < sighting.from_end;
    });
    return 2 * static_cast<std::size_t>(head) > sightings.size() ? Side::head : Side::tail;
}

}  // namespace

std::string_view name_of(Side side) { return side == Side::head ? "head" : "tail"; }

std::optional<Side> steady_side(const std::vector<Sighting>& sightings) {
    const Side side = nearer_side(sightings);
    const std::size_t most = most_at_one_place(
        sightings, side == Side::head ? &Sighting::from_start : &Sighting::from_end);
    const bool is_steady =
        static_cast<double>(most) >= steady_share * static_cast<double>(sightings.size());
    return is_steady ? std::optional{side} : std::nullopt;
}

bool is_common(std::size_t articles, std::size_t of_source, Side side) {
    return articles >= least_articles &&
           static_cast<double>(articles) >=
               (side == Side::head ? head_share : tail_share) * static_cast<double>(of_source);
}

std::size_t count_stories(std::vector<std::vector<WordNumber>> rests) {
    std::erase_if(rests, [](const auto& rest) { return rest.size() < least_rest; });
    std::vector<TextWords> texts;
    for (auto& rest : rests) {
        texts.emplace_back(std::move(rest));
    }
    Groups groups(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!groups.are_joined(i, j) && std::max(share_in(texts[i], texts[j]),
                                                     share_in(texts[j], texts[i])) >= same_story) {
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
