// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/wire.h"

#include "tests/support/catch.h"

using news::indexer::find_wire;
using news::indexer::length_without_wire;
using news::indexer::wire_of_line;
using Lines = std::vector<std::string>;

TEST_CASE("the agency is found wherever papers credit it", "[wire]") {
    const auto [body, wire] = GENERATE(table<Lines, std::string>({
        {{"The ministers met.", "They left.", "[Reuters]"}, "Reuters"},
        {{"The ministers met.", "They left. (AP)"}, "AP"},
        {{"LONDON (AFP) — The ministers met.", "They left."}, "AFP"},
        {{"(Reuters) - The ministers met."}, "Reuters"},
        {{"Die Minister trafen sich.", "Sie reisten ab. dpa/lw"}, "dpa"},
        {{"Die Minister trafen sich.", "AFP/dpa"}, "AFP"},
        {{"Die Minister trafen sich.", "kle/sti (dpa, AFP)"}, "dpa"},
        {{"Die Minister trafen sich.", "Quelle: ntv.de, sba/dpa"}, ""},
        {{"The ministers met.", "(Reporting by Jane Roe; Editing by John Doe)"}, "Reuters"},
        {{"The ministers met.", "The Associated Press contributed to this report."}, "AP"},
        {{"The ministers met, Reuters reports.", "They left, AP said."}, ""},
        {{"The ministers met.", "Reporting by Jane Roe in Lennford; Editing by John Doe"},
         "Reuters"},
        {{"The ministers met.", "(Additional reporting by Jane Roe; Editing by John Doe)"},
         "Reuters"},
        {{"The ministers met.", "Our Standards: The Thomson Reuters Trust Principles."}, "Reuters"},
        {{"The ministers met.", "© Agence France-Presse"}, "AFP"},
        {{"The ministers met.", "Copyright 2014 The Associated Press. All rights reserved."}, "AP"},
        {{"The ministers met.", "AFP contributed to this report"}, "AFP"},
        {{"The ministers met.", "— with files from Reuters"}, "Reuters"},
        {{"The ministers met.", "—AP"}, "AP"},
        {{"The ministers met.", "With AFP"}, "AFP"},
        {{"Die Minister trafen sich.", "© dpa-infocom, dpa:140329-99-123456/3"}, "dpa"},
        {{"Die Minister trafen sich.", "(dpa/jar)"}, "dpa"},
        {{"Die Minister trafen sich.", "(APA)"}, "APA"},
        {{"Les ministres se sont vus.", "(Avec AFP)"}, "AFP"},
        {{"Les ministres se sont vus.", "Le Journal avec AFP"}, "AFP"},
        {{"Los ministros se vieron.", "Con información de EFE"}, "EFE"},
        {{"I ministri si sono visti.", "(ANSA)"}, "ANSA"},
        {{"I ministri si sono visti.", "Riproduzione riservata © Copyright ANSA"}, "ANSA"},
        {{"Os ministros se viram.", "(Com Lusa)"}, "Lusa"},
        {{"МОСКВА, 5 марта. /ТАСС/. Министры встретились."}, "TASS"},
        {{"（新华社北京3月5日电）部长们见面了。"}, "Xinhua"},
        {{"部长们见面了。", "（新华社）"}, "Xinhua"},
        {{"【ロンドン＝共同】大臣は会った。"}, "Kyodo"},
        {{"大臣は会った。", "（共同）"}, "Kyodo"},
        {{"(서울=연합뉴스) 김하나 기자 = 장관이 만났다."}, "Yonhap"},
        {{"التقى الوزراء.", "(رويترز)"}, "Reuters"},
        {{"[AP]", "The ministers met.", "One.", "Two.", "Three.", "Four."}, ""},
        {Lines{}, ""},
    }));
    CAPTURE(body);
    CHECK(find_wire({.body = body, .bylines = {}, .creators = {}}).value == wire);
}

TEST_CASE("an agency may stand for the author", "[wire]") {
    const auto [author, wire] = GENERATE(table<std::string, std::string>({
        {"By Reuters", "Reuters"},
        {"Reuters Staff", "Reuters"},
        {"The Associated Press", "AP"},
        {"Von dpa", "dpa"},
        {"By Reuters and AFP", "Reuters"},
        {"Par AFP", "AFP"},
        {"AFP News", "AFP"},
        {"Jane Roe, Associated Press", "AP"},
        {"By JANE ROE, The Associated Press", "AP"},
        {"Jane Roe (Reuters)", "Reuters"},
        {"Jane Roe", ""},
    }));
    CAPTURE(author);
    const Lines authors{author};
    CHECK(find_wire({.body = {}, .bylines = authors, .creators = {}}).value == wire);
    CHECK(find_wire({.body = {}, .bylines = {}, .creators = authors}).value == wire);
}

TEST_CASE("the second agency is kept as evidence", "[wire]") {
    const Lines body{"LONDON (AFP) — The ministers met.", "(Reuters)"};
    const auto found = find_wire({.body = body, .bylines = {}, .creators = {}});
    CHECK(found.value == "Reuters");
    REQUIRE(found.evidence.size() == 2);
    CHECK(found.evidence[0].rejected.empty());
    CHECK(found.evidence[1].rule == "dateline");
    CHECK_FALSE(found.evidence[1].rejected.empty());
}

TEST_CASE("the credit is cut off the last paragraph", "[wire]") {
    const auto [text, rest] = GENERATE(table<std::string, std::string>({
        {"They left. (AP)", "They left."},
        {"Sie reisten ab. dpa/lw", "Sie reisten ab."},
        {"Sie reisten ab. kle/sti (dpa, AFP)", "Sie reisten ab."},
        {"“They left.” — Reuters", "“They left.”"},
        {"They left, said AP.", "They left, said AP."},
        {"The union is the largest (UPI)", "The union is the largest (UPI)"},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(text.substr(0, length_without_wire(text)) == rest);
}

TEST_CASE("a line is a credit only when nothing else stands in it", "[wire]") {
    CHECK(wire_of_line("[Reuters]") == "Reuters");
    CHECK(wire_of_line("Source: AFP") == "AFP");
    CHECK(wire_of_line("With files from The Canadian Press") == "Canadian Press");
    CHECK(wire_of_line("Reuters reports").empty());
    CHECK(wire_of_line("").empty());
}
