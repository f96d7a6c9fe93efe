// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/short_name.h"

#include "tests/support/catch.h"

using namespace news::indexer;

TEST_CASE("addresses and initials are short names", "[short_name]") {
    const auto [name, domain, is] = GENERATE(table<std::string, std::string, bool>({
        {"dalepost.example", "dalepost.example", true},
        {"DalePost.example", "news.dalepost.example", true},
        {"DP", "dalepost.example", true},
        {"DP ONLINE", "dalepost.example", true},
        {"DP24", "dalepost.example", true},
        {"Dale Post", "dalepost.example", false},
        {"Post", "dalepost.example", false},
        {"other.example", "dalepost.example", false},
    }));
    CAPTURE(name, domain);
    CHECK(is_short_name(name, domain) == is);
}

TEST_CASE("a name in full has the letters of the address or begins with the initials",
          "[short_name]") {
    using Row = std::tuple<std::string, std::string, std::string, bool>;
    const auto [shorter, name, domain, is] = GENERATE(values<Row>({
        {"dale-post.example", "Dale Post", "dale-post.example", true},
        {"muehlen-bote.example", "Mühlen-Bote", "muehlen-bote.example", true},
        {"DP", "The Dale Post", "dp.example", true},
        {"DP ONLINE", "Dale Post Online", "dp-online.example", true},
        {"ndr.example", "Norddaler Radio", "ndr.example", true},
        {"STZ", "Steintal Zeitung", "st-zeitung.example", true},
        {"DP", "Dale Morning Post", "dp.example", false},
        {"DP", "Post", "dp.example", false},
        {"DP", "DP", "dp.example", false},
        {"DP", "Best Partners", "dp.example", false},
        {"", "Dale Post", "", false},
    }));
    CAPTURE(shorter, name, domain);
    CHECK(stands_for(shorter, name, domain) == is);
}

TEST_CASE("slogans, company forms and marks around a name are taken off", "[short_name]") {
    const auto [name, bare] = GENERATE(table<std::string, std::string>({
        {"Dale Post | All the news", "Dale Post"},
        {"Dale Post (dalepost.example)", "Dale Post"},
        {"© 1999-2024 Dale Post Ltd. All rights reserved", "Dale Post"},
        {"Steintal Zeitung AG, Schweiz", "Steintal Zeitung"},
        {"Tal Bote GmbH & Co. KG", "Tal Bote"},
        {"山谷网版权所有", "山谷网"},
        {"  Dale   Post ", "Dale Post"},
        {"", ""},
    }));
    CAPTURE(name);
    CHECK(bare_name(name) == bare);
}
