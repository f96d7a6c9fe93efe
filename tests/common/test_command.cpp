// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command.h"

#include <iostream>
#include <sstream>

#include <xapian.h>

#include "common/error.h"
#include "tests/support/catch.h"

namespace {

struct Outcome {
    int status = 0;
    std::string said;
};

/// What run_command makes of `command`, with standard error caught.
template <typename Command>
Outcome run(Command command) {
    const std::ostringstream caught;
    auto* const before = std::cerr.rdbuf(caught.rdbuf());
    const int status = news::run_command(command);
    std::cerr.rdbuf(before);
    return {status, caught.str()};
}

}  // namespace

TEST_CASE("a command's own status passes through", "[command]") {
    CHECK(run([] { return 1; }).status == 1);
    CHECK(run([] { return 0; }).said.empty());
}

TEST_CASE("an error is one sentence, a hint and its status", "[command]") {
    const auto [status, said] =
        run([]() -> int { throw news::Error(news::Failure::input, "no x\x1b", "make x"); });
    CHECK(status == 3);
    CHECK(said == "error: no x\ufffd\nhint: make x\n");
}

TEST_CASE("errors of the libraries get a status too", "[command]") {
    CHECK(run([]() -> int { throw Xapian::DatabaseLockError("x"); }).status == 75);
    CHECK(run([]() -> int { throw Xapian::DatabaseCorruptError("x"); }).status == 4);
    CHECK(run([]() -> int { throw std::logic_error("x"); }).status == 70);
    CHECK(run([]() -> int { throw std::bad_alloc(); }).status == 70);
}

TEST_CASE("a standard output that fails ends the command", "[command]") {
    const auto [status, said] = run([]() -> int {
        std::cout.setstate(std::ios::badbit);
        return 0;
    });
    CHECK(status == 3);
    CHECK(said == "error: standard output cannot be written\n");
    CHECK(std::cout.good());
}
