// SPDX-License-Identifier: GPL-2.0-or-later
/// A request to a small archive, with all that a page needs to answer it.
#pragma once

#include <string>
#include <utility>

#include "searcher/http/archive_facts.h"
#include "searcher/http/assets.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/target.h"
#include "searcher/http/visit.h"
#include "searcher/server/metrics.h"
#include "tests/support/archive.h"

namespace news::searcher {

class Visitor {
public:
    explicit Visitor(const std::vector<Article>& articles) : index_(index_of(articles)) {}
    Visitor(const Visitor&) = delete;
    Visitor& operator=(const Visitor&) = delete;

    /// From now on there is no time for matching and counting.
    void end_time() { site_.timeout = std::chrono::milliseconds(-1); }

    /// A visit of "/search?q=tram"; `rest` is what stands for the star of its route. Valid until
    /// the next one.
    Visit to(const std::string& target, std::string_view rest = {}) {
        request_.target = target;
        request_.parameters = read_target(target).value().parameters;
        request_.headers.host = "archive.example";
        return {.request = request_,
                .site = site_,
                .index = index_,
                .rest = rest,
                .today = std::chrono::sys_days{std::chrono::year{2024} / 3 / 1}};
    }

private:
    Index index_;
    Assets assets_;
    Templates templates_{assets_};
    Metrics metrics_;
    FactsKeeper facts_;
    Site site_{.assets = assets_,
               .templates = templates_,
               .metrics = metrics_,
               .facts = facts_,
               .index_name = {},
               .base_url = {},
               .prefix = {}};
    HttpRequest request_;
};

}  // namespace news::searcher
