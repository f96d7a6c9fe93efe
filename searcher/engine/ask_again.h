// SPDX-License-Identifier: GPL-2.0-or-later
/// Questions to an index that changes meanwhile.
#pragma once

#include <xapian.h>

#include "common/error.h"
#include "searcher/engine/index.h"

namespace news::searcher {

/// The answer of `ask()`, asked a second time where the index was changed meanwhile.
///
/// @throws Error index  where it was changed faster than it can be read
/// @throws Xapian::DatabaseModifiedError  where the index keeps its revision
template <typename Ask>
auto ask_again_if_changed(Index& index, const Ask& ask) {
    try {
        return ask();
    } catch (const Xapian::DatabaseModifiedError&) {
        if (index.keeps_revision()) {
            throw;
        }
        index.reopen();
    }
    try {
        return ask();
    } catch (const Xapian::DatabaseModifiedError&) {
        throw Error(Failure::index, "the index is being changed too fast to be read",
                    "try again in a moment");
    }
}

}  // namespace news::searcher
