// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/restrictions.h"

#include <vector>

#include "searcher/engine/search.h"
#include "searcher/http/target.h"
#include "searcher/output/results.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

Article of_section(Article one, std::string section) {
    one.section = std::move(section);
    return one;
}

/// Articles that the choices leave, in the order of their ids.
std::string chosen(const std::string& target) {
    Index index = index_of({
        of_section(article("a", "One", "tram", "1990", "TIME"), "World"),
        of_section(article("b", "Two", "tram", "1995", "BBC"), "Sport"),
        of_section(article("c", "Three", "tram", "", "BBC"), ""),
    });
    const SearchState state = state_of(read_target(target)->parameters);
    const Request request{.query = joined_with(everything(), restrictions_of(state)),
                          .sort = Sort::oldest,
                          .facets = {}};
    std::string ids;
    for (const Hit& hit : search(index, request).hits) {
        ids += hit.article.id;
    }
    return ids;
}

}  // namespace

TEST_CASE("choices of one field are alternatives, those of several are required all") {
    const auto [target, ids] = GENERATE(table<std::string, std::string>({
        {"/", "abc"},
        {"/?source=BBC", "bc"},
        {"/?source=bbc&source=TIME", "abc"},
        {"/?source=BBC&section=Sport", "b"},
        {"/?-source=BBC", "a"},
        {"/?-source=BBC&-source=TIME", ""},
        {"/?source=BBC&-section=Sport", "c"},
        {"/?without=section", "c"},
        {"/?-without=section", "ab"},
        {"/?section=World&without=section", "ac"},
        {"/?from=1990&to=1992", "a"},
        {"/?from=1991", "b"},
        {"/?to=1990", "a"},
        {"/?from=1995&without=date", "bc"},
        {"/?without=date", "c"},
        {"/?-without=date", "ab"},
        {"/?without=wire", "abc"},
        {"/?-without=wire", ""},
        {"/?source=Nobody", ""},
    }));
    CAPTURE(target);
    CHECK(chosen(target) == ids);
}

TEST_CASE("a field is counted as if its values, and articles without one, were not chosen") {
    Index index = index_of({of_section(article("a", "One", "tram"), "World"),
                            of_section(article("b", "Two", "tram"), "Sport"),
                            of_section(article("c", "Three", "tram"), "")});
    const SearchState state = state_of(read_target("/?section=World&without=section")->parameters);
    const Answer answer = search(
        index, {.query = joined_with(everything(), restrictions_of(state)), .facets = {"section"}});
    CHECK(answer.total == 2);
    REQUIRE(answer.facets.front().values.size() == 2);
    CHECK(answer.facets.front().without == 1);
    CHECK(answer.facets.front().set.total == 3);
}

}  // namespace news::searcher
