// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a query: read, described, compiled and written again, or refused with an Error.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/error.h"
#include "searcher/query/canonical.h"
#include "searcher/query/compile.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view query(reinterpret_cast<const char*>(data), size);
    const news::searcher::IndexWords words = {
        .languages = {"en", "de"},
        .terms_like = [](const std::string& start, const auto& /*wanted*/, std::size_t) {
            return std::vector<std::string>{start};
        }};
    const news::searcher::Reading reading = {{"en"}, {}};
    try {
        const auto parsed = news::searcher::parse_query(query, reading);
        news::searcher::describe(parsed.tree);
        news::searcher::compile(parsed.tree, words).query.get_description();
        const std::string canonical = news::searcher::canonical_query(parsed.tree);
        if (canonical.size() <= news::searcher::QueryLimits::bytes &&
            !(news::searcher::parse_query(canonical, reading).tree == parsed.tree)) {
            std::fprintf(stderr, "not the same again: %s\n", canonical.c_str());
            std::abort();
        }
    } catch (const news::Error&) {  // an answer like any other
        return 0;
    }
    return 0;
}
