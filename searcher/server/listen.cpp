// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/listen.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/error.h"

namespace news::searcher {
namespace {

/// "[::1]:8080" gives "::1" and "8080"; either may be empty.
Listen apart(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    const bool has_port = colon != std::string_view::npos && !text.ends_with(']');
    std::string_view host = has_port ? text.substr(0, colon) : text;
    const std::string_view port = has_port ? text.substr(colon + 1) : std::string_view();
    if (host.starts_with('[') && host.ends_with(']')) {
        host = host.substr(1, host.size() - 2);
    }
    return {std::string(host), std::string(port)};
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_port(std::string_view text) {
    constexpr unsigned most = 65535;
    unsigned port = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), port);
    return is_number(text) && problem == std::errc() && port <= most;
}

/// "192.0.2.1" or "2001:db8::1": letters of names other than hexadecimal digits are in neither.
bool is_address(std::string_view host) {
    return host.find(':') != std::string_view::npos ||
           (!host.empty() && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

}  // namespace

Listen parse_listen(std::string_view text) {
    Listen listen = is_number(text) ? Listen{.port = std::string(text)} : apart(text);
    if (!is_port(listen.port)) {
        throw Error(Failure::usage, fmt::format("“{}” is no address to listen on", text),
                    "--listen takes 127.0.0.1:8080, [::1]:8080, or :8080 for all addresses");
    }
    return listen;
}

std::string text_of(const Listen& listen) {
    const bool six = listen.host.find(':') != std::string::npos;
    return fmt::format("{}{}{}:{}", six ? "[" : "", listen.host, six ? "]" : "", listen.port);
}

bool is_loopback(const Listen& listen) {
    return listen.host == "localhost" || listen.host == "::1" || listen.host.starts_with("127.");
}

bool is_local_host(std::string_view host) {
    const std::string name = apart(host).host;
    return name.empty() || name == "localhost" || name.ends_with(".localhost") || is_address(name);
}

}  // namespace news::searcher
