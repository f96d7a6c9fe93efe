// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/http_message.h"

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

/// The body, or "!" and what is wrong.
std::string body_of(std::string_view message) {
    const auto parsed = parse_http_response(
        message, [](const HttpResponse& /*response*/) { return true; }, 1000);
    const auto* response = std::get_if<HttpResponse>(&parsed);
    return response == nullptr ? "!" + std::get<std::string>(parsed) : response->body;
}

}  // namespace

TEST_CASE("header fields are found whatever the case of their names", "[http]") {
    const HeaderFields header(
        "WARC/1.0\r\nContent-Length: 12 \r\nX-Long: one\r\n\t two\nEmpty:\nno field\r\n\r\n");
    CHECK(header.first_line() == "WARC/1.0");
    CHECK(header.value("content-length") == "12");
    CHECK(header.value("X-LONG") == "one two");
    CHECK(header.value("Empty").empty());
    CHECK(header.value("none").empty());
}

TEST_CASE("a header ends with an empty line", "[http]") {
    CHECK(header_size("A\r\nB\r\n\r\nbody") == 8);
    CHECK(header_size("A\nB\n\nbody") == 5);
    CHECK_FALSE(header_size("A\r\nB\r\n"));
    CHECK_FALSE(header_size(""));
}

TEST_CASE("types and their parameters are read", "[http]") {
    CHECK(media_type_of("Text/HTML; charset=utf-8") == "text/html");
    CHECK(media_type_of("") == "");
    CHECK(parameter("text/html; a=b; Charset=\"ISO-8859-1\"", "charset") == "ISO-8859-1");
    CHECK(parameter("text/html;charset=utf-8,text/plain", "charset") == "utf-8");
    CHECK(parameter("text/html", "charset").empty());
    CHECK(parameter("text/html;;;=;", "charset").empty());
}

TEST_CASE("a response gives its status, type, charset and body", "[http]") {
    const auto parsed = parse_http_response(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n<p>",
        [](const HttpResponse& response) { return response.status == 200; }, 1000);
    const auto& response = std::get<HttpResponse>(parsed);
    CHECK(response.status == 200);
    CHECK(response.type == "text/html");
    CHECK(response.charset == "koi8-r");
    CHECK(response.body == "<p>");
}

TEST_CASE("chunks are joined as far as they go", "[http]") {
    const std::string head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const auto [body, joined] = GENERATE(table<std::string, std::string>({
        {"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde"},
        {"3\r\nabc\r\n", "abc"},
        {"A\r\nabc", "abc"},
        {"<p>never in chunks", "<p>never in chunks"},
        {"3\r\nabc\r\nbroken", "abc"},
        {"ffffffffffffffffff\r\nabc", "ffffffffffffffffff\r\nabc"},
        {"", ""},
    }));
    CAPTURE(body);
    CHECK(body_of(head + body) == joined);
}

TEST_CASE("what is no response is told", "[http]") {
    CHECK(body_of("").starts_with("!"));
    CHECK(body_of("GET / HTTP/1.1\r\n\r\n").starts_with("!"));
    CHECK(body_of("HTTP/1.1 200 OK\r\n").starts_with("!"));
    CHECK(body_of("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\xff\xff\xff").starts_with("!"));
}
