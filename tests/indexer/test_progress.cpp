// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress.h"

#include "tests/support/catch.h"

using news::indexer::progress_text;
using std::chrono::seconds;

TEST_CASE("progress tells speed, part and time left", "[progress]") {
    CHECK(progress_text(
              {.articles = 500, .bytes = 20'000'000, .total = 80'000'000, .time = seconds(10)}) ==
          "500 articles, 50/s, 2.0 MB/s, 25 %, 0:30 left");
    CHECK(progress_text(
              {.articles = 1, .bytes = 1'000'000, .total = 10'000'000'000, .time = seconds(1)}) ==
          "1 articles, 1/s, 1.0 MB/s, 0 %, 2:46 h left");
}

TEST_CASE("progress without a total tells the speed alone", "[progress]") {
    CHECK(progress_text({.articles = 0, .bytes = 0, .total = 0, .time = seconds(0)}) ==
          "0 articles, 0/s, 0.0 MB/s");
    CHECK(progress_text({.articles = 3, .bytes = 0, .total = 100, .time = seconds(1)}) ==
          "3 articles, 3/s, 0.0 MB/s");
}

TEST_CASE("files that grew do not give more than everything", "[progress]") {
    CHECK(progress_text({.articles = 3, .bytes = 200, .total = 100, .time = seconds(1)}) ==
          "3 articles, 3/s, 0.0 MB/s, 100 %, 0:00 left");
}
