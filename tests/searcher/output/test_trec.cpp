// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trec.h"

#include <sstream>

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("A line of a run has six columns, ranked from the offset on") {
    Results results;
    results.id = "q7";
    results.request.offset = 20;
    for (const auto* const id : {"a", "b"}) {
        results.answer.hits.push_back({article(id, "T", "B"), 1.5, {}, {}, {}, {}});
    }
    std::ostringstream out;
    TrecRenderer().print(results, out);
    CHECK(out.str() == "q7 Q0 a 21 1.500000 news-search\nq7 Q0 b 22 1.500000 news-search\n");
}

}  // namespace news::searcher
