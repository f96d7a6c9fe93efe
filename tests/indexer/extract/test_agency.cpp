// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/agency.h"

#include "tests/support/catch.h"

using news::indexer::agencies_named;
using news::indexer::agency_named;

TEST_CASE("an agency is known under all its names", "[agency]") {
    const auto [text, name] = GENERATE(table<std::string_view, std::string_view>({
        {"Reuters", "Reuters"},
        {" REUTERS ", "Reuters"},
        {"The Associated Press", "AP"},
        {"ap", "AP"},
        {"Agence France-Presse", "AFP"},
        {"dpa-AFX", "dpa"},
        {"Deutsche Presse-Agentur", "dpa"},
        {"Press Association", "PA Media"},
        {"Keystone-SDA", "Keystone-SDA"},
        {"ТАСС", "TASS"},
        {"ITAR-TASS", "TASS"},
        {"新华社", "Xinhua"},
        {"中新社", "China News Service"},
        {"法新社", "AFP"},
        {"ロイター", "Reuters"},
        {"연합뉴스", "Yonhap"},
        {"أ ف ب", "AFP"},
        {"רויטרס", "Reuters"},
        {"РИА Новости", "RIA Novosti"},
        {"dpa/lno", ""},
        {"Sid", ""},
        {"Jane Roe", ""},
        {"Reuters reports", ""},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(agency_named(text) == name);
}

TEST_CASE("lists of agencies may hold the initials of editors", "[agency]") {
    using Names = std::vector<std::string_view>;
    CHECK(agencies_named("AFP/dpa") == Names{"AFP", "dpa"});
    CHECK(agencies_named("AP, Reuters and AFP") == Names{"AP", "Reuters", "AFP"});
    CHECK(agencies_named("dpa/lw") == Names{"dpa"});
    CHECK(agencies_named("AFP-Jiji").empty());
    CHECK(agencies_named("lw").empty());
    CHECK(agencies_named("Reuters, London").empty());
    CHECK(agencies_named(std::string(100'000, ',')).empty());
}
