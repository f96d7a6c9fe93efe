// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.h"

#include <sstream>

#include "common/error.h"
#include "tests/support/catch.h"

using news::indexer::Options;
using news::indexer::parse_options;
using Words = std::vector<const char*>;

TEST_CASE("the options of add", "[options]") {
    const Options options = parse_options(
        Words{"add", "./a/", "x/../b", "--index", "i", "--threads=3", "--report", "r", "-q"});
    CHECK(options.command == "add");
    const auto here = std::filesystem::current_path();
    CHECK(options.paths == std::vector<std::filesystem::path>{here / "a", here / "b"});
    CHECK(options.index == "i");
    CHECK(options.threads == 3U);
    CHECK(options.report == "r");
    CHECK(options.quiet);
}

TEST_CASE("paths can come from standard input", "[options]") {
    const Options options = parse_options(Words{"add", "-", "-0"});
    CHECK(options.from_input);
    CHECK(options.paths.empty());
    std::istringstream in(std::string("/a/./b\0\0/c\nd", 12));
    CHECK(news::indexer::read_paths(in, options.separator) ==
          std::vector<std::filesystem::path>{"/a/b", "/c\nd"});
}

TEST_CASE("the options of extract", "[options]") {
    const Options options = parse_options(Words{"extract", "a", "--why"});
    CHECK(options.why);
    CHECK_FALSE(options.threads);
    CHECK(options.index.empty());
}

TEST_CASE("command lines that make no sense are refused", "[options]") {
    const Words words =
        GENERATE(Words{}, Words{"add"}, Words{"extract"}, Words{"stats", "x"},
                 Words{"extract", "a", "--index", "i"}, Words{"add", "a", "--why"},
                 Words{"add", "a", "--threads", "0"}, Words{"add", "-x"}, Words{"check", "x"},
                 Words{"forget"}, Words{"extract", "a", "--format", "json"},
                 Words{"stats", "--format", "jsonl"});
    CHECK_THROWS_AS(parse_options(words), news::Error);
}

TEST_CASE("help and version are texts", "[options]") {
    CHECK(parse_options(Words{"--help"}).text.find("extract PATH…") != std::string::npos);
    CHECK(parse_options(Words{"add", "--help"}).text.find("extract PATH…") == std::string::npos);
    CHECK(parse_options(Words{"--version"}).text.starts_with("news-index "));
}
