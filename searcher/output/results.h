// SPDX-License-Identifier: GPL-2.0-or-later
/// What an output is given of one search.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "searcher/engine/search.h"

namespace news::searcher {

struct Results {
    std::string id = "1";         ///< of the query, for runs of several
    std::string query;            ///< as typed
    std::string description;      ///< as read
    std::chrono::sys_days today;  ///< what the query's dates are relative to
    std::vector<Note> notes;
    Request request;
    Answer answer;
    std::chrono::milliseconds took{};
};

}  // namespace news::searcher
