// SPDX-License-Identifier: GPL-2.0-or-later
/// A request becomes the whole response, as it is sent: routing, errors, tags, headers.
#pragma once

#include <chrono>
#include <functional>
#include <utility>

#include "searcher/http/failed.h"
#include "searcher/http/message.h"
#include "searcher/http/visit.h"
#include "searcher/server/index_reader.h"
#include "searcher/server/routes.h"

namespace news::searcher {

/// True for GET and HEAD.
bool is_reading(const HttpRequest& request);

/// What is said to all other methods.
Failed not_allowed(const HttpRequest& request);

/// By which names the service may be asked.
enum class Hosts {
    any,
    local  ///< addresses, "localhost" and the base URL's: a page elsewhere, whose name someone lets
           ///< point to this machine, cannot read a service that is for this machine alone
};

/// May be used by several threads, each with a reader of its own.
class Service {
public:
    using Clock = std::function<std::chrono::system_clock::time_point()>;

    explicit Service(const Site& site, Hosts hosts = Hosts::any,
                     Clock now = std::chrono::system_clock::now)
        : site_(site), hosts_(hosts), now_(std::move(now)) {}

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

    [[nodiscard]] std::string_view without_prefix(std::string_view path) const;
    [[nodiscard]] bool is_known_host(std::string_view host) const;

    const Site& site_;
    Hosts hosts_;
    Clock now_;
};

}  // namespace news::searcher
