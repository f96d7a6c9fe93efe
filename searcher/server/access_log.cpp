// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/access_log.h"

#include <ctime>
#include <iostream>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/error.h"

namespace news::searcher {
namespace {

/// `text` between quotation marks, without what could end the line or the mark.
std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < ' ' || byte >= 0x7f) {
            result += fmt::format("\\x{:02x}", byte);
        } else {
            result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
        }
    }
    return result + '"';
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::tm parts_of(std::chrono::system_clock::time_point time) {
    return fmt::gmtime(std::chrono::system_clock::to_time_t(time));
}

std::string common_line(const LogEntry& entry) {
    const HttpRequest& request = entry.request;
    return fmt::format("{} - - [{:%d/%b/%Y:%H:%M:%S +0000}] {} {} {} {} {}",
                       or_dash(request.client), parts_of(entry.time),
                       in_quotes(fmt::format("{} {} HTTP/1.1", request.method, request.target)),
                       entry.status, entry.bytes, in_quotes(or_dash(request.headers.referer)),
                       in_quotes(or_dash(request.headers.user_agent)));
}

std::string json_line(const LogEntry& entry) {
    const HttpRequest& request = entry.request;
    const nlohmann::ordered_json object = {
        {"time", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", parts_of(entry.time))},
        {"client", request.client},
        {"method", request.method},
        {"target", request.target},
        {"status", entry.status},
        {"bytes", entry.bytes},
        {"took_ms", static_cast<double>(entry.took.count()) / 1000},
        {"referer", request.headers.referer},
        {"user_agent", request.headers.user_agent}};
    return object.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

std::string log_line(const LogEntry& entry, LogFormat format) {
    return format == LogFormat::json ? json_line(entry) : common_line(entry);
}

AccessLog::AccessLog(std::string path, LogFormat format) : path_(std::move(path)), format_(format) {
    if (!reopen()) {
        throw Error(Failure::input, fmt::format("{} cannot be written", path_),
                    "--access-log takes a file, or - for standard output");
    }
}

bool AccessLog::reopen() {
    if (path_.empty() || path_ == "-") {
        return true;
    }
    std::ofstream file(path_, std::ios::app);
    if (!file) {
        return false;
    }
    const std::lock_guard lock(mutex_);
    file_ = std::move(file);
    return true;
}

void AccessLog::write(const LogEntry& entry) {
    if (path_.empty()) {
        return;
    }
    const std::string line = log_line(entry, format_);
    const std::lock_guard lock(mutex_);
    std::ostream& out = path_ == "-" ? std::cout : file_;
    out.clear();  // a full disk may have room again
    out << line << std::endl;
}

}  // namespace news::searcher
