// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_body.h"

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

struct Body {
    std::size_t paragraphs;
    std::string end_rule;
};

const std::string text =
    "The old mill of Lennford was sold on Monday for the third time in a year.\n\n"
    "The buyer of the mill wants to bake bread there, as the first miller did.\n\n";

Body body_of(const std::string& scrape) {
    const auto lines = scrape_lines(scrape);
    const auto roles = roles_of(lines);
    const auto body = find_body_lines(lines, roles, find_body_begin(lines, roles));
    return {body.paragraphs.size(), body.end_rule};
}

}  // namespace

TEST_CASE("a body ends where the page goes on with other things", "[text]") {
    const auto [tail, paragraphs, rule] = GENERATE(table<std::string, std::size_t, std::string>({
        {"", 2, ""},
        {"[Reuters]\n\nTap here for the whole story of the town hall clock.", 2, "wire credit"},
        {"-30-\n\nTomorrow: why the clock of the town hall is slow.", 2, "end mark"},
        {"Sign up for our newsletter\n\nCat wins prize at county fair for third year.", 2,
         "furniture"},
        {"Sign up for our newsletter\n\nThe buyer of the mill of Lennford said on Monday that he "
         "had not slept since the day on which he first saw the wheel turn in the river.",
         3, ""},
        {"What the miller says\n\nThe miller says that he has heard nothing of it so far.", 4, ""},
    }));
    CAPTURE(tail);
    const auto body = body_of("Old mill sold\n\n" + text + tail);
    CHECK(body.paragraphs == paragraphs);
    CHECK(body.end_rule == rule);
}

TEST_CASE("furniture between paragraphs is passed over", "[text]") {
    CHECK(body_of("Old mill sold\n\n" + text +
                  "Advertisement\n\nThe mill has four wheels and a "
                  "cat, the buyer said.\n")
              .paragraphs == 3);
}

TEST_CASE("a text without a paragraph has no body", "[text]") {
    const auto lines = scrape_lines("Old mill sold\nLennford Post\n");
    CHECK(find_body_begin(lines, roles_of(lines)) == lines.size());
}
