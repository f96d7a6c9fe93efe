// SPDX-License-Identifier: GPL-2.0-or-later
/// A test of the names that elements bear.
#pragma once

#include <string_view>
#include <unordered_map>

namespace news::indexer {

/// Asks its test once of each name: a page has some dozens, each on many elements.
///
/// REQUIRES: what the names view outlives it
class NameTest {
public:
    explicit NameTest(bool (*passes)(std::string_view)) : passes_(passes) {}

    /// False for no name.
    bool operator()(std::string_view name) {
        if (name.empty()) {
            return false;
        }
        const auto [place, is_new] = known_.try_emplace(name, false);
        if (is_new) {
            place->second = passes_(name);
        }
        return place->second;
    }

private:
    bool (*passes_)(std::string_view);
    std::unordered_map<std::string_view, bool> known_;
};

}  // namespace news::indexer
