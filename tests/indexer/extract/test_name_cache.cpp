// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/name_cache.h"

#include <string>

#include "tests/support/catch.h"

using news::indexer::HtmlTree;
using news::indexer::NameCache;
using news::indexer::NodeId;

TEST_CASE("classes and ids are read by value, whichever element bears them", "[html]") {
    const HtmlTree tree(
        "<body><p class=one id=two><p class=two id='a&amp;b'><p class=''><p id=one>"
        "<p class='a&amp;b'><p>");
    NameCache<std::size_t> sizes(tree, [](std::string_view name) { return name.size() * 10; });
    NameCache<bool> ands(tree, [](std::string_view name) { return name.find('&') != name.npos; });
    std::string read;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].tag == "p") {
            read +=
                std::to_string(sizes.of(id, "class")) + '/' + std::to_string(sizes.of(id, "id"));
            read += std::string(ands.of(id, "class") ? "&" : "") + (ands.of(id, "id") ? "+ " : " ");
        }
    }
    CHECK(read == "30/30 30/30+ 0/0 0/30 30/0& 0/0 ");
    CHECK(tree.names() == 4);  // with the empty one
}
