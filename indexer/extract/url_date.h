// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates in the addresses of articles.
#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace news::indexer {

struct UrlDate {
    DaySpan days;           ///< a day, or a month for "/2014/03/"
    std::string_view text;  ///< the part of the URL that says so
};

/// The first date in the path and query: "/2014/03/29/", "/2014/mar/29/", "-2014-03-29",
/// "20140329", "/2014/03/". Of an address in an archive, the one of the page itself counts.
std::optional<UrlDate> find_url_date(std::string_view url);

/// An address in an archive of pages: "https://archive.example/web/20140329100005/https://...".
struct ArchivedUrl {
    std::string_view original;  ///< the address of the page itself
    std::string_view stamp;     ///< "20140329100005", when it was saved
};

std::optional<ArchivedUrl> archived_url(std::string_view url);

}  // namespace news::indexer
