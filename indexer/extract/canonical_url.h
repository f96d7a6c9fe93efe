// SPDX-License-Identifier: GPL-2.0-or-later
/// The address of an article, in the form in which two addresses of one page are equal.
#pragma once

#include <string>
#include <string_view>

#include "common/article.h"

namespace news::indexer {

struct Page;

/// The address that `page` gives for itself, normalized; empty where it gives none.
Finding<std::string> find_url(const Page& page);

/// `url` with a lower-case host, without fragment, default port and parameters that only track
/// readers; the order of the other parameters stays.
///
/// @return empty for anything but an absolute http or https address ("//host/path" is taken as one)
std::string normalize_url(std::string_view url);

/// "lemonde.fr" of "https://www.lemonde.fr/politique/"; empty where there is no host.
std::string domain_of(std::string_view url);

/// "/politique/" of "https://www.lemonde.fr/politique/?page=2"; empty where there is no host.
std::string path_of(std::string_view url);

}  // namespace news::indexer
