// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/metrics.h"

#include <iterator>

#include <fmt/format.h>

namespace news::searcher {
namespace {

void add_head(std::string& text, std::string_view name, std::string_view type,
              std::string_view help) {
    fmt::format_to(std::back_inserter(text),
                   "# HELP news_search_{0} {2}\n# TYPE news_search_{0} {1}\n", name, type, help);
}

template <typename Number>
void add_number(std::string& text, std::string_view name, std::string_view type,
                std::string_view help, Number number) {
    add_head(text, name, type, help);
    fmt::format_to(std::back_inserter(text), "news_search_{} {}\n", name, number);
}

}  // namespace

void Metrics::count(const Answered& answered) {
    const double seconds = std::chrono::duration<double>(answered.took).count();
    const std::lock_guard lock(mutex_);
    ++requests_[{answered.route, answered.status}];
    bytes_ += answered.bytes;
    Times& times = times_[answered.route];
    ++times.number;
    times.seconds += seconds;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        times.at_most[i] += seconds <= classes[i] ? 1U : 0U;
    }
}

std::string Metrics::text() const {
    std::string text;
    const auto out = std::back_inserter(text);
    const std::lock_guard lock(mutex_);
    add_head(text, "requests_total", "counter", "Requests answered.");
    for (const auto& [key, number] : requests_) {
        fmt::format_to(out, "news_search_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                       key.first, key.second, number);
    }
    add_head(text, "request_seconds", "histogram", "Time from arrival to the answer.");
    for (const auto& [route, times] : times_) {
        for (std::size_t i = 0; i < classes.size(); ++i) {
            fmt::format_to(out, "news_search_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n",
                           route, classes[i], times.at_most[i]);
        }
        fmt::format_to(out,
                       "news_search_request_seconds_bucket{{route=\"{0}\",le=\"+Inf\"}} {1}\n"
                       "news_search_request_seconds_sum{{route=\"{0}\"}} {2}\n"
                       "news_search_request_seconds_count{{route=\"{0}\"}} {1}\n",
                       route, times.number, times.seconds);
    }
    add_number(text, "response_bytes_total", "counter", "Bytes of bodies.", bytes_);
    add_number(text, "retries_total", "counter", "Answers made anew because the index moved on.",
               retries.load());
    add_number(text, "rejected_total", "counter", "Requests turned away because too many waited.",
               rejected.load());
    add_number(text, "requests_waiting", "gauge", "Requests that wait for a worker.",
               waiting.load());
    add_number(text, "connections", "gauge", "Open connections.", connections.load());
    return text;
}

}  // namespace news::searcher
