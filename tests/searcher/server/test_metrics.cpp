// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/metrics.h"

#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("requests are counted by route, status and time") {
    Metrics metrics;
    metrics.count({"/search", 200, std::chrono::milliseconds{2}, 100});
    metrics.count({"/search", 200, std::chrono::milliseconds{20}, 100});
    metrics.count({"/search", 400, std::chrono::milliseconds{2}, 50});
    const std::string text = metrics.text();
    for (const auto* const line :
         {"news_search_requests_total{route=\"/search\",status=\"200\"} 2\n",
          "news_search_requests_total{route=\"/search\",status=\"400\"} 1\n",
          "news_search_request_seconds_bucket{route=\"/search\",le=\"0.001\"} 0\n",
          "news_search_request_seconds_bucket{route=\"/search\",le=\"0.003\"} 2\n",
          "news_search_request_seconds_bucket{route=\"/search\",le=\"+Inf\"} 3\n",
          "news_search_request_seconds_count{route=\"/search\"} 3\n",
          "news_search_response_bytes_total 250\n", "# TYPE news_search_retries_total counter\n"}) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
}

}  // namespace news::searcher
