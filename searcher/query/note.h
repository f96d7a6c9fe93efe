// SPDX-License-Identifier: GPL-2.0-or-later
/// What a reader of a query should hear about it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace news::searcher {

/// Something odd in a query that was read as well as possible all the same.
struct Note {
    std::string message;    ///< one sentence without a full stop
    std::size_t begin = 0;  ///< byte positions in the query of what the note is about
    std::size_t end = 0;
    std::string fix;  ///< the query as it was probably meant; empty where nothing is to be fixed
};

/// `query` with the bytes from `begin` up to `end` replaced, for Note::fix.
inline std::string replaced(std::string_view query, std::size_t begin, std::size_t end,
                            std::string_view with) {
    std::string result(query.substr(0, begin));
    result += with;
    result += query.substr(end);
    return result;
}

}  // namespace news::searcher
