// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

namespace news::indexer {

bool are_versions(const TextWords& one, const TextWords& other) {
    constexpr double least_share = 0.55;
    constexpr double least_length = 0.4;
    const TextWords& shorter = one.size() < other.size() ? one : other;
    const TextWords& longer = one.size() < other.size() ? other : one;
    return static_cast<double>(shorter.size()) >=
               least_length * static_cast<double>(longer.size()) &&
           share_in(shorter, longer) >= least_share;
}

}  // namespace news::indexer
