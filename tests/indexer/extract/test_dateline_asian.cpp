// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline_asian.h"

#include "tests/support/catch.h"

using namespace std::literals;
using news::indexer::find_asian_dateline;

TEST_CASE("datelines of East Asia give place, day and agency", "[dateline]") {
    const auto [text, place, agency, date] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"新华社北京3月5日电 ", "北京", "Xinhua", "3月5日"},
            {"（新华社北京3月5日电）", "北京", "Xinhua", "3月5日"},
            {"新华社南河3月5日电（记者 林小雨）", "南河", "Xinhua", "3月5日"},
            {"中新社上海5月1日电 ", "上海", "China News Service", "5月1日"},
            {"路透社伦敦５月１日電 ", "伦敦", "Reuters", "５月１日"},
            {"【ロンドン＝共同】", "ロンドン", "Kyodo", ""},
            {"【ワシントン時事】", "ワシントン", "Jiji", ""},
            {"［東京　５日　ロイター］ - ", "東京", "Reuters", "５日"},
            {"(서울=연합뉴스) 김하나 기자 = ", "서울", "Yonhap", ""},
        }));
    const std::string paragraph = text + "水车在星期一烧毁。";
    CAPTURE(paragraph);
    const auto dateline = find_asian_dateline(paragraph);
    REQUIRE(dateline);
    CHECK(dateline->place == place);
    CHECK(dateline->agency == agency);
    CHECK(dateline->date == date);
    CHECK(paragraph.substr(dateline->length) == "水车在星期一烧毁。");
}

TEST_CASE("other beginnings are no datelines of East Asia", "[dateline]") {
    const auto text = GENERATE("新华社说，水车烧毁了。"s, "（记者）水车烧毁了。"s, "【写真】水車"s,
                               "(AP) A mill burned."s, "[a] b"s, "（"s, ""s, "3月5日电"s,
                               "(서울) 물레방아"s, "\xE6\x96"s);
    CAPTURE(text);
    CHECK_FALSE(find_asian_dateline(text));
}
