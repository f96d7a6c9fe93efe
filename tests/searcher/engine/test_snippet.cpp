// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/snippet.h"

#include "common/text.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

/// Marks as brackets.
std::string shown(const MarkedText& text) {
    std::string result = text.text;
    for (auto mark = text.marks.rbegin(); mark != text.marks.rend(); ++mark) {
        result.insert(mark->end, "]").insert(mark->begin, "[");
    }
    return result;
}

std::string passages(std::string_view query, const Article& from) {
    Highlighter highlighter(parse_query(query, {{"en"}, {}}).tree);
    std::string result;
    for (const MarkedText& passage : highlighter.passages_of(from, 3)) {
        result += (result.empty() ? "" : " | ") + shown(passage);
    }
    return result;
}

}  // namespace

TEST_CASE("Passages are the sentences that match, with their matches marked") {
    const Article from =
        article("a", "",
                "Ships left early. The harbours of Mr. Weller were closed. Nobody knew why. "
                "A closed harbour costs the city money.");
    const auto [query, text] = GENERATE(table<std::string, std::string>({
        {"harbour",
         "The [harbours] of Mr. Weller were closed. | A closed [harbour] costs the city "
         "money."},
        {"ship", "[Ships] left early."},
        {"\"closed harbour\"", "A [closed harbour] costs the city money."},
        {"=harbour", "A closed [harbour] costs the city money."},
        {"cit*", "A closed harbour costs the [city] money."},
        {"money -ship", "A closed harbour costs the city [money]."},
        {"title:harbour",
         "Ships left early. The harbours of Mr. Weller were closed. Nobody knew "
         "why. A closed harbour costs the city money."},
    }));
    CAPTURE(query);
    CHECK(passages(query, from) == text);
}

TEST_CASE("Words are marked that have the stem of the article's language") {
    const auto [language, text] = GENERATE(table<std::string, std::string>({
        {"en", "A car for [care]."},
        {"es", "A [car] for [care]."},
        {"ja", "A car for [care]."},
    }));
    Article from = article("a", "", "A car for care.");
    from.language = language;
    CHECK(passages("care", from) == text);
}

TEST_CASE("Words are marked whose stem begins with another letter than they do") {
    const auto [language, query, text] = GENERATE(table<std::string, std::string, std::string>({
        {"ar", "كتاب", "[الكتاب] هنا."},
        {"ga", "fuinneog", "An [bhfuinneog] mhór."},
        {"id", "baca", "Mereka [membaca] buku."},
    }));
    CAPTURE(language);
    Article from = article("a", "", "");
    std::string plain = text;
    std::erase_if(plain, [](char c) { return c == '[' || c == ']'; });
    from.body = {plain};
    from.language = language;
    CHECK(passages(query, from) == text);
}

TEST_CASE("A long sentence is cut around its matches") {
    std::string body;
    for (int i = 0; i < 100; ++i) {
        body += i == 60 ? "harbour " : "filler ";
    }
    const std::string text = passages("harbour", article("a", "", body));
    CHECK(text.starts_with("…filler"));
    CHECK(text.ends_with("filler…"));
    CHECK(text.find("[harbour]") != std::string::npos);
    CHECK(count_characters(text) <= max_passage_characters + 4);
}

TEST_CASE("The headline is marked too") {
    Highlighter highlighter(parse_query("title:talks harbours", {}).tree);
    CHECK(shown(highlighter.title_of(article("a", "Harbour: talks go on", ""))) ==
          "[Harbour]: [talks] go on");
}

TEST_CASE("Scripts without blanks are marked by characters") {
    Article from = article("a", "", "日本語の新聞を読む。");
    from.language = "ja";
    CHECK(passages("新聞", from) == "日本語の[新聞]を読む。");
}

TEST_CASE("A caption is shown where the caption matches") {
    Article from = article("a", "", "The harbour sleeps.");
    from.captions = {{"A lamp above the harbour.", "Pool"}};
    CHECK(passages("lamp", from) == "A [lamp] above the harbour.");
    CHECK(passages("caption:harbour", from) == "A lamp above the [harbour].");
    CHECK(passages("harbour", from) == "The [harbour] sleeps. | A lamp above the [harbour].");
}

TEST_CASE("A standfirst that the body repeats is shown once") {
    Article from = article("a", "", "The harbour sleeps until spring.");
    from.captions = {{"The harbour sleeps until spring.", ""}};
    CHECK(passages("harbour", from) == "The [harbour] sleeps until spring.");
}

}  // namespace news::searcher
