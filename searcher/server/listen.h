// SPDX-License-Identifier: GPL-2.0-or-later
/// An address to listen on.
#pragma once

#include <string>
#include <string_view>

namespace news::searcher {

struct Listen {
    std::string host = "127.0.0.1";  ///< a name or an address without brackets; empty: all
    std::string port = "8080";       ///< "0": any that is free

    bool operator==(const Listen&) const = default;
};

/// "127.0.0.1:8080", "[::1]:8080", ":8080" for all addresses of the machine, "8080" for 127.0.0.1.
///
/// @throws Error usage
Listen parse_listen(std::string_view text);

/// "127.0.0.1:8080", "[::1]:8080"
std::string text_of(const Listen& listen);

/// True where nobody but this machine can connect.
bool is_loopback(const Listen& listen);

/// True for the value of a "Host" header that only names this machine or is an address: a page
/// elsewhere cannot make a browser send it under a name of its own.
bool is_local_host(std::string_view host);

}  // namespace news::searcher
