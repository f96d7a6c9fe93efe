// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include <algorithm>

namespace news::indexer {
namespace {

constexpr double least_length = 0.4;
/// A copy with every fifth word changed has .51 of the first one's shingles, two such copies have
/// .26 of each other's.
constexpr double least_shared = 0.42;
constexpr double least_shared_through_another = 0.2;

}  // namespace

bool are_versions(const Sketch& one, const Sketch& other) {
    const auto [shorter, longer] = std::minmax(one.shingles, other.shingles);
    return static_cast<double>(shorter) >= least_length * static_cast<double>(longer) &&
           shared_part(one, other) >= least_shared;
}

bool may_be_versions_of_one(const Sketch& one, const Sketch& other) {
    return shared_part(one, other) >= least_shared_through_another;
}

}  // namespace news::indexer
