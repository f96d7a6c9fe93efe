// SPDX-License-Identifier: GPL-2.0-or-later
/// What holds for the whole archive, whatever is asked: counted once for each state of the index.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "searcher/engine/index.h"
#include "searcher/engine/search.h"
#include "searcher/engine/timeline.h"

namespace news::searcher {

struct ArchiveFacts {
    std::string revision;
    Answer values;                                 ///< no hits; every value of every facet
    std::vector<std::vector<std::string>> folded;  ///< the values of each facet, as by fold()
    DayCounts days;                                ///< all articles
};

/// May be used by several threads.
class FactsKeeper {
public:
    /// Of the index as it is.
    std::shared_ptr<const ArchiveFacts> of(Index& index);

    /// Of the index as it is or was a minute ago at most.
    std::shared_ptr<const ArchiveFacts> recent(Index& index);

private:
    std::mutex mutex_;
    std::shared_ptr<const ArchiveFacts> facts_;
    std::chrono::steady_clock::time_point counted_;
};

}  // namespace news::searcher
