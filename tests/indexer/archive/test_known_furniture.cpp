// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/known_furniture.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

namespace news::indexer {
namespace {

KnownFurniture known(const std::vector<std::string>& texts, Verdict verdict = Verdict::learned) {
    KnownFurniture known;
    for (const std::string& text : texts) {
        known.of("Htime")[block_of(text).number] = {
            .verdict = verdict, .text = text, .side = {}, .first_day = {}, .last_day = {}};
    }
    return known;
}

Article time_article(std::vector<std::string> body) {
    Article article;
    article.source.name = "TIME";
    article.body = std::move(body);
    article.lead = article.body.front();
    return article;
}

}  // namespace

TEST_CASE("Furniture of the paper is set aside, that of other papers stays") {
    const Article article = time_article({"Text of the day.", "More text.", "Tap to read"});
    const Article cleared = without_furniture(article, known({"TAP TO READ!"}));
    CHECK(cleared.body == std::vector<std::string>{"Text of the day.", "More text."});
    CHECK(cleared.furniture == std::vector<Furniture>{{2, "Tap to read"}});
    Article other = article;
    other.source.name = "The Bee";
    CHECK(without_furniture(other, known({"Tap to read"})) == other);
}

TEST_CASE("Where the first paragraph goes, the next one stands in for the lead") {
    const Article article = time_article({"Listen to this article", "Text of the day."});
    const Article cleared = without_furniture(article, known({"Listen to this article"}));
    CHECK(cleared.lead == "Text of the day.");
    CHECK(without_furniture(cleared, KnownFurniture()) == article);
}

TEST_CASE("A standing description is no standfirst") {
    Article article = time_article({"Text of the day.", "More."});
    article.lead = "Breaking news and more";
    const Article cleared = without_furniture(article, known({"Breaking news and more"}));
    CHECK(cleared.lead == "Text of the day.");
    CHECK(cleared.body == article.body);
    CHECK(without_furniture(cleared, KnownFurniture()) == article);
}

TEST_CASE("An article of nothing but furniture comes back whole") {
    const Article article = time_article({"Tap to read"});
    const Article cleared = without_furniture(article, known({"Tap to read"}));
    CHECK(cleared.body.empty());
    CHECK(cleared.lead.empty());
    CHECK(without_furniture(cleared, KnownFurniture()) == article);
    CHECK(without_furniture(cleared, known({"Tap to read"})) == cleared);
}

TEST_CASE("What someone keeps is text") {
    const Article article = time_article({"Text of the day.", "Tap to read"});
    CHECK(without_furniture(article, known({"Tap to read"}, Verdict::kept)) == article);
}

TEST_CASE("What is known comes back from the index") {
    const tests::Folder folder;
    Xapian::WritableDatabase database((folder.path() / "index").native(), Xapian::DB_CREATE);
    const KnownFurniture before = known({"Tap to read", "Subscribe"});
    write_furniture(database, "Htime", before.sources().at("Htime"));
    database.commit();
    CHECK(read_furniture(database) == before);
    write_furniture(database, "Htime", {});
    database.commit();
    CHECK(read_furniture(database).is_empty("Htime"));
}

}  // namespace news::indexer
