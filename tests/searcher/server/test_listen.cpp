// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/listen.h"

#include "common/error.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("an address is a host and a port") {
    const auto [text, host, port] = GENERATE(table<std::string, std::string, std::string>({
        {"127.0.0.1:8080", "127.0.0.1", "8080"},
        {"[::1]:80", "::1", "80"},
        {"localhost:0", "localhost", "0"},
        {":8080", "", "8080"},
        {"9000", "127.0.0.1", "9000"},
    }));
    CAPTURE(text);
    CHECK(parse_listen(text) == Listen{host, port});
    CHECK(parse_listen(text_of(parse_listen(text))) == Listen{host, port});
}

TEST_CASE("other texts are no address") {
    const auto* const text =
        GENERATE("", ":", "a", "a:", "a:b", "a:70000", "[::1]", "1:-1", "a:+1");
    CAPTURE(text);
    CHECK_THROWS_AS(parse_listen(text), Error);
}

TEST_CASE("a host is local by its address or as localhost") {
    const auto [host, local] = GENERATE(table<std::string, bool>({
        {"", true},
        {"localhost", true},
        {"localhost:8080", true},
        {"a.localhost", true},
        {"127.0.0.1:80", true},
        {"192.0.2.7", true},
        {"[::1]:8080", true},
        {"[2001:db8::1]", true},
        {"attacker.example", false},
        {"attacker.example:8080", false},
        {"127.0.0.1.attacker.example", false},
        {"localhost.example", false},
    }));
    CAPTURE(host);
    CHECK(is_local_host(host) == local);
}

TEST_CASE("only this machine can connect to a loopback address") {
    CHECK(is_loopback({"127.0.0.1", "1"}));
    CHECK(is_loopback({"::1", "1"}));
    CHECK_FALSE(is_loopback({"", "1"}));
    CHECK_FALSE(is_loopback({"0.0.0.0", "1"}));
}

}  // namespace news::searcher
