// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/routes.h"

#include <array>

#include "searcher/http/api.h"
#include "searcher/http/comparison.h"
#include "searcher/http/pages/pages.h"
#include "searcher/server/service_pages.h"

namespace news::searcher {
namespace {

constexpr auto people = Audience::people;
constexpr auto programs = Audience::programs;

constexpr auto table = std::to_array<Route>({
    {"/", people, home_page},
    {"/search", people, search_page},
    {"/search.json", programs, api_search},
    {"/search.csv", people, search_csv},
    {"/search.atom", people, search_feed},
    {"/article/*.json", programs, api_article},
    {"/article/*.bib", people, article_bibtex},
    {"/article/*.ris", people, article_ris},
    {"/article/*.txt", people, article_text_citation},
    {"/article/*", people, article_page},
    {"/compare", people, compare_page},
    {"/compare.csv", people, compare_csv},
    {"/compare.json", programs, compare_json},
    {"/help", people, help_page},
    {"/api/search", programs, api_search},
    {"/api/article/*", programs, api_article},
    {"/api/similar/*", programs, api_similar},
    {"/api/suggest", programs, api_suggest},
    {"/api/explain", programs, api_explain},
    {"/api/timeline", programs, compare_json},
    {"/api/fields", programs, api_fields},
    {"/api/stats", programs, api_stats},
    {"/api/openapi.json", programs, api_description},
    {"/assets/*", people, asset},
    {"/opensearch.xml", people, opensearch},
    {"/robots.txt", people, robots},
    {"/healthz", programs, health},
    {"/version", programs, version},
    {"/metrics", programs, metrics},
});

}  // namespace

std::span<const Route> routes() { return table; }

Way way_to(std::string_view path) {
    for (const Route& route : table) {
        const std::size_t star = route.path.find('*');
        if (star == std::string_view::npos) {
            if (path == route.path) {
                return {&route, {}};
            }
            continue;
        }
        const std::string_view before = route.path.substr(0, star);
        const std::string_view behind = route.path.substr(star + 1);
        if (path.size() > before.size() + behind.size() && path.starts_with(before) &&
            path.ends_with(behind)) {
            return {&route,
                    path.substr(before.size(), path.size() - before.size() - behind.size())};
        }
    }
    return {};
}

Audience audience_of(std::string_view path) {
    const Way way = way_to(path);
    if (way.route != nullptr) {
        return way.route->audience;
    }
    return path.starts_with("/api/") || path.ends_with(".json") ? programs : people;
}

}  // namespace news::searcher
