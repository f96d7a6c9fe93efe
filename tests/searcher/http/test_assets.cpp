// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/assets.h"

#include "common/error.h"
#include "tests/support/catch.h"

namespace news::searcher {

TEST_CASE("an asset is found under the path that has its digest") {
    const Assets assets;
    const std::string path = assets.path("style.css");
    CHECK(path.starts_with("/assets/style-"));
    CHECK(path.ends_with(".css"));
    REQUIRE(assets.at(path));
    CHECK(assets.at(path)->bytes == assets.text("style.css"));
    CHECK(assets.at(path)->type == "text/css; charset=utf-8");
}

TEST_CASE("embedded files are always the same, those of a folder may change") {
    CHECK(Assets().are_embedded());
    CHECK_FALSE(Assets(std::filesystem::temp_directory_path()).are_embedded());
}

TEST_CASE("nothing else is an asset") {
    const Assets assets;
    for (const std::string path : {"/assets/style.css", "/assets/style-0000000000000000.css",
                                   "/assets/../style.css", "/assets/", "", "/etc/passwd"}) {
        CAPTURE(path);
        CHECK_FALSE(assets.at(path));
    }
    CHECK_FALSE(assets.at(assets.path("error.mustache")));
    CHECK_THROWS_AS(assets.text("nothing.css"), Error);
}

}  // namespace news::searcher
