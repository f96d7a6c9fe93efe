// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/origins.h"

#include <algorithm>
#include <tuple>

namespace news::indexer {
namespace {

auto place_of(const Origin& origin) { return std::tie(origin.path, origin.record); }

auto age_of(const Origin& origin) { return std::tie(origin.captured, origin.path); }

}  // namespace

const Origin* origin_of_text(const Article& article) {
    const auto found = std::ranges::find_if(article.origins, [&](const Origin& origin) {
        return article.origin.size() == origin.path.size() + origin.record.size() &&
               article.origin.starts_with(origin.path) && article.origin.ends_with(origin.record);
    });
    return found == article.origins.end() ? nullptr : &*found;
}

const Origin& newest_origin(const Article& article) {
    return *std::ranges::max_element(article.origins, std::less{}, age_of);
}

bool names_one_article(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return false;
    }
    const std::size_t path = url.find('/', scheme + 3);
    return path != std::string_view::npos && path + 1 < url.size();
}

bool has_newer_text(const Article& held, const Article& met) {
    const Origin* shown = origin_of_text(held);
    const Origin& origin = met.origins.front();
    return shown == nullptr || age_of(origin) >= age_of(*shown);
}

void add_origin(Article& article, const Origin& origin) {
    const auto at =
        std::ranges::lower_bound(article.origins, place_of(origin), std::less{}, place_of);
    if (at != article.origins.end() && place_of(*at) == place_of(origin)) {
        *at = origin;
    } else {
        article.origins.insert(at, origin);
    }
}

bool has_origin_in(const Article& article, std::string_view path) {
    return std::ranges::any_of(article.origins,
                               [path](const Origin& origin) { return origin.path == path; });
}

}  // namespace news::indexer
