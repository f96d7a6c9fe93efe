// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/script_text.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using news::indexer::json_ld_body;
using news::indexer::Page;
using news::indexer::page_state_body;
using news::indexer::paragraphs_of;

namespace {

using Lines = std::vector<std::string>;

const Lines lines{"The council met on Tuesday and agreed to buy the old mill.",
                  "It will be a museum, if the roof can be saved before winter.",
                  "Work begins in May, when the swallows have come back to the valley."};

std::string state_script(const std::string& json) {
    return "<script id=state type='application/json'>" + json + "</script>";
}

}  // namespace

TEST_CASE("a body in a script is plain text or HTML", "[script-text]") {
    const auto [text, paragraphs] = GENERATE(table<std::string, Lines>({
        {"one\n\ntwo", {"one", "two"}},
        {"<p>one</p><p>two &amp; three</p>", {"one", "two & three"}},
        {"one<br><br>two", {"one", "two"}},
        {"", {}},
    }));
    CAPTURE(text);
    CHECK(paragraphs_of(text) == paragraphs);
}

TEST_CASE("JSON-LD gives its longest articleBody", "[script-text]") {
    const Page page(R"(<script type="application/ld+json">
        [{"@type": "NewsArticle", "articleBody": "short"},
         {"@type": "NewsArticle", "articleBody": "The longer of the two, with nine words in it."},
         {"@type": "NewsArticle", "articleBody": 7}]</script>)",
                    "");
    CHECK(json_ld_body(page).paragraphs == Lines{"The longer of the two, with nine words in it."});
    CHECK(json_ld_body(page).where == "script[1]");
}

TEST_CASE("page state gives the list or string with most sentences", "[script-text]") {
    const std::string menu = R"("menu": ["News", "Weather", "Sport", "Farm prices", "Letters"])";
    const std::string list = R"({"type": "p", "content": [{"text": ")" + lines[0] +
                             R"("}]}, {"text": ")" + lines[1] + R"("}, {"text": ")" + lines[2] +
                             R"("})";
    const std::string state = GENERATE_COPY(
        state_script("{" + menu + R"(, "story": {"blocks": [)" + list + "]}}"),
        state_script("{" + menu + R"(, "html": "<p>)" + lines[0] + "</p><p>" + lines[1] +
                     "</p><p>" + lines[2] + std::string(400, ' ') + R"("})"));
    CAPTURE(state);
    CHECK(page_state_body(Page(state, "")).paragraphs == lines);
}

TEST_CASE("page state that is no JSON gives nothing", "[script-text]") {
    const std::string json = GENERATE("", "{", "null", "[1, 2, 3]", "{\"a\": {}}");
    CAPTURE(json);
    CHECK(page_state_body(Page(state_script(json), "")).words == 0);
}
