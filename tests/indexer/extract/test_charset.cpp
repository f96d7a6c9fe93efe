// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/charset.h"

#include "common/text.h"
#include "tests/support/catch.h"

using news::indexer::MediaType;
using news::indexer::to_utf8;
using namespace std::literals;

namespace {

/// "text|charset|rule" of the bytes of a page.
std::string read(std::string_view bytes, std::string_view declared = {},
                 MediaType type = MediaType::html) {
    const auto decoded = to_utf8(std::string(bytes), declared, type);
    return decoded ? decoded->text + "|" + decoded->charset + "|" + decoded->rule : "binary";
}

}  // namespace

TEST_CASE("the character set is what bytes show, else what is declared", "[charset]") {
    const auto [bytes, declared, result] =
        GENERATE(table<std::string_view, std::string_view, std::string_view>({
            {"", "", "|utf-8|ascii"},
            {"plain", "utf-16", "plain|utf-8|ascii"},
            {"caf\xc3\xa9", "", "café|utf-8|valid utf-8"},
            {"caf\xc3\xa9", "iso-8859-1", "café|utf-8|valid utf-8"},
            {"\xef\xbb\xbf"
             "caf\xc3\xa9",
             "latin1", "café|utf-8|byte order mark"},
            {"\xff\xfe\x61\0\xe9\0"sv, "utf-8", "aé|utf-16le|byte order mark"},
            {"\xfe\xff\0\x61\0\xe9"sv, "", "aé|utf-16be|byte order mark"},
            {"\0c\0a\0f\0\xe9\0!"sv, "", "café!|utf-16be|zero bytes"},
            {"c\0a\0f\0\xe9\0!\0"sv, "", "café!|utf-16le|zero bytes"},
            {"\x93quoted\x94", "ISO-8859-1", "“quoted”|windows-1252|declared"},
            {"\xcf\xf0\xe8\xe2\xe5\xf2", " Windows-1251 ", "Привет|windows-1251|declared"},
            {"\x93\xfa\x96\x7b", "Shift_JIS", "日本|windows-31j|declared"},
            {"\xd6\xd0\xce\xc4", "gb2312", "中文|gb18030|declared"},
            {"\x1b$BF|K\\\x1b(B", "iso-2022-jp", "日本|iso-2022-jp|declared"},
        }));
    CHECK(read(bytes, declared) == result);
}

TEST_CASE("a page declares its character set in its first lines", "[charset]") {
    const auto [head, charset] = GENERATE(table<std::string, std::string>({
        {"<meta charset=windows-1250>", "windows-1250|meta"},
        {"<META CHARSET = 'Windows-1250' />", "windows-1250|meta"},
        {"<meta content='text/html; charset=cp1250' http-equiv=content-type>", "cp1250|meta"},
        {"<meta name=x content='charset'><meta charset=\"windows-1250\">", "windows-1250|meta"},
        {"<?xml version='1.0' encoding=\"windows-1250\"?>", "windows-1250|xml declaration"},
    }));
    CHECK(read(head + "P\xf8\xedklad") == head + "Příklad|" + charset);
}

TEST_CASE("a declaration that cannot be right is not believed", "[charset]") {
    const std::string_view declaration =
        GENERATE("<meta charset=utf-8>", "<meta charset=utf-16>", "<meta charset=nonsense>",
                 "<meta charset=", "<meta charset>");
    const auto decoded = to_utf8(std::string(declaration) +
                                     "> d\xe9j\xe0 vu \xe0 l'\xe9t\xe9 pr"
                                     "\xe8s de la for\xeat",
                                 {}, MediaType::html);
    REQUIRE(decoded);
    CHECK(decoded->charset == "windows-1252");
    CHECK(decoded->text.find("déjà vu à l'été près de la forêt") != std::string::npos);
}

TEST_CASE("an undeclared character set is recognized by its language", "[charset]") {
    // "The government announced on Monday a new law on forests and rivers", in Russian.
    const auto decoded = to_utf8(
        "\xcf\xf0\xe0\xe2\xe8\xf2\xe5\xeb\xfc\xf1\xf2\xe2\xee \xee\xe1\xfa\xff\xe2\xe8\xeb\xee "
        "\xe2 "
        "\xef\xee\xed\xe5\xe4\xe5\xeb\xfc\xed\xe8\xea \xed\xee\xe2\xfb\xe9 \xe7\xe0\xea\xee\xed "
        "\xee \xeb\xe5\xf1\xe0\xf5 \xe8 \xf0\xe5\xea\xe0\xf5",
        {}, MediaType::text);
    REQUIRE(decoded);
    CHECK(decoded->charset == "windows-1251");
    CHECK(decoded->rule == "detected");
    CHECK(decoded->text.starts_with("Правительство объявило"));
}

TEST_CASE("a few broken bytes do not make UTF-8 something else", "[charset]") {
    const auto decoded = to_utf8("Çà et là, à l'été, déjà \xe2\x82", {}, MediaType::text);
    REQUIRE(decoded);
    CHECK(decoded->rule == "mostly utf-8");
    CHECK(decoded->text == "Çà et là, à l'été, déjà \ufffd");
}

TEST_CASE("bytes that are no text are told from text with stray zeros", "[charset]") {
    CHECK(read("%PDF-1.4 and so on") == "binary");
    CHECK(read("\x89PNG\r\n\x1a\n") == "binary");
    CHECK(read("\1\2\3\4\5\6\7\0ab"sv) == "binary");
    std::string bytes;
    for (unsigned i = 0; i < 4000; ++i) {
        bytes += static_cast<char>(i * i * 7 + i / 3);
    }
    CHECK(read(bytes) == "binary");
    CHECK(read("One\0two three, a sentence that is longer than what is broken in it."sv) ==
          "One\0two three, a sentence that is longer than what is broken in it.|utf-8|ascii"sv);
}

TEST_CASE("whatever the bytes are, the text is UTF-8", "[charset]") {
    const std::string_view charset =
        GENERATE("", "utf-8", "windows-1252", "shift_jis", "big5", "gb18030", "euc-kr", "utf-7",
                 "iso-2022-kr", "ibm-37", "unknown");
    std::string bytes = "text to make it long enough to be text, and then: ";
    for (int i = 0x80; i < 0x100; ++i) {
        bytes += static_cast<char>(i);
    }
    const auto decoded = to_utf8(bytes, charset, MediaType::text);
    REQUIRE(decoded);
    CHECK(news::is_utf8(decoded->text));
}
