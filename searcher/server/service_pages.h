// SPDX-License-Identifier: GPL-2.0-or-later
/// What a service tells of itself.
#pragma once

#include "searcher/http/message.h"
#include "searcher/http/visit.h"

namespace news::searcher {

HttpResponse asset(const Visit& visit);  ///< visit.rest: the name with its digest
HttpResponse robots(const Visit& visit);
HttpResponse health(const Visit& visit);   ///< 200 where the index can be read
HttpResponse version(const Visit& visit);  ///< of the program and of the index
HttpResponse metrics(const Visit& visit);  ///< for Prometheus

}  // namespace news::searcher
