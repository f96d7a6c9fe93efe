// SPDX-License-Identifier: GPL-2.0-or-later
/// Takes one JSON value at a time from a stream, as it is written.
#pragma once

#include <string>

#include "indexer/readers/byte_cursor.h"

namespace news::indexer {

struct JsonValue {
    std::string text;     ///< as written; of a value that is too long or broken, its beginning
    std::string problem;  ///< what is wrong with it; empty for a whole value
    bool too_long = false;
};

/// Takes the value at which the stream stands, and no byte behind it.
///
/// @param limit  about the most bytes that it may have
JsonValue take_json(ByteCursor& bytes, std::size_t limit);

}  // namespace news::indexer
