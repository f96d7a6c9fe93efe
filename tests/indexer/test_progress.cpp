// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using news::indexer::progress_text;
using std::chrono::seconds;

TEST_CASE("progress tells speed, part and time left", "[progress]") {
    CHECK(progress_text({.articles = 500,
                         .bytes = 20'000'000,
                         .total = 80'000'000,
                         .time = seconds(10),
                         .file = {}}) == "500 articles, 50/s, 2.0 MB/s, 25 %, 0:30 left");
    CHECK(progress_text({.articles = 1,
                         .bytes = 1'000'000,
                         .total = 10'000'000'000,
                         .time = seconds(1),
                         .file = {}}) == "1 article, 1/s, 1.0 MB/s, 0 %, 2:46 h left");
}

TEST_CASE("progress tells no time left before it can know", "[progress]") {
    CHECK(progress_text({.articles = 1,
                         .bytes = 1'000,
                         .total = 40'000'000'000,
                         .time = seconds(40),
                         .file = {}}) == "1 article, 0/s, 0.0 MB/s, 0 %");
}

TEST_CASE("progress without a total tells the speed alone", "[progress]") {
    CHECK(progress_text({.articles = 0, .bytes = 0, .total = 0, .time = seconds(0), .file = {}}) ==
          "0 articles, 0/s, 0.0 MB/s");
    CHECK(
        progress_text({.articles = 3, .bytes = 0, .total = 100, .time = seconds(1), .file = {}}) ==
        "3 articles, 3/s, 0.0 MB/s");
}

TEST_CASE("files that grew do not give more than everything", "[progress]") {
    CHECK(progress_text(
              {.articles = 3, .bytes = 200, .total = 100, .time = seconds(1), .file = {}}) ==
          "3 articles, 3/s, 0.0 MB/s, 100 %, 0:00 left");
}

TEST_CASE("what need not be read is done, and takes no time", "[progress]") {
    CHECK(progress_text({.articles = 10,
                         .bytes = 1'000'000,
                         .passed_bytes = 7'000'000,
                         .total = 10'000'000,
                         .time = seconds(5),
                         .file = "/archive/2014/news\x1b.jsonl"}) ==
          "10 articles, 2/s, 0.2 MB/s, 80 %, 0:10 left, news\ufffd.jsonl");
}

TEST_CASE("a survey adds up the bytes of the files that are read", "[progress]") {
    const news::tests::Folder folder;
    folder.write("a.html", "12345");
    folder.write("b/c.txt", "123");
    folder.write(".hidden.html", "1234567");
    news::indexer::Survey survey({folder.path()});
    CHECK_FALSE(survey.total());
    while (survey.step()) {
    }
    CHECK(survey.total() == 8U);
}
