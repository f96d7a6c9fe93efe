// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include "common/error.h"
#include "searcher/query/describe.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

ParsedQuery parse(std::string_view query) { return parse_query(query, {{"en"}, {}}); }

}  // namespace

TEST_CASE("A query has one meaning") {
    const auto [query, meaning] = GENERATE(table<std::string, std::string>({
        // words
        {"supreme court", "supreme and court"},
        {"supreme AND court", "supreme and court"},
        {"supreme OR court", "supreme or court"},
        {"a1 b1 OR c1 d1", "(a1 and b1) or (c1 and d1)"},
        {"(a1 OR b1) c1", "(a1 or b1) and c1"},
        {"\"supreme court\" trump", "\"supreme court\" and trump"},
        {"=Bush elect* *", "\"Bush\" and elect* and every article"},
        // exclusion
        {"-trump", "not trump"},
        {"court -trump", "court and not trump"},
        {"-\"supreme court\" bush", "not \"supreme court\" and bush"},
        {"NOT (a1 OR b1)", "not (a1 or b1)"},
        {"a1 OR -b1", "a1 or not b1"},
        {"- trump", "trump"},
        {"+trump", "trump"},
        // fields
        {"title:court", "title: court"},
        {"headline:court hl:judge", "title: court or title: judge"},
        {"by:smith", "author: smith"},
        {"source:time.com trump", "source: time.com and trump"},
        {"-source:time", "not source: time"},
        {"title:(a1 OR b1)", "title: (a1 or b1)"},
        {"caption:\"a1 b1\"", "caption: \"a1 b1\""},
        {"is:undated", "undated"},
        {"url:https://x.example/a", "url: https://x.example/a"},
        // the same field twice
        {"source:time source:bbc", "source: time or source: bbc"},
        {"source:time x1 source:bbc", "(source: time or source: bbc) and x1"},
        {"source:time AND source:bbc", "source: time and source: bbc"},
        {"source:time lang:en", "source: time and lang: en"},
        {"-source:time -source:bbc", "not source: time and not source: bbc"},
        {"date:2014 date:2016", "date: 2014 or date: 2016"},
        // dates
        {"date:2014-03", "date: 2014-03"},
        {"-date:2016..2018", "not date: 2016 to 2018"},
        {"date:\"2014\"..\"2015\" x1", "date: 2014 to 2015 and x1"},
        {"date:(2014 OR ..2001)", "date: 2014 or date: until 2001"},
        {"date!:2014", "date wholly within: 2014"},
        {"since:2014 until:2016", "date: 2014 or later and date: until 2016"},
        {"after:2014", "date: 2015 or later"},
        {"before:2014", "date: until 2013"},
        {"added:2014", "added: 2014"},
        // distances
        {"a1 NEAR/5 b1", "a1 near b1 within 5 words"},
        {"a1 w/5 b1 NEAR c1", "a1 near b1 near c1 within 5 words"},
        {"a1 ADJ b1", "a1 followed by b1 within 10 words"},
        {"a1 NEAR (b1 OR \"c1 d1\") e1", "a1 near (b1 or \"c1 d1\") within 10 words and e1"},
        {"\"a1 b1\"~5", "the words \"a1 b1\" within 5 words"},
        {"title:(a1 NEAR b1)", "title: a1 near b1 within 10 words"},
        // patterns and flags
        {"colo?r* won?", "colo?r* and won"},
        {"is:short has:photo", "short and has photo"},
        // text that only looks like more
        {"Ukraine: talks", "ukraine and talks"},
        {"10:30", "10:30"},
    }));
    CAPTURE(query);
    CHECK(describe(parse(query).tree) == meaning);
}

