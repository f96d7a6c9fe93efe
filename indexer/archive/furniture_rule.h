// SPDX-License-Identifier: GPL-2.0-or-later
/// When a block that recurs in a paper's articles is the paper's furniture.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/shared_text.h"

namespace news::indexer {

/// Where a block stands in one article.
struct Sighting {
    std::size_t from_start = 0;  ///< blocks before it
    std::size_t from_end = 0;    ///< blocks behind it
};

/// On which side of the text.
enum class Side { head, tail };

std::string_view name_of(Side side);

/// Furniture stands in at least so many articles.
inline constexpr std::size_t least_articles = 8;

/// Where a block stands in all of its articles.
class Sightings {
public:
    void add(const Sighting& sighting);

    [[nodiscard]] std::size_t count() const { return count_; }

    /// The side on which the block stands in all but a few articles, at about the same distance
    /// from the end, if there is one: what wanders through the texts is quoted by them.
    [[nodiscard]] std::optional<Side> steady_side() const;

private:
    /// Where furniture may stand, the distance from the nearer end is less.
    static constexpr std::size_t far = 16;
    using Places = std::array<std::size_t, far + 1>;

    /// How many lie within the best window.
    static std::size_t most_at_one_place(const Places& places);

    Places from_start_{};
    Places from_end_{};
    std::size_t nearer_to_start_ = 0;
    std::size_t count_ = 0;
};

/// True when that many of the paper's articles have the block on that side: more at the head, where
/// the parts of a series may begin alike.
bool is_common(std::size_t articles, std::size_t of_source, Side side);

/// Number of different stories, given what each article has beside the blocks that recur. Articles
/// that share much of this are one story, and one with hardly anything is none: a story that is
/// filed again and again, or grows with every version, is no evidence.
std::size_t count_stories(const std::vector<std::vector<WordNumber>>& rests);

/// True for so many different stories in a sample of articles.
bool is_enough(std::size_t stories, std::size_t sample);

}  // namespace news::indexer
