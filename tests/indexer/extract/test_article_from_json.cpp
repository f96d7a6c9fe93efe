// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_json.h"

#include <nlohmann/json.hpp>

#include "common/record.h"
#include "tests/support/catch.h"

using namespace std::literals;
using namespace news::indexer;
using news::Article;
using nlohmann::json;

namespace {

Extracted extract(const std::string& text) {
    RawItem item;
    item.origin = "records.jsonl#1";
    item.type = MediaType::json_record;
    return article_from_json(item, text);
}

Article article_of(const std::string& text) {
    auto extracted = extract(text);
    CAPTURE(text);
    REQUIRE(std::holds_alternative<Article>(extracted));
    return std::get<Article>(std::move(extracted));
}

SkipReason reason_of(const std::string& text) {
    const auto extracted = extract(text);
    CAPTURE(text);
    REQUIRE(std::holds_alternative<Skipped>(extracted));
    return std::get<Skipped>(extracted).reason;
}

}  // namespace

TEST_CASE("a headline that stands above the text once more is not part of it", "[json]") {
    const auto [first, is_headline] = GENERATE(table<std::string, bool>({
        {"Flood takes the old mill", true},
        {"“FLOOD” takes: the … old, mill!", true},
        {"Flood takes the old mill — — — — — — — — — — — — — — — — — — — —", true},
        {"Flood takes the old mill of Orrin", false},
        {"Flood takes the old", false},
        {"Flood takes the old mill, and nobody knows how the millers will live from now on", false},
        {"Rain", false},
    }));
    json record = {{"title", "Flood takes the old mill"}, {"text", first + "\n\nIt rained."}};
    const auto body = article_of(record.dump()).body;
    CAPTURE(first);
    CHECK((body.front() == "It rained.") == is_headline);
}

