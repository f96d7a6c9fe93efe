// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/visit.h"

#include <fmt/format.h>

namespace news::searcher {

std::string Visit::origin() const {
    if (!site.base_url.empty()) {
        return site.base_url;
    }
    return fmt::format("http://{}", request.headers.host);
}

}  // namespace news::searcher
