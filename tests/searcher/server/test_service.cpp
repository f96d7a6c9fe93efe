// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/service.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/index_info.h"
#include "indexer/write/document.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/target.h"
#include "searcher/server/metrics.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

namespace news::searcher {
namespace {

void add(const std::filesystem::path& folder, const Article& one) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OPEN);
    write_schema_version(database);
    indexer::DocumentMaker maker;
    database.add_document(maker.make(one));
    database.commit();
}

HttpRequest request_for(const std::string& target) {
    const Target parts = read_target(target).value();
    HttpRequest request;
    request.target = target;
    request.path = parts.path;
    request.parameters = parts.parameters;
    request.headers.host = "localhost";
    return request;
}

std::string header(const HttpResponse& response, std::string_view name) {
    const auto found = std::ranges::find(response.headers, name, &Parameter::name);
    return found == response.headers.end() ? "" : found->value;
}

struct Serving {
    tests::Folder folder;
    std::filesystem::path index = folder.path() / "index";
    Assets assets;
    Templates templates{assets};
    Metrics metrics;
    FactsKeeper facts;
    Site site{.assets = assets,
              .templates = templates,
              .metrics = metrics,
              .facts = facts,
              .index_name = {},
              .base_url = "https://news.example/archive",
              .prefix = "/archive"};
    Service service{site, Hosts::local,
                    [] { return std::chrono::sys_days{std::chrono::year{2024} / 3 / 1}; }};
    IndexReader reader{index};

    Serving() { add(index, article("a1", "Tram strike", "The tram stands still.", "2014")); }

    HttpResponse answer(const HttpRequest& request) { return service.answer(request, reader); }
    HttpResponse get(const std::string& target) { return answer(request_for(target)); }
};

}  // namespace

TEST_CASE("a tag holds until the index moves on") {
    Serving serving;
    HttpRequest request = request_for("/api/search?q=tram");
    request.headers.if_none_match = header(serving.answer(request), "ETag");
    REQUIRE_FALSE(request.headers.if_none_match.empty());
    CHECK(serving.answer(request).status == 304);
    add(serving.index, article("a2", "Tram runs", "The tram runs.", "2015"));
    const HttpResponse later = serving.answer(request);
    CHECK(later.status == 200);
    CHECK(nlohmann::json::parse(later.body)["total"] == 2);
}

TEST_CASE("mistakes are told to programs and to people in their own form") {
    Serving serving;
    const HttpResponse told = serving.get("/api/search?x=1");
    CHECK(told.status == 400);
    const auto error = nlohmann::json::parse(told.body);
    CHECK(error["ok"] == false);
    CHECK(error["status"] == 400);
    CHECK(serving.get("/search?x=1").type == "text/html; charset=utf-8");
    CHECK(serving.get("/nowhere").status == 404);
    CHECK(header(told, "ETag").empty());
    CHECK(header(told, "Cache-Control") == "no-store");
}

TEST_CASE("only reading is possible") {
    Serving serving;
    HttpRequest request = request_for("/api/search?q=tram");
    request.method = "DELETE";
    const HttpResponse told = serving.answer(request);
    CHECK(told.status == 405);
    CHECK(header(told, "Allow") == "GET, HEAD");
}

TEST_CASE("the path of the base URL may stand before each path") {
    Serving serving;
    CHECK(serving.get("/archive/healthz").status == 200);
    CHECK(serving.get("/archive/healthz").body == "ok 1 articles\n");
    CHECK(serving.get("/healthz").status == 200);
    CHECK(serving.get("/archived/healthz").status == 404);
}

TEST_CASE("a service of this machine alone has no other name") {
    Serving serving;
    HttpRequest request = request_for("/healthz");
    const auto [host, status] = GENERATE(table<std::string, int>({{"localhost:80", 200},
                                                                  {"127.0.0.1", 200},
                                                                  {"news.example", 200},
                                                                  {"other.example", 421}}));
    request.headers.host = host;
    CHECK(serving.answer(request).status == status);
}

TEST_CASE("an index that is gone is told as such") {
    Serving serving;
    std::filesystem::rename(serving.index, serving.folder.path() / "gone");
    CHECK(serving.get("/healthz").status == 503);
    CHECK(header(serving.get("/healthz"), "Retry-After") == "5");
    std::filesystem::rename(serving.folder.path() / "gone", serving.index);
    CHECK(serving.get("/healthz").status == 200);
}

TEST_CASE("a long answer is compressed for those who take it") {
    Serving serving;
    HttpRequest request = request_for("/api/openapi.json");
    CHECK(header(serving.answer(request), "Vary") == "Accept-Encoding");
    CHECK(header(serving.answer(request), "Content-Encoding").empty());
    request.headers.accept_encoding = "gzip";
    CHECK(header(serving.answer(request), "Content-Encoding") == "gzip");
}

}  // namespace news::searcher
