// SPDX-License-Identifier: GPL-2.0-or-later
/// The pages for people.
#pragma once

#include "searcher/http/failed.h"
#include "searcher/http/message.h"
#include "searcher/http/visit.h"

namespace news::searcher {

HttpResponse home_page(const Visit& visit);
HttpResponse search_page(const Visit& visit);
HttpResponse article_page(const Visit& visit);  ///< visit.rest: the id
HttpResponse compare_page(const Visit& visit);
HttpResponse help_page(const Visit& visit);

/// The Atom feed of a search.
HttpResponse search_feed(const Visit& visit);

/// Citations of an article.
HttpResponse article_text_citation(const Visit& visit);
HttpResponse article_bibtex(const Visit& visit);
HttpResponse article_ris(const Visit& visit);

/// The description by which browsers learn to search here.
HttpResponse opensearch(const Visit& visit);

/// What a reader is told of a failure.
HttpResponse error_page(const Site& site, const Failed& failed);

}  // namespace news::searcher