TEST_CASE("fields are known by their common names", "[json]") {
    const auto [record, field, value] = GENERATE(table<std::string, std::string, std::string>({
        {R"({"id": " 17 ", "title": "A"})", "id", R"("17")"},
        {R"({"_id": {"$oid": "5f"}, "title": "A"})", "id", R"("5f")"},
        {R"({"id": 17, "headline": "A mill"})", "id", R"("17")"},
        {R"({"headline": "A mill"})", "title", R"("A mill")"},
        {R"({"title": {"rendered": "A &amp; B"}})", "title", R"("A & B")"},
        {R"({"title": "A\u0000 \ud800mill"})", "title", "broken"},
        {R"({"title": "A", "author": "By Jane Roe and John Doe"})", "authors",
         R"(["Jane Roe","John Doe"])"},
        {R"({"title": "A", "authors": [{"name": "Jane Roe"}, "John Doe"]})", "authors",
         R"(["Jane Roe","John Doe"])"},
        {R"({"title": "A", "byline": "Reuters Staff"})", "wire", R"("Reuters")"},
        {R"({"title": "A", "creditText": "Agence France-Presse"})", "wire", R"("AFP")"},
        {R"({"title": "A", "sourceOrganization": {"name": "Reuters"}})", "wire", R"("Reuters")"},
        {R"({"title": "A", "author": {"@type": "Organization", "name": "AP"}})", "wire", R"("AP")"},
        {R"({"title": "A", "body": "PARIS (AFP) - It rained all day."})", "place", R"("PARIS")"},
        {R"({"title": "A", "publish_date": "2014-03-29T10:00:00Z"})", "date", R"("2014-03-29")"},
        {R"({"title": "A", "pubDate": "Sat, 29 Mar 2014 10:00:00 +0000"})", "date",
         R"("2014-03-29")"},
        {R"({"title": "A", "date": "29 March 2014"})", "date", R"("2014-03-29")"},
        {R"({"title": "A", "date": "2014-03"})", "date", R"("2014-03-01/2014-03-31")"},
        {R"({"title": "A", "date": "2014-02-30"})", "date", "null"},
        {R"({"title": "A", "publisher": {"@type": "Organization", "name": "The Mill"}})", "source",
         R"("The Mill")"},
        {R"({"title": "A", "category": ["World", "Europe"]})", "section", R"("World")"},
        {R"({"title": "A", "url": "https://WWW.example.com/a?utm_source=x#top"})", "url",
         R"("https://www.example.com/a")"},
        {R"({"title": "A", "url": "https://www.example.com/a"})", "domain", R"("example.com")"},
        {R"({"title": "A", "dateline": "SALVADOR, Feb 26 -"})", "place", R"("SALVADOR")"},
        {R"({"title": "A", "agency": "AFP"})", "wire", R"("AFP")"},
        {R"({"title": "A", "caption": "A mill. [Photo by Jane Roe]"})", "credits",
         R"(["Jane Roe"])"},
        {R"({"_source": {"title": "A", "text": "The mill burns."}})", "body",
         R"("The mill burns.")"},
    }));
    CAPTURE(record);
    if (value == "broken") {
        CHECK(reason_of(record) == SkipReason::broken_json);
        return;
    }
    CHECK(news::to_json(article_of(record)).at(field).dump() == value);
}

TEST_CASE("bodies are HTML, wrapped text or lists", "[json]") {
    using Paragraphs = std::vector<std::string>;
    const auto [body, paragraphs] = GENERATE(table<std::string, Paragraphs>({
        {R"("<p>The mill <b>burns</b>.</p><p>It is old &amp; dry.</p>")",
         {"The mill burns.", "It is old & dry."}},
        {R"("The mill burns.\n\nIt is old.")", {"The mill burns.", "It is old."}},
        {R"(["The mill burns.", "It is old."])", {"The mill burns.", "It is old."}},
        {R"("The old mill on the river\nburns since four o'clock in the\nmorning.\n    It is )"
         R"(old and made of wood\nfrom the hills, the miller said\nto us.\n")",
         {"The old mill on the river burns since four o'clock in the morning.",
          "It is old and made of wood from the hills, the miller said to us."}},
        {R"("The mill burns.\n(AP)\n")", {"The mill burns."}},
        {R"("A mill\n\nThe mill burns.")", {"The mill burns."}},
        {R"("<Mill Ltd> burns <Wood Inc> wood.")", {"<Mill Ltd> burns <Wood Inc> wood."}},
        {R"("The mill burns\u0000\u0007 now, and all the people of the town run to see it.")",
         {"The mill burns now, and all the people of the town run to see it."}},
    }));
    CAPTURE(body);
    const auto article = article_of(R"({"title": "A mill", "body": )" + body + "}");
    CHECK(article.body == paragraphs);
}

TEST_CASE("agency and place are found in the text of a record", "[json]") {
    const auto article = article_of(
        R"({"title": "A", "body": "LINDHOLM (AP) — The old mill of the town burns.\n\nIt is old."})");
    CHECK(article.wire == "AP");
    CHECK(article.place == "LINDHOLM");
}

TEST_CASE("what is no article is skipped by its reason", "[json]") {
    const auto [text, reason] = GENERATE(table<std::string, SkipReason>({
        {"", SkipReason::broken_json},
        {"{\"title\": ", SkipReason::broken_json},
        {"[1, 2]", SkipReason::broken_json},
        {"\"title\"", SkipReason::broken_json},
        {"{}", SkipReason::no_article},
        {R"({"id": "1", "title": " ", "body": ""})", SkipReason::no_article},
        {R"({"title": "A", "body": "\u0000\u0000\u0001Bud1\u0000\u0000"})", SkipReason::binary},
    }));
    CHECK(reason_of(text) == reason);
}

TEST_CASE("an id is cut between two characters", "[json]") {
    std::string id(199, 'a');
    const auto article = article_of(json{{"id", id + "é"}, {"title", "A"}}.dump());
    CHECK(article.id == id);
}

TEST_CASE("a record without an id is named by its address, else by its origin", "[json]") {
    const auto first = article_of(R"({"title": "A", "url": "https://www.example.com/a#x"})");
    const auto second = article_of(R"({"title": "B", "url": "https://www.example.com/a"})");
    const auto third = article_of(R"({"title": "A"})");
    CHECK(first.id == second.id);
    CHECK(first.id != third.id);
    CHECK_FALSE(third.id.empty());
}

TEST_CASE("deep and strange records cost neither the stack nor an exception", "[json]") {
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    CHECK_NOTHROW(extract(R"({"title": "A", "body": )" + deep + "}"));
    CHECK_NOTHROW(
        extract(R"({"title": [[]], "authors": {"name": {}}, "date": [null], "url": {}})"));
    CHECK_NOTHROW(extract("{\"title\": \"\xff\"}"));
}

TEST_CASE("a record's publication, change and capture are kept apart", "[json]") {
    const auto [dates, date, updated, captured] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {R"("date_publish": "2014-03-30", "date_modify": "2014-04-02 10:00:00",
                "date_download": "2014-05-03 08:00:00")",
             "2014-03-30", "2014-04-02", "2014-05-03"},
            {R"("modified": "2014-04-02")", "2014-04-02", "2014-04-02", ""},
            {R"("crawled_at": "2014-05-03")", "", "", "2014-05-03"},
            // A change before the publication, a publication after the capture, a default.
            {R"("date": "2014-03-30", "modified": "2014-03-01")", "2014-03-30", "", ""},
            {R"("date": "2014-06-01", "crawled_at": "2014-05-03")", "", "", "2014-05-03"},
            {R"("date": "1970-01-01", "modified": "2014-04-02")", "2014-04-02", "2014-04-02", ""},
        }));
    CAPTURE(dates);
    const Article article =
        article_of(R"({"title": "A mill", "body": "The mill burns.", )" + dates + "}");
    const auto words = [](const std::optional<news::ArticleDate>& days) {
        return days ? news::format_days(days->days) : "";
    };
    CHECK(words(article.date) == date);
    CHECK(words(article.updated) == updated);
    CHECK(words(article.captured) == captured);
}

