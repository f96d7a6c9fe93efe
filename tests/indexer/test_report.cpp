// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include <fstream>
#include <sstream>

#include "common/error.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace news::indexer;
using news::tests::Folder;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("what was found is what was taken and what was skipped", "[report]") {
    Report report;
    report.add(Added::new_article, "a", "1");
    report.add(Added::replaced, "b", "2");
    report.add(Added::met_again, "c", "1");
    report.skip({"d", SkipReason::binary, {}});
    report.skip({"e", SkipReason::empty, {}});
    report.skip({"f", SkipReason::empty, {}});
    CHECK(report.articles() == 3);
    CHECK(report.skipped() == 3);
    CHECK(report.skipped(SkipReason::empty) == 2);
    CHECK(report.found() == 6);
    CHECK_FALSE(report.nothing_readable());
}

TEST_CASE("the summary names each reason with a few examples", "[report]") {
    Report report;
    report.add(Added::new_article, "a", "1");
    for (const auto* origin : {"b", "c\x1b", "d", "e"}) {
        report.skip({origin, SkipReason::truncated, "at byte 3"});
    }
    const std::string text = report.summary({.read = 4,
                                             .unchanged = 2,
                                             .ignored = 7,
                                             .unreadable = 1,
                                             .passed_over = 1,
                                             .bytes = 3'000'000},
                                            std::chrono::seconds(2));
    CHECK(text ==
          "1 article of 4 files in 2.0 s, 0 articles/s, 1.5 MB/s\n"
          "14 files found: 4 read, 2 unchanged, 7 of no format that is read, "
          "1 unreadable\n"
          "5 records found: 1 new, 0 replaced, 4 skipped\n"
          "4 skipped:\n"
          "      4  it is damaged or ends early: b (at byte 3), "
          "c\ufffd (at byte 3), d (at byte 3), …\n"
          "1 record inside files passed over: requests, pictures and the like\n");
}

TEST_CASE("what was forgotten is told with the reason", "[report]") {
    Report report;
    report.lose(3);
    report.forget_gone(2);
    report.forget_foreign();
    const std::string text = report.summary({}, std::chrono::seconds(1));
    CHECK(text.find("3 articles forgotten, 2 files gone, 1 file now of no format that is read\n") !=
          std::string::npos);
}

TEST_CASE("everything skipped is listed as JSON lines", "[report]") {
    const Folder folder;
    const auto path = folder.path() / "report.jsonl";
    Report report(path);
    report.skip({"caf\xe9", SkipReason::unreadable, "say \"no\""});
    report.add(Added::met_again, "b", "1");
    report.close();
    CHECK(content_of(path) ==
          "{\"origin\":\"caf\ufffd\",\"reason\":\"unreadable\",\"detail\":\"say \\\"no\\\"\"}\n"
          "{\"origin\":\"b\",\"reason\":\"met_again\",\"detail\":\"a copy of the article 1\"}\n");
    CHECK_THROWS_AS(Report(folder.path() / "none/report"), news::Error);
}

TEST_CASE("a run of which nothing could be read is told apart", "[report]") {
    Report report;
    CHECK_FALSE(report.nothing_readable());
    report.skip({"a", SkipReason::unreadable, {}});
    report.skip({"b", SkipReason::truncated, {}});
    CHECK(report.nothing_readable());
    report.skip({"c", SkipReason::empty, {}});
    CHECK_FALSE(report.nothing_readable());
}

TEST_CASE("a skipped article is named with its reason in words", "[report]") {
    CHECK(describe({"a", SkipReason::empty, {}}) == "a: there is nothing in it");
    CHECK(describe({"a", SkipReason::broken_json, "line 1"}) ==
          "a: it is not a JSON object (line 1)");
}
