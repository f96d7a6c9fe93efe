// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/connection_watch.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "tests/support/catch.h"

namespace news::searcher {
namespace {

using std::chrono::seconds;

/// Two ends of a connection.
class Ends {
public:
    Ends() { REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends_.data()) == 0); }
    ~Ends() {
        close(ends_[0]);
        close(ends_[1]);
    }
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;

    [[nodiscard]] int ours() const { return ends_[0]; }

    /// The other one sees the end of the connection.
    [[nodiscard]] bool is_shut() const {
        char byte = 0;
        return recv(ends_[1], &byte, 1, MSG_DONTWAIT) == 0;
    }

private:
    std::array<int, 2> ends_{};
};

}  // namespace

TEST_CASE("a connection ends when its time is over, and not before") {
    const Ends ends;
    ConnectionWatch watch;
    const auto now = ConnectionWatch::Clock::now();
    const auto place = watch.add(ends.ours(), seconds{1000});
    watch.end_late_ones(now + seconds{900});
    CHECK_FALSE(ends.is_shut());
    watch.allow(place, std::nullopt);
    watch.end_late_ones(now + seconds{5000});
    CHECK_FALSE(ends.is_shut());
    watch.allow(place, seconds{1000});
    watch.end_late_ones(now + seconds{2000});
    CHECK(ends.is_shut());
    watch.remove(place);
    CHECK(watch.size() == 0);
}

}  // namespace news::searcher
