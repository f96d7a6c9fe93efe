// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as the target of a request: read, made a state and a URL again, or refused.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/error.h"
#include "searcher/http/parameters.h"
#include "searcher/http/restrictions.h"
#include "searcher/http/target.h"
#include "searcher/output/results.h"
#include "searcher/query/describe.h"

namespace {

void give_up(const char* what, const std::string& url) {
    std::fprintf(stderr, "%s: %s\n", what, url.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace news::searcher;
    const auto target = read_target({reinterpret_cast<const char*>(data), size});
    if (!target) {
        return 0;
    }
    const std::string again = encode_path(target->path) + query_string(target->parameters);
    if (read_target("/" + again)->parameters != target->parameters) {
        give_up("other parameters", again);
    }
    try {
        const SearchState state = state_of(target->parameters);
        const std::string url = url_of(state);
        if (state_of(read_target(url)->parameters) != state) {
            give_up("another state", url);
        }
        static_cast<void>(describe(joined_with(everything(), restrictions_of(state))));
    } catch (const news::Error&) {  // an answer like any other
        return 0;
    }
    return 0;
}
