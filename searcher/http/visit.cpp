// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/visit.h"

#include <fmt/format.h>

namespace news::searcher {

std::string Visit::origin() const {
    if (!site.base_url.empty()) {
        return site.base_url;
    }
    const bool is_secure = request.headers.forwarded_proto == "https";
    return fmt::format("{}://{}", is_secure ? "https" : "http", request.headers.host);
}

}  // namespace news::searcher