TEST_CASE("Every oddity is read as well as possible, reported and, where possible, fixed") {
    struct Case {
        std::string query, meaning, note, fix;
    };
    const auto& c = GENERATE(values<Case>({
        {"\"supreme court", "\"supreme court\"",
         "a closing quotation mark is missing, added at the end", "\"supreme court\""},
        {"(a1 OR (b1", "a1 or b1", "a closing parenthesis is missing, added at the end",
         "(a1 OR (b1))"},
        {"a1) b1", "a1 and b1", "a closing parenthesis without an opening one is left out",
         "a1 b1"},
        {"a1 ()", "a1", "empty parentheses are left out", "a1"},
        {"a1 \"\"", "a1", "a phrase without words is left out", "a1"},
        {"a1 AND", "a1", "“AND” joins nothing here and is left out", "a1"},
        {"OR a1", "a1", "“OR” joins nothing here and is left out", "a1"},
        {"a1 NOT", "a1", "“NOT” joins nothing here and is left out", "a1"},
        {"cats or dogs", "cats and dogs", "“or” is read as a word; the operator is OR",
         "cats OR dogs"},
        {"a1 || b1", "a1 and b1", "“||” is read as a word; the operator is OR", "a1 OR b1"},
        {"c*t", "ct",
         "“c*t” has less than 3 letters before its star or question mark, which are left out",
         "ct"},
        {"a1 NEAR", "a1", "“NEAR” joins nothing here and is left out", "a1"},
        {"a1 NEAR lang:en", "a1 and lang: en",
         "distances work between words and phrases only; the parts are searched without one", ""},
        {"\"a1 b1\"~3 NEAR c1", "the words \"a1 b1\" within 3 words and c1",
         "distances work between words and phrases only; the parts are searched without one", ""},
        {"titel:court", "titel and court",
         "“titel:” is no field and is read as a word; the nearest field is “title:”",
         "title:court"},
        {"qwertz:x1", "qwertz and x1", "“qwertz:” is no field and is read as a word", ""},
        {"-titel:court", "not (titel and court)",
         "“titel:” is no field and is read as a word; the nearest field is “title:”",
         "-title:court"},
        {"the court of law", "court and law",
         "function words count in phrases only, left out: the, of", ""},
        {"title:a1 title:b1", "title: a1 or title: b1",
         "“title:” stands twice: one of both is enough; write AND between to require both",
         "title:a1 AND title:b1"},
    }));
    CAPTURE(c.query);
    const ParsedQuery parsed = parse(c.query);
    CHECK(describe(parsed.tree) == c.meaning);
    REQUIRE_FALSE(parsed.notes.empty());
    CHECK(parsed.notes.front().message == c.note);
    CHECK(parsed.notes.front().fix == c.fix);
}

TEST_CASE("An ordinary query has no notes") {
    const auto* const query =
        GENERATE("supreme court", "source:time source:bbc -trump", "“health care” reform",
                 "title:(a1 OR b1) date:2014..", "*", "to be or not to be");
    CAPTURE(query);
    const ParsedQuery parsed = parse(query);
    for (const Note& note : parsed.notes) {
        UNSCOPED_INFO(note.message);
    }
    CHECK(parsed.notes.size() == (std::string_view(query).starts_with("to be") ? 2 : 0));
}

TEST_CASE("Function words count where there is nothing else") {
    CHECK(describe(parse("the who").tree) == "the and who");
    CHECK(describe(parse("title:the").tree) == "title: the");
    CHECK(describe(parse("the source:time").tree) == "the and source: time");
    CHECK(describe(parse("\"the who\" the").tree) == "\"the who\"");
}

TEST_CASE("A query without a reading is an error with a hint") {
    const auto [query, message] = GENERATE(table<std::string, std::string>({
        {"", "the query names nothing to search for"},
        {"()", "the query names nothing to search for"},
        {"AND", "the query names nothing to search for"},
        {"- & !", "the query names nothing to search for"},
        {"title:", "“title:” has no value"},
        {"title: court", "“title:” has no value"},
        {"title:\"\"", "“title:” has no value"},
        {"source:()", "“source:” has no value"},
        {"date:someday", "“someday” is not a date"},
        {"since:2014..2015", "“since:” takes no range"},
        {"is:long", "“is:long” is not known"},
    }));
    CAPTURE(query);
    CHECK_THROWS_WITH(parse(query), message);
}

TEST_CASE("The limits of a query are checked with a message each") {
    std::string words;
    for (int i = 0; i < 257; ++i) {
        words += "word" + std::to_string(i) + ' ';
    }
    CHECK_THROWS_WITH(parse(words), "the query has more than 256 words and phrases");
    CHECK_THROWS_WITH(parse(std::string(8193, 'x')), "the query has 8193 bytes, more than 8192");
    CHECK_THROWS_WITH(parse(std::string(17, '(') + "x"),
                      "the query is nested deeper than 16 levels at “(x”");
    CHECK_THROWS_WITH(parse("aaa* bbb* ccc* ddd* eee* fff* ggg* hhh* iii*"),
                      "the query has more than 8 words with a star or question mark");
    CHECK_THROWS_WITH(parse("a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g NEAR h NEAR i"),
                      "a distance joins more than 8 words and phrases");
    CHECK_THROWS_WITH(
        parse("NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT x"),
        Catch::Matchers::StartsWith("the query is nested deeper than 16 levels"));
    CHECK_NOTHROW(parse(std::string(16, '(') + "x" + std::string(16, ')')));
}

}  // namespace news::searcher
