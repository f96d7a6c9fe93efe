// SPDX-License-Identifier: GPL-2.0-or-later
/// First step of reading a query: text becomes tokens that know where they stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::searcher {

enum class TokenKind {
    word,           ///< as typed, with its inner punctuation: U.S., AT&T, elect*, =exact
    phrase,         ///< what stands between quotation marks of any kind
    field,          ///< a name before a colon, in lower case
    open,           ///< (
    close,          ///< )
    operator_and,   ///< AND
    operator_or,    ///< OR
    operator_not,   ///< NOT
    operator_near,  ///< NEAR, NEAR/5, ADJ/5, w/5, pre/5
    minus,          ///< - right before something
    plus            ///< + right before something
};

struct QueryToken {
    TokenKind kind = TokenKind::word;
    std::string text;       ///< without quotation marks or colon
    std::size_t begin = 0;  ///< byte positions in the query; `end` is behind the token
    std::size_t end = 0;
    bool complete = true;   ///< false for a phrase whose closing mark is missing
    bool strict = false;    ///< for a field: "date!:"
    bool in_order = false;  ///< for operator_near: ADJ and pre
    /// For operator_near and for a phrase with "~5": the number, 0 where there is none.
    unsigned distance = 0;
};

/// @param query  any bytes; what is not UTF-8 ends up in words
std::vector<QueryToken> tokens_of(std::string_view query);

}  // namespace news::searcher
