// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/raw_text.h"

#include "tests/support/catch.h"

namespace news {

TEST_CASE("Furniture stands in its places in the raw text") {
    Article article;
    article.lead = "One";
    article.body = {"One", "Two"};
    article.furniture = {{std::nullopt, "By the paper"},
                         {0, "By the paper"},
                         {1, "Advertisement"},
                         {2, "Tap"},
                         {2, "Subscribe"}};
    CHECK(raw_text(article) == std::vector<RawBlock>{{"By the paper", true, false},
                                                     {"One", false, false},
                                                     {"Advertisement", true, false},
                                                     {"Two", false, false},
                                                     {"Tap", true, false},
                                                     {"Subscribe", true, false}});
    const Article whole = with_furniture(article);
    CHECK(whole.body == std::vector<std::string>{"By the paper", "One", "Advertisement", "Two",
                                                 "Tap", "Subscribe"});
    CHECK(whole.furniture.empty());
}

TEST_CASE("A standfirst that was set aside comes back") {
    Article article;
    article.lead = "One";
    article.body = {"One"};
    article.furniture = {{std::nullopt, "News you can trust"}};
    CHECK(raw_text(article) ==
          std::vector<RawBlock>{{"News you can trust", true, true}, {"One", false, false}});
    CHECK(with_furniture(article).lead == "News you can trust");
}

}  // namespace news
