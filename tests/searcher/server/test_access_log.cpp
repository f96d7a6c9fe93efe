// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/access_log.h"

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

namespace news::searcher {
namespace {

HttpRequest hostile() {
    HttpRequest request;
    request.target = "/search?q=\"a\"\n\x1b[31m";
    request.client = "192.0.2.7";
    request.headers.user_agent = "b\\c\xff";
    return request;
}

}  // namespace

TEST_CASE("a line of the common log format cannot be broken by a request") {
    const HttpRequest request = hostile();
    const LogEntry entry{request, 200, 12, std::chrono::sys_days{} + std::chrono::hours{1}, {}};
    CHECK(log_line(entry, LogFormat::common) ==
          "192.0.2.7 - - [01/Jan/1970:01:00:00 +0000] "
          "\"GET /search?q=\\\"a\\\"\\x0a\\x1b[31m HTTP/1.1\" 200 12 \"-\" \"b\\\\c\\xff\"");
}

TEST_CASE("a line of JSON tells the same") {
    const HttpRequest request = hostile();
    const LogEntry entry{request, 404, 12, std::chrono::sys_days{},
                         std::chrono::microseconds{1500}};
    const std::string line = log_line(entry, LogFormat::json);
    CHECK(line.find('\n') == std::string::npos);
    const auto object = nlohmann::json::parse(line);
    CHECK(object["status"] == 404);
    CHECK(object["target"] == request.target);
    CHECK(object["took_ms"] == 1.5);
    CHECK(object["time"] == "1970-01-01T00:00:00Z");
}

TEST_CASE("a log that cannot be opened anew goes on where it was") {
    const tests::Folder folder;
    const auto path = folder.path() / "logs" / "access.log";
    const auto moved = folder.path() / "old";
    std::filesystem::create_directory(path.parent_path());
    AccessLog log(path.string(), LogFormat::common);
    std::filesystem::rename(path.parent_path(), moved);
    CHECK_FALSE(log.reopen());
    const HttpRequest request;
    log.write({request, 200, 0, {}, {}});
    CHECK(std::filesystem::file_size(moved / "access.log") > 0);
    std::filesystem::create_directory(path.parent_path());
    CHECK(log.reopen());
    log.write({request, 200, 0, {}, {}});
    CHECK(std::filesystem::file_size(path) > 0);
}

TEST_CASE("a log that cannot be written is an error, none at all is not") {
    CHECK_THROWS_AS(AccessLog("/nowhere/at/all", LogFormat::common), Error);
    const HttpRequest request;
    AccessLog("", LogFormat::common).write({request, 200, 0, {}, {}});
}

}  // namespace news::searcher
