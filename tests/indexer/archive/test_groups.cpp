// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/groups.h"

#include "tests/support/catch.h"

namespace news::indexer {

TEST_CASE("What is linked, however far, is one group") {
    Groups groups(4);
    CHECK_FALSE(groups.are_joined(0, 3));
    groups.join(0, 1);
    groups.join(2, 3);
    CHECK(groups.are_joined(1, 0));
    CHECK_FALSE(groups.are_joined(1, 2));
    groups.join(3, 0);
    CHECK(groups.are_joined(1, 2));
    const std::size_t more = groups.add();
    CHECK(groups.group_of(more) == more);
    CHECK(groups.size() == 5);
}

}  // namespace news::indexer
