// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/capture.h"

#include <string>

#include "tests/support/catch.h"

using namespace news;
using namespace news::indexer;
using namespace std::chrono_literals;

namespace {

std::string captured(const RawItem& item, std::string_view html) {
    const auto found = find_capture(item, html);
    if (!found.value) {
        return {};
    }
    REQUIRE(found.value->kind == DateKind::captured);
    REQUIRE(found.evidence.size() == 1);
    REQUIRE(found.evidence[0].field == "captured");
    return format_days(found.value->days);
}

}  // namespace

TEST_CASE("programs that save pages leave a mark with the day") {
    const auto [mark, day] = GENERATE(table<std::string, std::string>({
        {"<!--\n FILE ARCHIVED ON 09:52:31 Mar 30, 2014 AND RETRIEVED FROM an archive -->",
         "2014-03-30"},
        {"<!-- Page saved with SingleFile\n saved date: Sun Mar 30 2014 10:11:12 GMT+0100 -->",
         "2014-03-30"},
        {"<!-- Mirrored from paper.example/ by HTTrack Website Copier/3.x [XR&CO'2013], "
         "Sun, 30 Mar 2014 10:00:00 GMT -->",
         "2014-03-30"},
        {R"(<meta name="savepage-date" content="Sun Mar 30 2014 10:11:12 GMT+0100">)",
         "2014-03-30"},
        {R"(<html data-scrapbook-create="20140330101112123">)", "2014-03-30"},
        {"It is a snapshot of the page as it appeared on 30 Mar 2014 10:00:00 GMT.", "2014-03-30"},
        {"<!-- FILE ARCHIVED ON a rainy day -->", ""},
        {"<p>Saved from the flood on March 30, 2014.</p>", ""},
    }));
    CAPTURE(mark);
    CHECK(captured({}, "<html><p>Text</p>" + mark) == day);
    // Behind a long page, too.
    CHECK(captured({}, "<html>" + std::string(100'000, 'x') + mark) == day);
}

TEST_CASE("what the reader knows of the capture goes before the marks") {
    RawItem item;
    item.captured = std::chrono::sys_days{2014y / 3 / 30};
    CHECK(captured(item, "<!-- FILE ARCHIVED ON 09:52:31 May 3, 2016 -->") == "2014-03-30");
}

TEST_CASE("addresses in archives say when the page was saved") {
    RawItem item;
    item.url = "https://archive.example/web/20140330101112/https://paper.example/bridge";
    CHECK(captured(item, {}) == "2014-03-30");
    item.url = "https://paper.example/20140330101112/bridge";
    CHECK(captured(item, {}).empty());
}
