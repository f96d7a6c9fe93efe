// SPDX-License-Identifier: GPL-2.0-or-later
/// What is read from the names that elements bear.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

/// Reads each class and id once: a page has some dozens, each on many elements.
///
/// REQUIRES: the tree outlives it
template <typename Value>
class NameCache {
public:
    NameCache(const HtmlTree& tree, Value (*read)(std::string_view))
        : tree_(tree), read_(read), known_(tree.names()) {}

    /// What is read from that name of the element; Value{} where it has none.
    ///
    /// @param name  "class" or "id"
    Value of(NodeId id, AttributeName name) {
        const Attribute* const found = tree_.find(id, name);
        if (found == nullptr || found->value.empty()) {
            return Value{};
        }
        std::optional<Value>& known = known_[found->number];
        if (!known) {
            known = read_(found->value);
        }
        return *known;
    }

private:
    const HtmlTree& tree_;
    Value (*read_)(std::string_view);
    std::vector<std::optional<Value>> known_;  ///< by number of the name
};

}  // namespace news::indexer
