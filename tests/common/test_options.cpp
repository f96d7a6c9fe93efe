// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/options.h"

#include <array>
#include <cstdlib>

#include "common/error.h"
#include "tests/support/catch.h"

using news::CommandLine;
using news::Program;

namespace {

using Words = std::vector<const char*>;

constexpr auto commands = std::to_array<news::CommandRow>({
    {"add", "PATH…", "puts things in"},
    {"find", "WORD…", "takes things out"},
});
constexpr auto options = std::to_array<news::OptionRow>({
    {"index", 0, "DIR", "", "where it is"},
    {"limit", 'n', "N", "find", "how many"},
    {"format", 0, "text|json", "find", "how it looks"},
    {"quiet", 'q', "", "add", "say nothing"},
});
constexpr Program strict{"box", "A box.", commands, options};
constexpr Program loose{"box", "A box.", commands, options, "find", true};

CommandLine parse(const Program& program, Words words) {
    return news::parse_command_line(program, words);
}

std::string hint_for(const Program& program, Words words) {
    try {
        parse(program, std::move(words));
    } catch (const news::Error& error) {
        CHECK(error.failure() == news::Failure::usage);
        return std::string(error.what()) + "; " + error.hint();
    }
    return "no error";
}

}  // namespace

TEST_CASE("options may stand anywhere, with letters and values", "[options]") {
    const CommandLine line =
        parse(strict, {"find", "-n5", "one", "--index=a", "--index", "b", "--", "--two"});
    CHECK(line.command == "find");
    CHECK(line.arguments == std::vector<std::string>{"one", "--two"});
    CHECK(line.value("index") == "b");
    CHECK(line.options.at("index").size() == 2);
    CHECK(line.number("limit", 1, 10) == 5U);
    CHECK_FALSE(line.number("format", 1, 10).has_value());
    CHECK(line.value("format", "text") == "text");
}

TEST_CASE("a word with a dash is an argument where queries are typed", "[options]") {
    const CommandLine line = parse(loose, {"war", "-peace", "-n", "3", "-x", "--limit", "4"});
    CHECK(line.command == "find");
    CHECK(line.arguments == std::vector<std::string>{"war", "-peace", "-x"});
    CHECK(line.options.at("limit") == std::vector<std::string>{"3", "4"});
}

TEST_CASE("what is not understood is named together with what is like it", "[options]") {
    const auto [words, answer] = GENERATE(table<Words, std::string>({
        {{"ad", "x"}, "there is no command ad; did you mean add?"},
        {{"zzzzzz"}, "there is no command zzzzzz; --help shows what there is"},
        {Words{}, "box needs a command; box --help shows what there is"},
        {{"find", "--fromat", "json"}, "there is no option --fromat; did you mean --format?"},
        {{"find", "--form", "json"}, "there is no option --form; did you mean --format?"},
        {{"find", "--format", "xml"}, "--format cannot be \"xml\"; it is one of text, json"},
        {{"add", "--limit", "3"}, "add does not take the option --limit; it belongs to: find"},
    }));
    CHECK(hint_for(strict, words) == answer);
    CHECK(hint_for(strict, {"find", "--index"}).find("'--index' is missing") != std::string::npos);
    CHECK(hint_for(strict, {"find", "-x"}).find("no option") != std::string::npos);
}

TEST_CASE("numbers are read within their bounds", "[options]") {
    const auto* const text = GENERATE("0", "11", "-1", "5x", "", "99999999999999999999999");
    const CommandLine line{.command = "find", .arguments = {}, .options = {{"limit", {text}}}};
    CHECK_THROWS_AS(line.number("limit", 1, 10), news::Error);
}

TEST_CASE("help and version need no command", "[options]") {
    CHECK(parse(strict, {"--help"}).has("help"));
    CHECK(parse(loose, {"-h"}).has("help"));
    CHECK(parse(strict, {"--version"}).command.empty());
    CHECK(news::version_text(strict).starts_with("box "));
}

TEST_CASE("the help shows the table, or the part for one command", "[options]") {
    CHECK(news::help_text(strict, "add") ==
          "A box.\n\nUsage: box add PATH… [OPTION…]\n"
          "\nCommand:\n  add PATH…  puts things in\n"
          "\nOptions:\n      --index DIR  where it is\n  -q, --quiet      say nothing\n"
          "  -h, --help       show this help\n      --version    show the version\n");
    CHECK(news::help_text(strict).find("find WORD…") != std::string::npos);
}

TEST_CASE("the place of the index is an option before it is the environment", "[options]") {
    REQUIRE(setenv("NEWS_INDEX", "/from/environment", 1) == 0);
    CHECK(news::index_folder("here") == "here");
    CHECK(news::index_folder("") == "/from/environment");
    REQUIRE(unsetenv("NEWS_INDEX") == 0);
    REQUIRE(setenv("XDG_DATA_HOME", "/data", 1) == 0);
    CHECK(news::index_folder("") == "/data/news-search");
    REQUIRE(unsetenv("XDG_DATA_HOME") == 0);
    REQUIRE(setenv("HOME", "/home/reader", 1) == 0);
    CHECK(news::index_folder("") == "/home/reader/.local/share/news-search");
}
