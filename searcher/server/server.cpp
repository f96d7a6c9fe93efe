// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/server.h"

#include <microhttpd.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/error.h"
#include "searcher/http/target.h"
#include "searcher/server/connection_watch.h"
#include "searcher/server/metrics.h"
#include "searcher/server/worker_pool.h"

namespace news::searcher {
namespace {

using Addresses = std::unique_ptr<addrinfo, decltype([](addrinfo* list) { freeaddrinfo(list); })>;

Addresses addresses_of(const Listen& listen) {
    addrinfo wanted{};
    wanted.ai_flags = AI_PASSIVE;
    wanted.ai_family = listen.host.empty() ? AF_INET6 : AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    const int problem = getaddrinfo(listen.host.empty() ? nullptr : listen.host.c_str(),
                                    listen.port.c_str(), &wanted, &list);
    if (problem != 0) {
        throw Error(Failure::usage, fmt::format("“{}” cannot be listened on: {}", text_of(listen),
                                                gai_strerror(problem)));
    }
    return Addresses(list);
}

std::string header_of(MHD_Connection* connection, const char* name) {
    const char* const value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value == nullptr ? std::string() : value;
}

RequestHeaders headers_of(MHD_Connection* connection) {
    return {.accept_encoding = header_of(connection, "Accept-Encoding"),
            .if_none_match = header_of(connection, "If-None-Match"),
            .host = header_of(connection, "Host"),
            .forwarded_proto = header_of(connection, "X-Forwarded-Proto"),
            .referer = header_of(connection, "Referer"),
            .user_agent = header_of(connection, "User-Agent")};
}

std::string client_of(MHD_Connection* connection) {
    const auto* const info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (info == nullptr || info->client_addr == nullptr) {
        return {};
    }
    std::array<char, NI_MAXHOST> text{};
    const sockaddr* const address = info->client_addr;
    const socklen_t size =
        address->sa_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    const int problem =
        getnameinfo(address, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST);
    return problem == 0 ? text.data() : std::string();
}

bool has_body(MHD_Connection* connection) {
    const std::string length = header_of(connection, "Content-Length");
    return (!length.empty() && length != "0") ||
           !header_of(connection, "Transfer-Encoding").empty();
}

/// One request on its way through the server.
struct Exchange {
    std::string target;
    HttpRequest request = {};
    std::optional<HttpResponse> response = {};
    std::chrono::system_clock::time_point time = {};
    std::chrono::steady_clock::time_point begin = {};
    bool has_arrived = false;  ///< its header is complete
};

}  // namespace

class Server::Impl {
public:
    Impl(const Parts& parts, const Listen& listen, const ServerLimits& limits)
        : service_(parts.service),
          log_(parts.log),
          metrics_(parts.metrics),
          limits_(limits),
          workers_(parts.index, {limits.threads, limits.threads * 100}) {
        start(listen);
    }

    ~Impl() { stop(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    [[nodiscard]] std::uint16_t port() const {
        return MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_BIND_PORT)->port;
    }

    void stop() {
        if (daemon_ == nullptr) {
            return;
        }
        is_stopping_ = true;
        if (const MHD_socket socket = MHD_quiesce_daemon(daemon_); socket != MHD_INVALID_SOCKET) {
            close(socket);
        }
        wait_for_exchanges();
        workers_.finish();
        MHD_stop_daemon(daemon_);
        daemon_ = nullptr;
    }

private:
    void start(const Listen& listen) {
        const Addresses addresses = addresses_of(listen);
        const auto six =
            static_cast<unsigned>(listen.host.empty() ? MHD_USE_DUAL_STACK : MHD_USE_IPv6);
        const bool has_six = addresses->ai_family == AF_INET6;
        errno = 0;
        daemon_ = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME |
                                       MHD_USE_ITC | (has_six ? six : 0U),
                                   static_cast<std::uint16_t>(std::stoi(listen.port)), nullptr,
                                   nullptr, on_request, this,                         //
                                   MHD_OPTION_SOCK_ADDR, addresses->ai_addr,          //
                                   MHD_OPTION_CONNECTION_LIMIT, limits_.connections,  //
                                   MHD_OPTION_PER_IP_CONNECTION_LIMIT,
                                   limits_.connections_per_address,                           //
                                   MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits_.header_bytes,  //
                                   MHD_OPTION_URI_LOG_CALLBACK, on_target, this,              //
                                   MHD_OPTION_NOTIFY_CONNECTION, on_connection, this,         //
                                   MHD_OPTION_NOTIFY_COMPLETED, on_completed, this,           //
                                   MHD_OPTION_END);
        if (daemon_ == nullptr) {
            throw Error(
                Failure::usage,
                fmt::format("{} cannot be listened on: {}", text_of(listen), std::strerror(errno)),
                "--listen names another address and port; port 0 takes one that is free");
        }
    }

