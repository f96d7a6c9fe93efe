// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/ascii_run.h"

#include <string>

#include "tests/support/catch.h"

using news::ascii_run;

TEST_CASE("a run of ASCII ends before the first byte beyond it, wherever it stands") {
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string ascii(size, 'x');
        CHECK(ascii_run(ascii) == size);
        CHECK(ascii_run(ascii + "é" + ascii) == size);
        CHECK(ascii_run("é" + ascii + "é", 2) == size);
        CHECK(ascii_run("é" + ascii, 2) == size);
    }
    CHECK(ascii_run("ab", 2) == 0);
}
