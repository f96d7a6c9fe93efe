// SPDX-License-Identifier: GPL-2.0-or-later
/// The sockets: connections, limits, timeouts. The only file that knows libmicrohttpd.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>

#include "searcher/server/access_log.h"
#include "searcher/server/listen.h"
#include "searcher/server/service.h"

namespace news::searcher {

class Metrics;

struct ServerLimits {
    std::size_t threads = 2;
    unsigned connections = 2000;
    unsigned connections_per_address = 0;  ///< 0: no limit
    std::size_t target_bytes = 32 * 1024;
    std::size_t header_bytes = 48 * 1024;    ///< with the target
    std::chrono::seconds header_time{20};    ///< until the header of a request is there
    std::chrono::seconds idle_time{60};      ///< between requests
    std::chrono::seconds sending_time{300};  ///< until a response is taken
};

/// Serves from its construction on, in threads of its own.
class Server {
public:
    struct Parts {
        const Service& service;
        AccessLog& log;
        Metrics& metrics;
        std::filesystem::path index;
    };

    /// @throws Error usage  where the address cannot be listened on
    Server(const Parts& parts, const Listen& listen, const ServerLimits& limits);

    /// Stops as stop() does.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Takes no more connections, answers all requests that have arrived, and closes.
    void stop();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace news::searcher