    void wait_for_exchanges() const {
        constexpr std::chrono::milliseconds pause{20};
        // Some times in a row: a request may have arrived that no thread has seen yet.
        for (int quiet = 0; quiet < 3; quiet = exchanges_ == 0 ? quiet + 1 : 0) {
            std::this_thread::sleep_for(pause);
        }
    }

    // ---- What libmicrohttpd calls, in its one thread ----

    static void on_connection(void* self, MHD_Connection* connection, void** place,
                              MHD_ConnectionNotificationCode what) {
        auto& server = *static_cast<Impl*>(self);
        if (what == MHD_CONNECTION_NOTIFY_STARTED) {
            const auto* const info =
                MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
            *place = new ConnectionWatch::Place(
                server.watch_.add(info->connect_fd, server.limits_.header_time));
            ++server.metrics_.connections;
        } else {
            const std::unique_ptr<ConnectionWatch::Place> owned(
                static_cast<ConnectionWatch::Place*>(*place));
            server.watch_.remove(*owned);
            --server.metrics_.connections;
        }
    }

    static void* on_target(void* self, const char* target, MHD_Connection* connection) {
        auto& server = *static_cast<Impl*>(self);
        server.allow(connection, server.limits_.header_time);
        return new Exchange{.target = target};
    }

    static void on_completed(void* self, MHD_Connection* connection, void** state,
                             MHD_RequestTerminationCode /*why*/) {
        auto& server = *static_cast<Impl*>(self);
        const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*state));
        *state = nullptr;
        if (exchange && exchange->has_arrived) {
            --server.exchanges_;
        }
        server.allow(connection, server.limits_.idle_time);
    }

    static MHD_Result on_request(void* self, MHD_Connection* connection, const char* /*url*/,
                                 const char* method, const char* /*version*/,
                                 const char* /*upload*/, std::size_t* /*upload_size*/,
                                 void** state) {
        auto& server = *static_cast<Impl*>(self);
        auto& exchange = *static_cast<Exchange*>(*state);
        if (exchange.response) {
            return server.send(connection, exchange);
        }
        if (exchange.has_arrived) {
            server.hand_over(exchange, connection);
            return MHD_YES;
        }
        server.receive(exchange, connection, method);
        // Only a refusal is sent now: it ends the connection, as a body may follow.
        return exchange.response ? server.send(connection, exchange) : MHD_YES;
    }

    // ---- The way of a request ----

    /// The header is complete.
    void receive(Exchange& exchange, MHD_Connection* connection, const char* method) {
        ++exchanges_;
        exchange.has_arrived = true;
        exchange.time = std::chrono::system_clock::now();
        exchange.begin = std::chrono::steady_clock::now();
        exchange.request.method = method;
        exchange.request.headers = headers_of(connection);
        exchange.request.client = client_of(connection);
        exchange.request.target = std::move(exchange.target);
        // As far as it can be told before it is decoded.
        exchange.request.path =
            exchange.request.target.substr(0, exchange.request.target.find('?'));
        if (const auto refused = refusal(exchange.request, connection)) {
            conclude(exchange, service_.refused(exchange.request, *refused));
        }
    }

    /// The exchange is the worker's until the connection goes on.
    void hand_over(Exchange& exchange, MHD_Connection* connection) {
        allow(connection, std::nullopt);
        MHD_suspend_connection(connection);
        ++metrics_.waiting;
        const bool taken = workers_.submit([this, &exchange, connection](IndexReader& reader) {
            --metrics_.waiting;
            conclude(exchange, service_.answer(exchange.request, reader, waited(exchange)));
            MHD_resume_connection(connection);
        });
        if (!taken) {
            --metrics_.waiting;
            ++metrics_.rejected;
            conclude(exchange, service_.refused(exchange.request, too_many));
            MHD_resume_connection(connection);
        }
    }

    /// Why a request is not answered by the service.
    std::optional<Failed> refusal(HttpRequest& request, MHD_Connection* connection) const {
        if (request.target.size() > limits_.target_bytes) {
            return Failed{414, "the address is too long",
                          fmt::format("{} bytes are allowed", limits_.target_bytes)};
        }
        auto target = read_target(request.target);
        if (!target) {
            return Failed{400, "the address cannot be read",
                          "a percent sign is written %25; names and values are UTF-8"};
        }
        request.path = std::move(target->path);
        request.parameters = std::move(target->parameters);
        if (has_body(connection)) {
            return is_reading(request) ? Failed{413, "a request has no body here", {}}
                                       : not_allowed(request);
        }
        return std::nullopt;
    }

    static std::chrono::microseconds waited(const Exchange& exchange) {
        return std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - exchange.begin);
    }

    void conclude(Exchange& exchange, HttpResponse response) {
        service_.count(exchange.request, response, waited(exchange));
        const std::size_t sent = exchange.request.method == "HEAD" ? 0 : response.body.size();
        log_.write({exchange.request, response.status, sent, exchange.time, waited(exchange)});
        exchange.response = std::move(response);
    }

    MHD_Result send(MHD_Connection* connection, const Exchange& exchange) {
        const HttpResponse& response = *exchange.response;
        MHD_Response* const sent = MHD_create_response_from_buffer(
            response.body.size(), const_cast<char*>(response.body.data()), MHD_RESPMEM_MUST_COPY);
        if (sent == nullptr) {
            return MHD_NO;
        }
        for (const auto& [name, value] : response.headers) {
            MHD_add_response_header(sent, name.c_str(), value.c_str());
        }
        if (is_stopping_) {
            MHD_add_response_header(sent, MHD_HTTP_HEADER_CONNECTION, "close");
        }
        allow(connection, limits_.sending_time);
        const MHD_Result result =
            MHD_queue_response(connection, static_cast<unsigned>(response.status), sent);
        MHD_destroy_response(sent);
        return result;
    }

    void allow(MHD_Connection* connection, std::optional<std::chrono::seconds> time) {
        const auto* const info =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
        if (info != nullptr && info->socket_context != nullptr) {
            watch_.allow(*static_cast<ConnectionWatch::Place*>(info->socket_context), time);
        }
    }

    static inline const Failed too_many{503, "too many requests wait for an answer",
                                        "try again in a few seconds"};

    const Service& service_;
    AccessLog& log_;
    Metrics& metrics_;
    const ServerLimits limits_;
    ConnectionWatch watch_;
    std::atomic<int> exchanges_ = 0;
    std::atomic<bool> is_stopping_ = false;
    WorkerPool workers_;
    MHD_Daemon* daemon_ = nullptr;
};

Server::Server(const Parts& parts, const Listen& listen, const ServerLimits& limits)
    : impl_(std::make_unique<Impl>(parts, listen, limits)) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return impl_->port(); }

void Server::stop() { impl_->stop(); }

}  // namespace news::searcher
