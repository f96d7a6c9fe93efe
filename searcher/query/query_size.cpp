// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_size.h"

#include <fmt/format.h>

#include "common/error.h"
#include "common/text.h"
#include "searcher/query/parser.h"

namespace news::searcher {

void QuerySize::add_leaf() {
    if (++leaves_ > QueryLimits::leaves) {
        throw Error(
            Failure::usage,
            fmt::format("the query has more than {} words and phrases", QueryLimits::leaves),
            "leave out the words that matter least");
    }
}

void QuerySize::add_pattern() {
    if (++patterns_ > QueryLimits::patterns) {
        throw Error(Failure::usage,
                    fmt::format("the query has more than {} words with a star or question mark",
                                QueryLimits::patterns),
                    "write out some of them");
    }
}

void QuerySize::go_down(const QueryToken& token) {
    if (++depth_ > QueryLimits::depth) {
        constexpr std::size_t shown = 20;  // characters
        throw Error(Failure::usage,
                    fmt::format("the query is nested deeper than {} levels at “{}”",
                                QueryLimits::depth, shorten(query_.substr(token.begin), shown)),
                    "take away parentheses");
    }
}

}  // namespace news::searcher
