// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tokens.h"

#include "tests/support/catch.h"

namespace news::searcher {
namespace {

/// "w:supreme p:a b" for a word and a phrase; what is no text is its sign.
std::string shown(const std::vector<QueryToken>& tokens) {
    static constexpr std::string_view signs[] = {"w:", "p:", "f:", "(", ")", "&",
                                                 "|",  "!",  "~",  "-", "+"};
    std::string text;
    for (const QueryToken& token : tokens) {
        text += text.empty() ? "" : " ";
        text += signs[static_cast<std::size_t>(token.kind)];
        text += token.kind <= TokenKind::field ? token.text : "";
    }
    return text;
}

}  // namespace

TEST_CASE("A query is cut into words, phrases, fields and operators") {
    const auto [query, tokens] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {" \t\n\u00a0", ""},
        {"supreme  court", "w:supreme w:court"},
        {"a AND b OR NOT c", "w:a & w:b | ! w:c"},
        {"and or not And", "w:and w:or w:not w:And"},
        {"(a b)", "( w:a w:b )"},
        {"-a +b -(c)", "- w:a + w:b - ( w:c )"},
        {"a - b", "w:a w:- w:b"},
        {"e-mail U.S. AT&T d'Actium", "w:e-mail w:U.S. w:AT&T w:d'Actium"},
        {"elect* =Bush *", "w:elect* w:=Bush w:*"},
        {"title:court TITLE:x", "f:title w:court f:title w:x"},
        {"title:\"a b\" source:(x)", "f:title p:a b f:source ( w:x )"},
        {"url:http://x.example/-y", "f:url w:http://x.example/-y"},
        {"title:NOT", "f:title w:NOT"},
        {"Ukraine: talks", "f:ukraine w:talks"},
        {"10:30", "w:10:30"},
        {"date:2014..2015", "f:date w:2014..2015"},
    }));
    CAPTURE(query);
    CHECK(shown(tokens_of(query)) == tokens);
}

TEST_CASE("Operators of distance know their number and their order") {
    using Row = std::tuple<std::string, std::string, unsigned, bool>;
    const auto [text, sign, distance, in_order] = GENERATE(values<Row>({
        {"NEAR", "~", 0, false},
        {"NEAR/5", "~", 5, false},
        {"ADJ", "~", 0, true},
        {"w/3", "~", 3, false},
        {"pre/12", "~", 12, true},
        {"NEAR/99999999999", "~", 99, false},
        {"near", "w:near", 0, false},
        {"w", "w:w", 0, false},
        {"w/", "w:w/", 0, false},
        {"w/x", "w:w/x", 0, false},
        {"AC/DC", "w:AC/DC", 0, false},
    }));
    CAPTURE(text);
    const auto tokens = tokens_of(text);
    CHECK(shown(tokens) == sign);
    CHECK((tokens.front().kind != TokenKind::operator_near || tokens.front().distance == distance));
    CHECK(tokens.front().in_order == in_order);
}

TEST_CASE("A phrase may have a distance, a field may be strict") {
    CHECK(tokens_of("\"a b\"~5").front().distance == 5);
    CHECK(tokens_of("\"a b\" ~5").front().distance == 0);
    CHECK(tokens_of("\"a b\"~").size() == 2);
    CHECK(tokens_of("date!:2014").front().strict);
    CHECK_FALSE(tokens_of("date:2014").front().strict);
}

TEST_CASE("Quotation marks of many languages enclose a phrase") {
    const auto* const query =
        GENERATE("\"a b\"", "“a b”", "„a b“", "„a b”", "«a b»", "»a b«", "”a b”", "＂a b＂");
    CAPTURE(query);
    CHECK(shown(tokens_of(query)) == "p:a b");
    CHECK(tokens_of(query).front().complete);
}

TEST_CASE("A phrase that is not closed reaches to the end") {
    const auto tokens = tokens_of("x \"a b");
    CHECK(shown(tokens) == "w:x p:a b");
    CHECK_FALSE(tokens.back().complete);
}

TEST_CASE("A token knows its place in the query") {
    const auto tokens = tokens_of("é \"b\" -c");
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[1].begin == 3);
    CHECK(tokens[1].end == 6);
    CHECK(tokens[3].begin == 8);
}

TEST_CASE("Bytes that are not UTF-8 are part of words") {
    CHECK(shown(tokens_of("a\xff b")) == "w:a\xff w:b");
}

}  // namespace news::searcher
