// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/line_role.h"

#include "tests/support/catch.h"

using namespace news::indexer;
using Roles = std::vector<LineRole>;

namespace {

Roles roles_in(std::string_view text) { return roles_of(scrape_lines(text)); }

}  // namespace

TEST_CASE("a line says by itself what it is", "[lines]") {
    const auto [line, role] = GENERATE(table<std::string, LineRole>({
        {"The mill has stood by the river for three hundred years.", LineRole::prose},
        {"Nobody came.", LineRole::sentence},
        {"Old mill sold again", LineRole::phrase},
        {"Advertisement", LineRole::interruption},
        {"Read more: What the miller knew", LineRole::interruption},
        {"Sign up for our newsletter", LineRole::furniture},
        {"News | Sport | Weather | Jobs", LineRole::furniture},
        {"Home > World > Europe", LineRole::furniture},
        {"- Advertisement -", LineRole::interruption},
        {"[Related: What the miller knew]", LineRole::interruption},
        {"LOAD-DATE: March 4, 2019", LineRole::furniture},
        {"LENGTH: 96 words", LineRole::furniture},
        {"© 2017 The Lennford Post Ltd", LineRole::furniture},
        {"© 2017 Getty Images", LineRole::credit},
        {"© Jane Roe", LineRole::credit},
        {"Das Gespräch führte Lene Vogt.", LineRole::byline},
        {"-30-", LineRole::end_mark},
        {"[Reuters]", LineRole::wire},
        {"The mill at night. Photo: Jane Roe", LineRole::caption},
        {"A customer at the counter. Photo: Reuters", LineRole::caption},
        {"By Jane Roe", LineRole::byline},
        {"Jane Roe @janeroewrites", LineRole::byline},
        {"March 4, 2019", LineRole::date},
        {"Stand: 10.10.2008", LineRole::date},
        {"Published 5:32 pm EDT March 4, 2019 | Updated 9:10 am EDT March 5, 2019", LineRole::date},
        {"No. 4,512. LENNFORD, FRIDAY, MARCH 3, 1911. ONE PENNY.", LineRole::issue},
        {"https://mill.example/story", LineRole::address},
    }));
    CAPTURE(line);
    CHECK(role_of(line) == role);
}

TEST_CASE("a line above its credit is a caption", "[lines]") {
    CHECK(roles_in("Old mill sold\n\nThe mill seen from the bridge\nPhoto: Jane Roe\n") ==
          Roles{LineRole::phrase, LineRole::caption_text, LineRole::credit});
}

TEST_CASE("a caption given twice is one caption and its repetition", "[lines]") {
    CHECK(roles_in("Old mill sold\n\nThe mill seen from the bridge\n"
                   "ESA The mill seen from the bridge of Lennford.\n") ==
          Roles{LineRole::phrase, LineRole::repeat, LineRole::caption});
}
