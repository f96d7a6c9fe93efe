// SPDX-License-Identifier: GPL-2.0-or-later
/// Any bytes as a query: read, described and compiled, or refused with an Error.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/error.h"
#include "searcher/query/compile.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view query(reinterpret_cast<const char*>(data), size);
    const news::searcher::IndexWords words = {
        .languages = {"en", "de"}, .terms_from = [](const std::string& start, std::size_t) {
            return std::vector<std::string>{start};
        }};
    try {
        const auto parsed = news::searcher::parse_query(query, {"en"});
        news::searcher::describe(parsed.tree);
        news::searcher::compile(parsed.tree, words).query.get_description();
    } catch (const news::Error&) {  // an answer like any other
        return 0;
    }
    return 0;
}
