// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text_changes.h"

#include <random>

#include "common/text.h"
#include "tests/support/catch.h"

namespace news {
namespace {

using Pieces = std::vector<ChangedText>;

/// The version that keeps the pieces of one side.
std::string version_of(const Pieces& pieces, Change left_out) {
    std::string text;
    for (const ChangedText& piece : pieces) {
        text += piece.change == left_out ? "" : piece.text;
    }
    return text;
}

}  // namespace

TEST_CASE("What was cut, added and changed is told word for word") {
    CHECK(text_changes({"The bridge is closed today."}, {"The bridge is open today."}) ==
          Pieces{{Change::none, "The bridge is "},
                 {Change::removed, "closed "},
                 {Change::added, "open "},
                 {Change::none, "today.\n"}});
    CHECK(text_changes({"One two.", "Three four."}, {"One two."}) ==
          Pieces{{Change::none, "One two.\n"}, {Change::removed, "Three four.\n"}});
    CHECK(text_changes({}, {"New text"}) == Pieces{{Change::added, "New text\n"}});
    CHECK(text_changes({}, {}).empty());
}

TEST_CASE("Case and punctuation do not count as changes") {
    CHECK(text_changes({"“No,” he said"}, {"No, He said."}) ==
          Pieces{{Change::none, "“No,” he said\n"}});
}

TEST_CASE("The pieces give both versions back") {
    std::mt19937 random(1);
    for (int i = 0; i < 200; ++i) {
        const auto text = [&] {
            std::string words;
            for (auto left = random() % 30; left > 0; --left) {
                words += "w" + std::to_string(random() % 6) + ' ';
            }
            return words;
        };
        const std::string one = text();
        const std::string other = text();
        const Pieces pieces = text_changes({one}, {other});
        CAPTURE(i);
        // Ends of paragraphs stand where the first version has them.
        CHECK(clean_line(version_of(pieces, Change::added)) == clean_line(one));
        CHECK(clean_line(version_of(pieces, Change::removed)) == clean_line(other));
    }
}

}  // namespace news
