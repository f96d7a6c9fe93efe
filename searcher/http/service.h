// SPDX-License-Identifier: GPL-2.0-or-later
/// A request becomes the whole response, as it is sent: routing, errors, tags, headers.
#pragma once

#include <chrono>
#include <functional>
#include <utility>

#include "searcher/http/failed.h"
#include "searcher/http/index_reader.h"
#include "searcher/http/message.h"
#include "searcher/http/routes.h"
#include "searcher/http/visit.h"

namespace news::searcher {

/// True for GET and HEAD.
bool is_reading(const HttpRequest& request);

/// What is said to all other methods.
Failed not_allowed(const HttpRequest& request);

/// May be used by several threads, each with a reader of its own.
class Service {
public:
    using Clock = std::function<std::chrono::system_clock::time_point()>;

    explicit Service(const Site& site, Clock now = std::chrono::system_clock::now)
        : site_(site), now_(std::move(now)) {}

    /// Never throws: what goes wrong is an answer too. A body belongs to HEAD as well, for its
    /// length; it is not to be sent.
    ///
    /// @param waited  how long the request waited for its turn
    HttpResponse answer(const HttpRequest& request, IndexReader& reader,
                        std::chrono::microseconds waited = {}) const;

    /// The answer where the server turns a request away.
    [[nodiscard]] HttpResponse refused(const HttpRequest& request, const Failed& failed) const;

    /// Counts a request that was answered.
    void count(const HttpRequest& request, const HttpResponse& response,
               std::chrono::microseconds took) const;

private:
    [[nodiscard]] HttpResponse routed(const HttpRequest& request, IndexReader& reader) const;
    [[nodiscard]] HttpResponse handled(const HttpRequest& request, const Way& way,
                                       IndexReader& reader) const;
    [[nodiscard]] HttpResponse handled_once(const HttpRequest& request, const Way& way,
                                            Index& index) const;
    [[nodiscard]] HttpResponse told(const Failed& failed, Audience audience) const;

    const Site& site_;
    Clock now_;
};

}  // namespace news::searcher
