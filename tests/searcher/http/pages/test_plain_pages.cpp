// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/pages.h"
#include "tests/support/catch.h"
#include "tests/support/visit.h"

namespace news::searcher {

TEST_CASE("The help page has every field and flag with its example") {
    Visitor visitor({});
    const std::string page = help_page(visitor.to("/help")).body;
    for (const Field& field : fields) {
        CAPTURE(field.name);
        CHECK(page.find("<th scope=\"row\">" + std::string(field.name)) != std::string::npos);
    }
    CHECK(page.find("<code>is:undated</code>") != std::string::npos);
}

TEST_CASE("A failure is told with its status, in words, and is not kept") {
    Visitor visitor({});
    const auto [status, heading] = GENERATE(table<int, std::string>(
        {{404, "Not found"}, {503, "cannot be read just now"}, {500, "Something went wrong"}}));
    const HttpResponse response =
        error_page(visitor.to("/").site, {status, "no article has the id <x>", "search for it"});
    CHECK(response.status == status);
    CHECK(response.caching == Caching::never);
    CHECK(response.body.find(heading) != std::string::npos);
    CHECK(response.body.find("no article has the id &lt;x&gt;.") != std::string::npos);
}

}  // namespace news::searcher
