// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/canonical_url.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/extract/ascii.h"
#include "indexer/extract/page.h"

namespace news::indexer {
namespace {

using nlohmann::json;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_url = 2000;  // bytes; beyond it stands data, not an address

/// Source: RFC 3986, 3; user names are dropped.
struct UrlParts {
    std::string scheme;  ///< "http" or "https"
    std::string host;    ///< lower case, with a port unless it is the default one
    std::string path;    ///< begins with "/"
    std::string query;   ///< without "?"
};

/// Takes the scheme off the start of `rest`; empty where it is neither http nor https.
std::string take_scheme(std::string_view& rest) {
    if (rest.starts_with("//")) {
        rest.remove_prefix(2);
        return "https";
    }
    for (const std::string_view scheme : {"http", "https"}) {
        if (lower_ascii(rest.substr(0, scheme.size() + 3)) == std::string(scheme) + "://") {
            rest.remove_prefix(scheme.size() + 3);
            return std::string(scheme);
        }
    }
    return {};
}

bool is_host(std::string_view host) {
    return !host.empty() && host.find('.') != npos && host.front() != '.' &&
           host.find_first_of(" \"'<>\\^`{|}%") == npos;
}

std::string host_of(std::string_view authority, std::string_view scheme) {
    if (const std::size_t at = authority.rfind('@'); at != npos) {
        authority.remove_prefix(at + 1);
    }
    const std::string_view port = scheme == "https" ? ":443" : ":80";
    if (authority.ends_with(port)) {
        authority.remove_suffix(port.size());
    }
    return lower_ascii(authority);
}

/// Nothing (an empty host) where `url` is not an absolute address of the web.
UrlParts split_url(std::string_view url) {
    std::string_view rest = trim(url);
    UrlParts parts;
    parts.scheme = take_scheme(rest);
    if (parts.scheme.empty() || rest.size() > longest_url) {
        return {};
    }
    rest = rest.substr(0, rest.find('#'));
    const std::size_t authority_end = std::min(rest.find_first_of("/?"), rest.size());
    parts.host = host_of(rest.substr(0, authority_end), parts.scheme);
    rest.remove_prefix(authority_end);
    const std::size_t path_end = std::min(rest.find('?'), rest.size());
    parts.path = path_end == 0 ? "/" : std::string(rest.substr(0, path_end));
    parts.query = rest.substr(std::min(path_end + 1, rest.size()));
    return is_host(parts.host) ? parts : UrlParts{};
}

bool only_tracks(std::string_view parameter) {
    static constexpr auto names = std::to_array<std::string_view>({"_ga",
                                                                   "_gl",
                                                                   "at_campaign",
                                                                   "at_medium",
                                                                   "cmpid",
                                                                   "dclid",
                                                                   "fbclid",
                                                                   "gaa_at",
                                                                   "gbraid",
                                                                   "gclid",
                                                                   "guccounter",
                                                                   "guce_referrer",
                                                                   "guce_referrer_sig",
                                                                   "icid",
                                                                   "igshid",
                                                                   "mc_cid",
                                                                   "mc_eid",
                                                                   "mkt_tok",
                                                                   "msclkid",
                                                                   "ncid",
                                                                   "s_cid",
                                                                   "smid",
                                                                   "twclid",
                                                                   "wbraid",
                                                                   "wt_mc",
                                                                   "wt_zmc",
                                                                   "xtor",
                                                                   "yclid"});
    const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
    return name.starts_with("utm_") || std::ranges::find(names, name) != names.end();
}

std::string without_tracking(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !only_tracks(parameter)) {
            kept += kept.empty() ? "" : "&";
            kept += parameter;
        }
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

/// `url` made absolute with the help of `base`, where it is a path of the same host.
std::string resolve(std::string_view url, std::string_view base) {
    const UrlParts parts = split_url(base);
    const bool is_path = url.starts_with('/') && !url.starts_with("//");
    return is_path && !parts.host.empty() ? parts.scheme + "://" + parts.host + std::string(url)
                                          : std::string(url);
}

/// True for the front page of a site or of one of its languages: "/", "/en/", "/index.html".
bool is_front_page(std::string_view url) {
    const UrlParts parts = split_url(url);
    std::string_view path = parts.path;
    while (path.ends_with('/')) {
        path.remove_suffix(1);
    }
    return parts.query.empty() &&
           (path.empty() || path.size() == 3 || path == "/index.html" || path == "/home");
}

struct Candidate {
    std::string url;
    std::string rule;
    double confidence;
};

std::string string_in(const json& object, const char* key) {
    const auto value = object.find(key);
    return value != object.end() && value->is_string() ? value->get<std::string>() : std::string();
}

void add_json_ld(const Page& page, std::vector<Candidate>& found) {
    for (const JsonLd& item : page.json_ld) {
        if (!is_article(item.object)) {
            continue;
        }
        found.push_back(
            {string_in(item.object, "mainEntityOfPage"), "json-ld:mainEntityOfPage", 0.8});
        const auto entity = item.object.find("mainEntityOfPage");
        if (entity != item.object.end() && entity->is_object()) {
            found.push_back({string_in(*entity, "@id"), "json-ld:mainEntityOfPage", 0.8});
            found.push_back({string_in(*entity, "url"), "json-ld:mainEntityOfPage", 0.8});
        }
        found.push_back({string_in(item.object, "url"), "json-ld:url", 0.8});
        return;
    }
}

std::vector<Candidate> candidates_of(const Page& page) {
    std::vector<Candidate> found;
    for (NodeId id = 0; id < page.tree.size(); ++id) {
        if (page.tree[id].tag == "link" &&
            lower_ascii(page.tree.attribute(id, "rel")) == "canonical") {
            found.push_back({std::string(page.tree.attribute(id, "href")), "link:canonical", 0.95});
            break;
        }
    }
    found.push_back({std::string(page.meta_content("og:url")), "meta:og:url", 0.9});
    add_json_ld(page, found);
    found.push_back({page.url, "known", 0.9});
    for (const std::string_view name : {"twitter:url", "parsely-link", "dc.identifier"}) {
        found.push_back({std::string(page.meta_content(name)), "meta:" + std::string(name), 0.7});
    }
    return found;
}

}  // namespace

Finding<std::string> find_url(const Page& page) {
    std::vector<Candidate> candidates = candidates_of(page);
    for (Candidate& candidate : candidates) {
        candidate.url = normalize_url(resolve(trim(candidate.url), page.url));
    }
    std::erase_if(candidates, [](const Candidate& c) { return c.url.empty(); });
    const bool has_deeper =
        !std::ranges::all_of(candidates, [](const Candidate& c) { return is_front_page(c.url); });
    Finding<std::string> finding;
    for (const Candidate& candidate : candidates) {
        Evidence evidence{"url", candidate.url, candidate.rule, "head", candidate.confidence, {}};
        if (has_deeper && is_front_page(candidate.url)) {
            evidence.rejected = "the site's front page";
        } else if (finding.value.empty()) {
            finding.value = candidate.url;
        } else if (finding.value != candidate.url) {
            evidence.rejected = "less trusted than the chosen one";
        } else {
            continue;
        }
        finding.evidence.push_back(std::move(evidence));
    }
    return finding;
}

std::string normalize_url(std::string_view url) {
    const UrlParts parts = split_url(url);
    if (parts.host.empty()) {
        return {};
    }
    const std::string query = without_tracking(parts.query);
    std::string normalized = parts.scheme + "://" + parts.host + parts.path;
    if (!query.empty()) {
        normalized += "?" + query;
    }
    return clean_line(normalized);
}

std::string domain_of(std::string_view url) {
    std::string host = split_url(url).host;
    host.resize(std::min(host.size(), host.find(':')));
    return host.starts_with("www.") ? host.substr(4) : host;
}

std::string path_of(std::string_view url) { return split_url(url).path; }

}  // namespace news::indexer
