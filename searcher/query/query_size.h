// SPDX-License-Identifier: GPL-2.0-or-later
/// How large a query is, as it is read.
#pragma once

#include <string_view>

#include "searcher/query/tokens.h"

namespace news::searcher {

/// Every member throws an Error of usage beyond QueryLimits.
class QuerySize {
public:
    /// @param query  must outlive this object
    explicit QuerySize(std::string_view query) : query_(query) {}

    void add_leaf();
    void add_pattern();
    void go_down(const QueryToken& token);
    void go_up() { --depth_; }

private:
    std::string_view query_;
    int leaves_ = 0;
    int patterns_ = 0;
    int depth_ = 0;
};

}  // namespace news::searcher
