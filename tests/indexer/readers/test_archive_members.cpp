// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/archive_members.h"

#include "indexer/readers/open.h"
#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "tests/support/folder.h"
#include "tests/support/sources.h"

using namespace news::indexer;
using news::tests::compress;
using news::tests::Lines;
using news::tests::lines_of;
using news::tests::Members;
using news::tests::pack;
using news::tests::source_of;

namespace {

Lines read(const std::string& bytes, std::uint64_t budget = UnpackBudget::allowance) {
    const auto reader = open_source(source_of(bytes, "a", budget), "a");
    return reader ? lines_of(*reader) : Lines{"unknown"};
}

}  // namespace

TEST_CASE("members of archives are read by what they are", "[archive]") {
    const std::string format = GENERATE("zip", "tar", "7z");
    CAPTURE(format);
    const Members members = {{"one.html", "<html>1"},
                             {"b/two.txt.gz", compress("2", ".gz")},
                             {"picture.jpg", "x"},
                             {"notes", "no format"},
                             {"three", "{\"a\": 1}\n{\"a\": 2}\n"}};
    const Lines expected = {"a!one.html:<html>1", "a!b/two.txt.gz:2", "a!three#1:{\"a\": 1}",
                            "a!three#2:{\"a\": 2}"};
    const std::string packed = pack(members, format);
    CHECK(read(packed) == expected);
    CHECK(read(compress(packed, ".gz")) == expected);
    const news::tests::Folder folder;
    const auto path = folder.write("a", packed);
    const auto reader = open_file(path);
    REQUIRE(reader);
    CHECK(lines_of(*reader).size() == expected.size());
    CHECK(reader->passed_over() == 2);
    CHECK(reader->bytes_read() > 0);
}

TEST_CASE("archives stand in archives, but not without end", "[archive]") {
    const std::string format = GENERATE("zip", "tar", "7z");
    std::string bytes = "<html>x";
    std::string origin;
    for (int i = 0; i < UnpackBudget::deepest; ++i) {
        bytes = pack({{"m", bytes}}, format);
        origin += "!m";
    }
    CHECK(read(bytes) == Lines{"a" + origin + ":<html>x"});
    CHECK(read(pack({{"m", bytes}}, format)) == Lines{"a" + origin + "!m!limits"});
}

TEST_CASE("names are text, wherever they lead", "[archive]") {
    const std::string format = GENERATE("zip", "tar");
    const auto found =
        read(pack({{"../../etc/x.html", "<html>1"}, {"/tmp/y.html", "<html>2"}}, format));
    CHECK(found == Lines{"a!../../etc/x.html:<html>1", "a!/tmp/y.html:<html>2"});
    CHECK_FALSE(std::filesystem::exists("/tmp/y.html"));
}

TEST_CASE("an archive that unpacks to more than is allowed ends with that", "[archive]") {
    const std::string format = GENERATE("zip", "7z");
    const std::string zeros(1'000'000, ' ');
    const auto found = read(
        pack({{"a.html", zeros}, {"b.html", zeros}, {"c.html", zeros}, {"d.html", zeros}}, format),
        2'500'000);
    REQUIRE(found.size() == 3);
    CHECK(found.back() == "a!c.html!limits");
}

TEST_CASE("an archive that ends early gives what it has", "[archive]") {
    const std::string format = GENERATE("zip", "tar");
    std::string packed = pack({{"a.html", "<html>1"}, {"b.html", std::string(5000, 'x')}}, format);
    packed.resize(format == "tar" ? 1700 : packed.size() / 2);
    const auto found = read(packed);
    REQUIRE(found.size() >= 2);
    CHECK(found.front() == "a!a.html:<html>1");
    CHECK(found[1].find("!truncated") != std::string::npos);
}

TEST_CASE("hidden members and those of other systems are passed over", "[archive]") {
    CHECK(read(pack({{".x.html", "<html>"}, {"__MACOSX/y.html", "<html>"}}, "zip")).empty());
}
