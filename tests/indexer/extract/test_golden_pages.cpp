// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/extract/body.h"
#include "tests/support/catch.h"

using news::indexer::BodyText;
using nlohmann::json;

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> golden_pages() {
    std::vector<std::filesystem::path> pages;
    for (const auto& entry :
         std::filesystem::directory_iterator(NEWS_SOURCE_DIR "/tests/golden/html")) {
        if (entry.path().extension() == ".html") {
            pages.push_back(entry.path());
        }
    }
    std::ranges::sort(pages);
    return pages;
}

json captions_of(const BodyText& text) {
    json captions = json::array();
    for (const news::Caption& caption : text.captions) {
        captions.push_back({{"text", caption.text}, {"credit", caption.credit}});
    }
    return captions;
}

}  // namespace

TEST_CASE("a page of each shape gives its article and nothing else", "[body][golden]") {
    const auto pages = golden_pages();
    REQUIRE(pages.size() >= 8);
    for (std::filesystem::path path : pages) {
        DYNAMIC_SECTION(path.stem().string()) {
            const news::indexer::Page page(read(path), "");
            const json expected = json::parse(read(path.replace_extension(".json")));
            const BodyText found = find_body(page, expected.at("title").get<std::string>()).value;

            CHECK(found.lead == expected.at("lead").get<std::string>());
            const auto body = expected.at("body").get<std::vector<std::string>>();
            for (std::size_t i = 0; i < std::min(body.size(), found.paragraphs.size()); ++i) {
                INFO("paragraph " << i);
                REQUIRE(found.paragraphs[i] == body[i]);
            }
            CHECK(found.paragraphs == body);
            CHECK(captions_of(found) == expected.at("captions"));
        }
    }
}
