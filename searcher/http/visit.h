// SPDX-License-Identifier: GPL-2.0-or-later
/// What the answer to one request is made of.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "searcher/engine/deadline.h"
#include "searcher/engine/index.h"
#include "searcher/http/assets.h"
#include "searcher/http/message.h"

namespace news::searcher {

class FactsKeeper;
class Metrics;
class Templates;

/// What all requests share, usable by all threads.
struct Site {
    const Assets& assets;
    const Templates& templates;
    Metrics& metrics;
    FactsKeeper& facts;
    std::string index_name;  ///< the folder, for people
    std::string base_url;  ///< as told by --base-url: "https://news.example/archive"; may be empty
    std::string prefix;    ///< its path, "/archive": stands before each path in a link
    std::chrono::milliseconds timeout{2000};  ///< for matching and counting; 0: without end
};

/// One request and what may be used to answer it, by one thread. The index keeps one revision
/// throughout: where that is overwritten meanwhile, Xapian::DatabaseModifiedError leaves the
/// handler and the whole answer is made anew.
struct Visit {
    const HttpRequest& request;
    const Site& site;
    Index& index;
    std::string_view rest;  ///< what stands in the path for "*": the id of an article, …
    std::chrono::sys_days today;

    [[nodiscard]] Deadline deadline() const {
        return site.timeout.count() == 0 ? Deadline() : Deadline(site.timeout);
    }

    /// "https://news.example/archive", from --base-url, else from the request's Host.
    [[nodiscard]] std::string origin() const;

    /// `path` of this site as a link within it: "/archive/search?q=tram".
    [[nodiscard]] std::string link(std::string_view path) const {
        return site.prefix + std::string(path);
    }
};

}  // namespace news::searcher
