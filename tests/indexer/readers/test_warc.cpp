// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/warc.h"

#include <fmt/format.h>

#include "indexer/readers/open.h"
#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::compress;
using news::tests::Lines;
using news::tests::lines_of;
using news::tests::source_of;

namespace {

std::string record(const std::string& kind, const std::string& block,
                   const std::string& type = "application/http; msgtype=response",
                   std::optional<std::size_t> length = std::nullopt) {
    return fmt::format(
        "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Target-URI: https://paper.example/a/\r\n"
        "WARC-Date: 2014-03-29T10:00:00Z\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n{}"
        "\r\n\r\n",
        kind, type, length.value_or(block.size()), block);
}

std::string page(const std::string& body, const std::string& fields = "",
                 const std::string& status = "200 OK") {
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=koi8-r\r\n" + fields +
           "\r\n" + body;
}

Lines read(const std::string& bytes, std::size_t limit = 10'000) {
    WarcReader reader(source_of(bytes), limit);
    return lines_of(reader);
}

}  // namespace

TEST_CASE("a response gives its page, address, charset and day", "[warc]") {
    WarcReader reader(source_of(record("response", page("<p>one"))));
    const auto input = reader.next();
    REQUIRE(input);
    const auto& item = std::get<RawItem>(*input);
    CHECK(item.origin == "a#1");
    CHECK(item.type == MediaType::html);
    CHECK(item.bytes == "<p>one");
    CHECK(item.charset == "koi8-r");
    CHECK(item.url == "https://paper.example/a/");
    CHECK(item.captured == std::chrono::sys_days(std::chrono::year(2014) / 3 / 29));
    CHECK_FALSE(reader.next());
}

TEST_CASE("records that are no pages are passed over and counted", "[warc]") {
    const std::string bytes =
        record("warcinfo", "software: x\r\n", "application/warc-fields") +
        record("request", "GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request") +
        record("response", page("<p>gone", "", "404 Not Found")) +
        record("response", page("<p>moved", "Location: /b\r\n", "301 Moved")) +
        record("response",
               "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + std::string(50'000, 'x')) +
        record("metadata", "x: y", "application/warc-fields") +
        record("resource", "<p>two", "text/html; charset=utf-8") +
        record("conversion", "three", "text/plain") + record("resource", "x", "image/png");
    WarcReader reader(source_of(bytes), 10'000);
    CHECK(lines_of(reader) == Lines{"a#7:<p>two", "a#8:three"});
    CHECK(reader.passed_over() == 7);
}

TEST_CASE("a revisit is named", "[warc]") {
    CHECK(read(record("revisit", "HTTP/1.1 304 Not Modified\r\n\r\n") +
               record("response", page("<p>"))) == Lines{"a#1!revisit", "a#2:<p>"});
}

TEST_CASE("older versions and looser line ends are read", "[warc]") {
    std::string loose = record("response", page("<p>one"));
    loose.replace(0, 8, "WARC/1.0");
    loose.replace(loose.find("https"), 24, "<https://paper.example/>");
    loose.resize(loose.size() - 2);
    WarcReader reader(source_of(loose + record("response", page("<p>two"))));
    const auto input = reader.next();
    REQUIRE(input);
    CHECK(std::get<RawItem>(*input).url == "https://paper.example/");
    CHECK(lines_of(reader) == Lines{"a#2:<p>two"});
    CHECK(read("WARC/0.18\nWARC-Type: resource\nContent-Type: text/html\nContent-Length: 3\n\n"
               "<p>\n\n") == Lines{"a#1:<p>"});
}

TEST_CASE("a record whose length is wrong is named, and the next one is read", "[warc]") {
    const std::string body = page("<p>wrong length, and some more words");
    const auto length = GENERATE_COPY(body.size() - 9, body.size() + 60);
    CAPTURE(length);
    CHECK(read(record("response", body, "application/http", length) +
               record("response", page("<p>two"))) == Lines{"a#1!truncated", "a#2:<p>two"});
}

TEST_CASE("many records that claim to hold the others are not all looked for", "[warc]") {
    std::string bytes;
    constexpr int records = 30'000;
    for (int i = 0; i < records; ++i) {
        bytes += "WARC/1.0\r\nContent-Length: 999999\r\n\r\n\r\n";
    }
    const Lines found = read(bytes, 1'000'000);
    CHECK(found.size() > 100);
    CHECK(found.size() < records);
}

TEST_CASE("what is between records is named once", "[warc]") {
    CHECK(read(record("response", page("<p>one")) + "rubbish\r\nmore of it\r\n" +
               record("response", page("<p>two"))) == Lines{"a#1!truncated", "a#2:<p>two"});
    CHECK(read("WARC/1.0\r\nContent-Length: many\r\n\r\n" + record("response", page("<p>two"))) ==
          Lines{"a#1!truncated", "a#2:<p>two"});
    CHECK(read("WARC/1.0\r\nno end of the header") == Lines{"a#1!truncated"});
}

TEST_CASE("a record that ends early is named", "[warc]") {
    const std::string whole = record("response", page(std::string(500, 'x')));
    CHECK(read(whole.substr(0, whole.size() - 100)) == Lines{"a#1!truncated"});
}

TEST_CASE("behind a damaged member of gzip the records are read", "[warc]") {
    std::string noise;
    for (unsigned i = 0; i < 3000; ++i) {
        noise += static_cast<char>('a' + i * 2'654'435'761U / 65'536 % 26);
    }
    const std::string one = compress(record("response", page("<p>one")), ".gz");
    const std::string cut = compress(record("response", page(noise)), ".gz").substr(0, 700);
    const std::string two = compress(record("response", page("<p>two")), ".gz");
    const auto reader = open_source(source_of(one + cut + two + cut), "a.warc.gz");
    REQUIRE(reader);
    CHECK(lines_of(*reader) == Lines{"a#1:<p>one", "a#2!truncated", "a#3:<p>two", "a#4!truncated"});
}

TEST_CASE("a page that is too large is skipped without being held", "[warc]") {
    const std::string large = record("response", page(std::string(1'000'000, 'x')));
    CHECK(read(large + record("response", page("<p>two"))) == Lines{"a#1!too_large", "a#2:<p>two"});
    CHECK(read(record("response", page(compress(std::string(1'000'000, 'x'), ".gz"),
                                       "Content-Encoding: gzip\r\n"))) == Lines{"a#1!too_large"});
}
