// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/template.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/folder.h"

namespace news::searcher {

TEST_CASE("Text that would be markup is escaped, text that would mislead is gone") {
    const auto [text, safe] = GENERATE(table<std::string, std::string>({
        {"a < b > c & d", "a &lt; b &gt; c &amp; d"},
        {"\"quoted\" 'twice'", "&quot;quoted&quot; &#39;twice&#39;"},
        {"\u202Ehtuos\u202C \u2066north\u2069", "htuos north"},
        {"bell\a escape\x1B[31m null", "bell escape[31m null"},
        {"tab\tand\nline", "tab\tand\nline"},
        {"\u200Fשלום\u200F", "\u200Fשלום\u200F"},  // marks of direction are part of the text
        {"broken \xFF\xC0 bytes", "broken \uFFFD\uFFFD bytes"},
        {"", ""},
    }));
    CHECK(escaped(text) == safe);
}

TEST_CASE("Every template can be read and has no text that is not escaped") {
    const Assets assets;
    const Templates templates(assets);
    for (const EmbeddedFile& file : embedded_files()) {
        const std::string_view suffix = ".mustache";
        if (file.name.ends_with(suffix)) {
            CAPTURE(file.name);
            const std::string name(file.name.substr(0, file.name.size() - suffix.size()));
            CHECK_NOTHROW(templates.rendered(name, Model::object()));
            CHECK(file.bytes.find("{{{") == std::string_view::npos);
            CHECK(file.bytes.find("{{&") == std::string_view::npos);
            CHECK(file.bytes.find("style=") == std::string_view::npos);
        }
    }
}

TEST_CASE("Templates of a folder are read anew each time") {
    const tests::Folder folder;
    const Assets assets(folder.path());
    const Templates templates(assets);
    folder.write("error.mustache", "{{error}}!");
    CHECK(templates.rendered("error", {{"error", "<no>"}}) == "&lt;no&gt;!");
    folder.write("error.mustache", "{{error}}?");
    CHECK(templates.rendered("error", {{"error", "no"}}) == "no?");
}

TEST_CASE("A section is left out where nothing is in it") {
    const Assets assets;
    const Templates templates(assets);
    const std::string without = templates.rendered(
        "error", {{"heading", "Not found"}, {"error", "no such page"}, {"hint", ""}});
    const std::string with = templates.rendered(
        "error", {{"heading", "Not found"}, {"error", "no such page"}, {"hint", "look"}});
    CHECK(without.find("<p dir=\"auto\">no such page.</p>") != std::string::npos);
    CHECK(without.find("look") == std::string::npos);
    CHECK(with.find("<p dir=\"auto\">look.</p>") != std::string::npos);
}

}  // namespace news::searcher
