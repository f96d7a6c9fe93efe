// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/results.h"

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("A story that is asked for is listed with all of its versions") {
    Index index = index_of({article("a", "The storm", "A storm came.", "2014-03-29"),
                            article("b", "Storm", "A storm came.", "2014-03-30"),
                            article("c", "Calm", "No storm came.", "2014-03-30")},
                           {"a", "a", ""});
    const auto [query, hits] = GENERATE(table<std::string, std::size_t>({
        {"storm", 2},
        {"story:a", 2},
        {"story:b title:storm", 2},
        {"-story:a storm", 1},
        {"story:c", 1},
    }));
    CAPTURE(query);
    CHECK(ask(index, query, {}).answer.hits.size() == hits);
}

}  // namespace news::searcher
