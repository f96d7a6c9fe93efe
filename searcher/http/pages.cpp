// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages.h"

#include <fmt/format.h>

namespace news::searcher {
namespace {

HttpResponse not_written() { return {.body = "<!doctype html><title>News Archive Search</title>"}; }

}  // namespace

HttpResponse home_page(const Visit& /*visit*/) { return not_written(); }
HttpResponse search_page(const Visit& /*visit*/) { return not_written(); }
HttpResponse article_page(const Visit& /*visit*/) { return not_written(); }
HttpResponse compare_page(const Visit& /*visit*/) { return not_written(); }
HttpResponse help_page(const Visit& /*visit*/) { return not_written(); }
HttpResponse search_feed(const Visit& /*visit*/) { return not_written(); }
HttpResponse article_text_citation(const Visit& /*visit*/) { return not_written(); }
HttpResponse article_bibtex(const Visit& /*visit*/) { return not_written(); }
HttpResponse article_ris(const Visit& /*visit*/) { return not_written(); }
HttpResponse opensearch(const Visit& /*visit*/) { return not_written(); }

HttpResponse error_page(const Site& /*site*/, const Failed& failed) {
    return {.status = failed.status,
            .body = fmt::format("<!doctype html><title>{}</title>", failed.status),
            .caching = Caching::never};
}

}  // namespace news::searcher