TEST_CASE("a record that was encoded twice is read as it was meant", "[json]") {
    const auto article = article_of(
        R"({"title": "Die alte MÃ¼hle", "author": "JÃ¶rg Roe",
            "body": "Die MÃ¼hle steht fÃ¼r immer still, sagte der MÃ¼ller am Montag."})");
    CHECK(article.title == "Die alte Mühle");
    CHECK(article.authors == std::vector{"Jörg Roe"s});
    CHECK(article.body.at(0).starts_with("Die Mühle steht für immer"));
}

TEST_CASE("records of any size and depth are read in time", "[json]") {
    const auto repeat = [](const std::string& part, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) {
            text += part;
        }
        return text;
    };
    const std::string open = R"({"title": "A mill", "body": )";
    const auto body = GENERATE_COPY(
        "[" + repeat(R"("The mill burned.",)", 100'000) + R"("It did."])",
        repeat("[", 200'000) + repeat("]", 200'000),
        R"("The mill burned.", "authors": [)" + repeat(R"("Jane Roe",)", 50'000) + "1]",
        "\"" + repeat("<p>The mill burned.", 300'000) + "\"");
    CHECK(article_of(open + body + "}").title == "A mill");
}

TEST_CASE("a row of a table is a record with its header's names", "[json]") {
    RawItem item;
    item.origin = "a.csv#1";
    auto extracted = article_from_table(
        item, "id;headline;date;text\n7;A mill;2014-03-29;\"It rained.\n\nAll day; all night.\"\n");
    REQUIRE(std::holds_alternative<Article>(extracted));
    const auto& article = std::get<Article>(extracted);
    CHECK(article.id == "7");
    CHECK(article.title == "A mill");
    CHECK(article.body == std::vector<std::string>{"It rained.", "All day; all night."});
    CHECK(article.evidence.front().rule == "column");
    CHECK(std::get<Skipped>(article_from_table(item, "id,title\n")).reason ==
          SkipReason::broken_csv);
}

TEST_CASE("what is wrong with a record is told in words alone", "[json]") {
    RawItem item;
    const auto extracted = article_from_json(item, "{\"title\": broken");
    const std::string& detail = std::get<Skipped>(extracted).detail;
    CHECK(detail.starts_with("parse error at line 1, column 11"));
}

TEST_CASE("a map tells where a record keeps its fields", "[json]") {
    RawItem item;
    item.origin = "a#1";
    item.map = std::make_shared<const FieldMap>(
        FieldMap{{RecordKey::title, "h"}, {RecordKey::body, "t.full"}});
    const auto extracted =
        article_from_json(item, R"({"h": "A mill", "t": {"full": "It rained."}, "title": "x"})");
    REQUIRE(std::holds_alternative<Article>(extracted));
    CHECK(std::get<Article>(extracted).title == "A mill");
    CHECK(std::get<Article>(extracted).body == std::vector<std::string>{"It rained."});
}
