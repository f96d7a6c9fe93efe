// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/language.h"

#include "indexer/extract/page.h"
#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

constexpr auto english =
    "The council met on Thursday evening and agreed that the old bridge over the river should be "
    "closed to lorries until the engineers have looked at every one of its pillars. Shopkeepers "
    "in the lower town said that they had heard of the plan only from the paper.";
constexpr auto german =
    "Der Rat hat am Donnerstagabend beschlossen, dass die alte Brücke über den Fluss für Lastwagen "
    "gesperrt wird, bis die Ingenieure jeden ihrer Pfeiler geprüft haben. Die Händler in der "
    "Unterstadt sagten, sie hätten von dem Plan erst aus der Zeitung erfahren.";

}  // namespace

TEST_CASE("the text tells its language, the page's claim helps where it cannot", "[language]") {
    const auto [text, claimed, language] = GENERATE(table<std::string, std::string, std::string>({
        {english, "", "en"},
        {german, "", "de"},
        {german, "en-US", "de"},
        {"Brücke zu", "de-AT", "de"},
        {"12 : 3", "fr", "fr"},
        {"", "nb_NO", "no"},
        {"", "", ""},
        {english, "klingon!", "en"},
    }));
    CAPTURE(text, claimed);
    CHECK(find_language(text, claimed).value == language);
}

TEST_CASE("the evidence for a language names what was rejected", "[language]") {
    const auto finding = find_language(german, "en");
    REQUIRE(finding.evidence.size() == 2);
    CHECK(finding.evidence[0].rejected.empty());
    CHECK(finding.evidence[1].value == "en");
    CHECK_FALSE(finding.evidence[1].rejected.empty());
}

TEST_CASE("language tags become short codes", "[language]") {
    const auto [tag, code] = GENERATE(table<std::string, std::string>({
        {"en", "en"},
        {"en-GB", "en"},
        {" DE_at ", "de"},
        {"iw", "he"},
        {"zh-Hant", "zh"},
        {"haw", "haw"},
        {"english", ""},
        {"und", ""},
        {"x", ""},
        {"", ""},
    }));
    CAPTURE(tag);
    CHECK(language_code(tag) == code);
}

TEST_CASE("a page claims its language in several ways", "[language]") {
    const auto [html, claimed] = GENERATE(table<std::string, std::string>({
        {"<html lang=de-CH>", "de-CH"},
        {"<meta property=og:locale content=fr_FR>", "fr_FR"},
        {"<meta http-equiv=Content-Language content=it>", "it"},
        {R"(<html lang=en><script type="application/ld+json">
            {"@type": "NewsArticle", "inLanguage": "es"}</script>)",
         "es"},
        {"<p>nothing", ""},
    }));
    CAPTURE(html);
    CHECK(claimed_language(Page(html, "")) == claimed);
}

TEST_CASE("text that is not UTF-8 has no language of its own", "[language]") {
    CHECK(find_language("\xff\xfe\xfa some words", "en").value == "en");
}
