// SPDX-License-Identifier: GPL-2.0-or-later
/// A line for each request that was answered.
#pragma once

#include <chrono>
#include <cstddef>
#include <fstream>
#include <mutex>
#include <string>

#include "searcher/http/message.h"

namespace news::searcher {

struct LogEntry {
    const HttpRequest& request;
    int status = 200;
    std::size_t bytes = 0;  ///< of the body as sent
    std::chrono::system_clock::time_point time;
    std::chrono::microseconds took{};
};

enum class LogFormat {
    common,  ///< the common log format, with referrer and browser behind it
    json     ///< an object a line
};

/// One line without its end.
///
/// Source: Apache HTTP Server, mod_log_config, "combined"
std::string log_line(const LogEntry& entry, LogFormat format);

/// May be used by several threads.
class AccessLog {
public:
    /// @param path  "-": standard output; empty: nothing is written
    /// @throws Error input  where the file cannot be written
    AccessLog(std::string path, LogFormat format);

    void write(const LogEntry& entry);

    /// Opens the file anew, which another program may have moved away.
    ///
    /// @return false where it cannot be written: the one that was open is kept
    [[nodiscard]] bool reopen();

private:
    std::string path_;
    LogFormat format_;
    std::mutex mutex_;
    std::ofstream file_;
};

}  // namespace news::searcher
