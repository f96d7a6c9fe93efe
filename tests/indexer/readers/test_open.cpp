// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/open.h"

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/folder.h"

using news::indexer::MediaType;
using news::indexer::RawItem;

TEST_CASE("the name of a file tells what is in it", "[open]") {
    const auto [name, type] = GENERATE(table<std::string, MediaType>({
        {"a.html", MediaType::html},
        {"a.HTM", MediaType::html},
        {"a.b.html.gz", MediaType::html},
        {"a.txt", MediaType::text},
        {"a.txt.zst", MediaType::text},
        {"a.jsonl", MediaType::json_record},
        {"a.Jsonl.XZ", MediaType::json_record},
    }));
    CAPTURE(name);
    const news::tests::Folder folder;
    const auto dot = name.rfind('.');
    const std::string suffix = name.ends_with("XZ") ? ".xz" : name.substr(dot);
    const bool plain = type == MediaType::html ? !suffix.ends_with("gz") : suffix.size() > 4;
    const auto path =
        folder.write(name, news::tests::compress("{}", plain || suffix == ".txt" ? "" : suffix));
    REQUIRE(news::indexer::has_reader(path));
    const auto input = news::indexer::open_file(path)->next();
    REQUIRE(input);
    CHECK(std::get<RawItem>(*input).type == type);
    CHECK(std::get<RawItem>(*input).bytes == "{}");
}

TEST_CASE("other names have no reader", "[open]") {
    const std::string name =
        GENERATE("a.pdf", "a", "html", ".html", "a.gz", "a.jpg.gz", "a.json", "a.html.bz2", "");
    CAPTURE(name);
    CHECK_FALSE(news::indexer::has_reader(name));
}
