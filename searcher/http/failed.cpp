// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/failed.h"

namespace news::searcher {

Failed failed_by(const Error& error) {
    const int status = error.failure() == Failure::usage   ? 400
                       : error.failure() == Failure::index ? 503
                                                           : 500;
    return {status, error.what(), error.hint()};
}

}  // namespace news::searcher
