// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text.h"

#include <sstream>

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

constexpr Terminal plain{.color = Color::off, .width = 60};

}  // namespace

TEST_CASE("An article shows its fields, and its lead only where the body does not") {
    Article one = article("a1", "Harbour opens", "The first ship came. It was late.", "2014-03-29");
    one.date->time = "07:15:00+10:00";
    one.url = "https://paper.example/" + std::string(80, 'x');
    one.lead = "The first ship…";
    const std::string text = article_text(one, plain);
    CHECK(text.starts_with("Harbour opens\n\n"));
    CHECK(text.find("29 Mar 2014, 07:15 UTC+10:00\n") != std::string::npos);
    CHECK(text.find(one.url + '\n') != std::string::npos);
    CHECK(text.find("lead") == std::string::npos);
    one.lead = "Years of waiting end.";
    CHECK(article_text(one, plain).find("lead        Years of waiting end.") != std::string::npos);
}

TEST_CASE("What was found is told in one line, and whether the time was enough") {
    const auto [total, is_exact, line] = GENERATE(table<std::size_t, bool, std::string>({
        {1, true, "1 article"},
        {1200, true, "1,200 articles"},
        {1200, false, "at least 1,200 articles"},
        {0, true, "nothing found"},
        {0, false, "nothing found before the time was up"},
    }));
    Results results;
    results.answer.total = static_cast<Xapian::doccount>(total);
    results.answer.stories = results.answer.total;
    results.answer.total_is_exact = is_exact;
    std::ostringstream out;
    TextRenderer(plain).print(results, out);
    CHECK(out.str().substr(0, out.str().find('\n')) == line);
}

TEST_CASE("Evidence stands by field, what was chosen first, each rival once") {
    Article one = article("a1", "Harbour opens", "Text.");
    one.evidence = {{"url", "https://a.example/", "canonical", "head", 0.9, {}},
                    {"title", "Harbour opens | Herald", "title", "head", 0.5, "has the paper"},
                    {"title", "Harbour opens", "h1", "", 0.98, {}},
                    {"title", "Harbour opens | Herald", "title", "head", 0.5, "has the paper"},
                    {"body", "Read next", "sidebar", "li[1]", 0, "sidebar"}};
    CHECK(evidence_text(one, {.color = Color::off, .width = 100}) ==
          "\nWhy\n\n"
          "title       Harbour opens\n"
          "            by h1, 98 % sure\n"
          "            not “Harbour opens | Herald”: has the paper (by title in head, 50 % sure)\n"
          "url         https://a.example/\n"
          "            by canonical in head, 90 % sure\n"
          "body        nothing chosen\n"
          "            not “Read next”: no part of it (by sidebar in li[1])\n");
}

TEST_CASE("Escape sequences of an article reach no terminal") {
    Article one = article("a1", "Bad \033[2J news", "Text \033]0;x\007 here.");
    one.evidence = {{"title", "\033[2J", "h1", "", 1, {}}};
    CHECK((article_text(one, plain) + evidence_text(one, plain)).find('\033') == std::string::npos);
}

}  // namespace news::searcher
