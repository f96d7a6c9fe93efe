// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/service.h"

#include <array>
#include <exception>
#include <thread>

#include <fmt/format.h>

#include "common/date.h"
#include "common/options.h"
#include "searcher/http/api.h"
#include "searcher/http/archive_facts.h"
#include "searcher/http/pages/pages.h"
#include "searcher/server/compression.h"
#include "searcher/server/listen.h"
#include "searcher/server/metrics.h"
#include "searcher/server/tag.h"

namespace news::searcher {
namespace {

using std::chrono::microseconds;
using std::chrono::steady_clock;

/// Answers made anew, at most: an indexer that commits every second spoils hardly two in a row.
constexpr int most_tries = 12;

/// What browsers may do with our pages: nothing but show them with our own style and script.
///
/// Source: Content Security Policy Level 3; Referrer Policy
constexpr auto security = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
     "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
});

std::string_view caching_text(Caching caching) {
    switch (caching) {
        case Caching::revalidate:
            return "no-cache";
        case Caching::immutable:
            return "public, max-age=31536000, immutable";
        case Caching::never:
            break;
    }
    return "no-store";
}

Failed failed_by_mistake(const std::exception& error) {
    return {500, fmt::format("this program made a mistake: {}", error.what()), {}};
}

microseconds since(steady_clock::time_point start) {
    return std::chrono::duration_cast<microseconds>(steady_clock::now() - start);
}

double milliseconds(microseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Adds the headers that every response has.
void finish(HttpResponse& response) {
    if (response.status != 304) {
        response.headers.push_back({"Content-Type", response.type});
    }
    response.headers.push_back({"Cache-Control", std::string(caching_text(response.caching))});
    for (const auto& [name, value] : security) {
        response.headers.push_back({std::string(name), std::string(value)});
    }
}

}  // namespace

bool is_reading(const HttpRequest& request) {
    return request.method == "GET" || request.method == "HEAD";
}

Failed not_allowed(const HttpRequest& request) {
    return {405, fmt::format("{} is not possible here", request.method),
            "everything here is read with GET"};
}

HttpResponse Service::told(const Failed& failed, Audience audience) const {
    HttpResponse response =
        audience == Audience::programs ? api_error(failed) : error_page(site_, failed);
    if (failed.status == 405) {
        response.headers.push_back({"Allow", "GET, HEAD"});
    } else if (failed.status == 503) {
        response.headers.push_back({"Retry-After", "5"});
    }
    return response;
}

HttpResponse Service::handled_once(const HttpRequest& request, const Way& way, Index& index) const {
    const auto today = std::chrono::floor<std::chrono::days>(now_());
    const std::string tag = tag_of({revision_of(index), request.target, format_day(today),
                                    std::string(program_version()), site_.assets.digest()});
    if (matches_tag(request.headers.if_none_match, tag)) {
        return {.status = 304, .body = {}, .headers = {{"ETag", tag}}};
    }
    HttpResponse response = way.route->handler({request, site_, index, way.rest, today});
    if (response.caching == Caching::revalidate && response.status == 200) {
        response.headers.push_back({"ETag", tag});
    }
    return response;
}

/// The index may move on or be replaced at any time.
HttpResponse Service::handled(const HttpRequest& request, const Way& way,
                              IndexReader& reader) const {
    for (int tries = 1;; ++tries) {
        try {
            return handled_once(request, way, reader.current());
        } catch (const Xapian::DatabaseModifiedError&) {
            if (tries == most_tries) {
                throw Refusal({503, "the index is being changed too fast to be read",
                               "try again in a moment"});
            }
        } catch (const Xapian::DatabaseError&) {
            reader.close();
            if (tries == most_tries) {
                throw;
            }
        } catch (const Error& error) {
            reader.close();
            if (error.failure() != Failure::index || tries == most_tries) {
                throw;
            }
        }
        ++site_.metrics.retries;
        std::this_thread::sleep_for(std::chrono::milliseconds(tries * tries));
    }
}

/// A proxy passes the path of its address on, or takes it away.
std::string_view Service::without_prefix(std::string_view path) const {
    const bool has_it = !site_.prefix.empty() && path.starts_with(site_.prefix + '/');
    return has_it ? path.substr(site_.prefix.size()) : path;
}

bool Service::is_known_host(std::string_view host) const {
    const std::size_t scheme = site_.base_url.find("://");
    const bool is_ours =
        scheme != std::string::npos &&
        std::string_view(site_.base_url).substr(scheme + 3) == std::string(host) + site_.prefix;
    return hosts_ == Hosts::any || is_ours || is_local_host(host);
}

HttpResponse Service::routed(const HttpRequest& request, IndexReader& reader) const {
    const std::string_view path = without_prefix(request.path);
    const Way way = way_to(path);
    const Audience audience = audience_of(path);
    try {
        if (!is_known_host(request.headers.host)) {
            return told({421, "this service does not have the name " + request.headers.host,
                         "--base-url tells it the address under which a proxy shows it"},
                        audience);
        }
        if (way.route == nullptr) {
            return told({404, "there is no such page", "the search is at " + site_.prefix + "/"},
                        audience);
        }
        if (!is_reading(request)) {
            return told(not_allowed(request), audience);
        }
        return handled(request, way, reader);
    } catch (const Refusal& refusal) {
        return told(refusal.failed(), audience);
    } catch (const Error& error) {
        return told(failed_by(error), audience);
    } catch (const Xapian::Error& error) {
        return told({503, "the index cannot be read: " + error.get_msg(), "try again in a moment"},
                    audience);
    } catch (const std::exception& error) {
        return told(failed_by_mistake(error), audience);
    }
}

HttpResponse Service::answer(const HttpRequest& request, IndexReader& reader,
                             microseconds waited) const {
    const auto start = steady_clock::now();
    HttpResponse response = routed(request, reader);
    const microseconds took = since(start);
    if (is_worth_compressing(response.type, response.body.size())) {
        response.headers.push_back({"Vary", "Accept-Encoding"});
        if (accepts_gzip(request.headers.accept_encoding)) {
            response.body = gzip(response.body);
            response.headers.push_back({"Content-Encoding", "gzip"});
        }
    }
    finish(response);
    response.headers.push_back(
        {"Server-Timing",
         fmt::format("wait;dur={:.1f}, answer;dur={:.1f}, send;dur={:.1f}", milliseconds(waited),
                     milliseconds(took), milliseconds(since(start) - took))});
    return response;
}

HttpResponse Service::refused(const HttpRequest& request, const Failed& failed) const {
    HttpResponse response = told(failed, audience_of(without_prefix(request.path)));
    finish(response);
    return response;
}

void Service::count(const HttpRequest& request, const HttpResponse& response,
                    microseconds took) const {
    const Way way = way_to(without_prefix(request.path));
    site_.metrics.count({.route = way.route == nullptr ? "none" : way.route->path,
                         .status = response.status,
                         .took = took,
                         .bytes = response.body.size()});
}

}  // namespace news::searcher
