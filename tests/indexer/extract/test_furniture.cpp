// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/furniture.h"

#include <string>

#include "tests/support/catch.h"

using news::indexer::is_furniture;

TEST_CASE("a line that invites, warns or sells is furniture", "[furniture]") {
    const std::string line = GENERATE(
        "Advertisement", "ADVERTISEMENT", "Read more:", "Read more: Floods in the valley",
        "Sign up for our newsletter", "Get the morning briefing in your inbox",
        "Please turn off your ad blocker", "Tap to read the full story",
        "Your browser is out of date. Please update it.", "Share this on Facebook",
        "We use cookies to improve this site.", "© 2019 The Paper. All rights reserved.",
        "12 Comments: Join the conversation in your inbox", "Lesen Sie auch: Die Flut", "Anzeige",
        "À lire aussi : La crue", "Publicité", "Lea también: La crecida", "Leggi anche: La piena",
        "© RIPRODUZIONE RISERVATA", "Lees ook: Het water", "Leia também: A cheia",
        "Schrijf je in voor onze nieuwsbrief", "Læs også: Oversvømmelsen", "Läs också: Floden",
        "Czytaj także: Powódź", "Читайте также: Паводок", "Baca juga: Banjir", "【関連記事】",
        "관련기사", "延伸閱讀：", "5 min read",
        "We may earn a commission when you buy through our links.",
        "The post Flood takes the old mill of Orrin appeared first on The Harbour Courier.",
        "Der Beitrag Die Flut kam nachts erschien zuerst auf Kurier am Fluss.",
        "L’article La crue de la nuit est apparu en premier sur Le Phare.",
        "La entrada La crecida se publicó primero en El Faro.");
    CAPTURE(line);
    CHECK(is_furniture(line));
}

TEST_CASE("a long line is furniture by how it begins, or by what stands around a headline",
          "[furniture]") {
    std::string words;
    for (int i = 0; i < 60; ++i) {
        words += " flooding";
    }
    CHECK(is_furniture("The post" + words + " appeared first on The Harbour Courier."));
    CHECK_FALSE(is_furniture("The post" + words + "."));
    CHECK(is_furniture("We may earn a commission when you buy through our links," + words + "."));
    CHECK_FALSE(is_furniture("Advertisement" + words + "."));
    CHECK_FALSE(is_furniture("After" + words + " sign up for our newsletter."));
}

TEST_CASE("a phrase counts wherever it stands as words of its own", "[furniture]") {
    CHECK(
        is_furniture("From our inboxes to your inboxes: the news of the day, sent to your inbox"));
    CHECK_FALSE(is_furniture("From our inboxes to your inboxes: the news of the day"));
}

TEST_CASE("a sentence of an article stays, whatever it is about", "[furniture]") {
    const std::string line = GENERATE(
        "",
        "The publisher asked its readers to turn off ad blockers, and most of them refused to "
        "do so for the whole of the first week, according to a count made by the paper.",
        "Advertisement is the mother of need, the old merchant used to tell his three sons.",
        "Read more books, the minister told the pupils, and you will see more of the world.",
        "Comments by the mayor caused anger in the council on Tuesday.",
        "Share prices fell in London.", "The picture appeared first on a wall of the old harbour.",
        "The post office of Orrin closed on Tuesday, and the new one appeared on Friday.",
        "Print is not dead.", "Mehr als tausend Menschen kamen zum Fest.",
        "La publicité à la télévision recule.");
    CAPTURE(line);
    CHECK_FALSE(is_furniture(line));
}
