// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/options.h"

#include <fmt/format.h>

#include "common/error.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

using Words = std::vector<const char*>;

}  // namespace

TEST_CASE("Words without a command are a query") {
    const Words words = {"harbour", "-bridge", "--sort", "newest", "--limit", "5"};
    const SearchOptions options = parse_options(words);
    CHECK(options.command == "find");
    CHECK(options.text == "harbour -bridge");
    CHECK(options.sort == Sort::newest);
    CHECK(options.limit == 5U);
}

TEST_CASE("What cannot be done is said before anything is opened") {
    const auto [words, message] = GENERATE(table<Words, std::string>({
        {Words{}, "there is no query"},
        {Words{"find", " "}, "there is no query"},
        {Words{"show"}, "show needs the id of an article"},
        {Words{"stats", "--format", "csv"}, "stats has no form csv"},
        {Words{"a", "--queries", "f"}, "--queries works with --format trec only"},
    }));
    CHECK_THROWS_WITH(parse_options(words), message);
}

TEST_CASE("The time for an answer is told in seconds and parts of them") {
    const auto [text, milliseconds] = GENERATE(table<const char*, int>(
        {{"0", 0}, {"3", 3000}, {"0.25", 250}, {".5", 500}, {"0.0001", 1}, {"86400", 86'400'000}}));
    const Words words = {"a", "--timeout", text};
    CHECK(parse_options(words).timeout == std::chrono::milliseconds(milliseconds));
}

TEST_CASE("What is no time for an answer is refused") {
    const auto* const text = GENERATE("", "-1", "x", "1s", "1e3", "nan", "inf", "86401", "0x2");
    const Words words = {"a", "--timeout", text};
    CHECK_THROWS_WITH(parse_options(words),
                      fmt::format("--timeout needs seconds from 0 to 86400, not \"{}\"", text));
}

TEST_CASE("Facets are named like fields") {
    CHECK(facet_names("paper, date,source") == std::vector<std::string>{"source", "date"});
    CHECK_THROWS_WITH(facet_names("title"), "nothing is counted by “title”");
}

}  // namespace news::searcher
