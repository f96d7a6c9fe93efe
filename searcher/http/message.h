// SPDX-License-Identifier: GPL-2.0-or-later
/// Requests and responses as values, so that everything but the sockets is testable without them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news::searcher {

/// A name and a value, decoded, as "name=value" in a URL.
struct Parameter {
    std::string name;
    std::string value;

    bool operator==(const Parameter&) const = default;
};

/// Those headers of a request that somebody here reads; empty where they were not sent.
struct RequestHeaders {
    std::string accept_encoding;
    std::string if_none_match;
    std::string host;
    std::string forwarded_proto;  ///< "X-Forwarded-Proto"
    std::string referer;
    std::string user_agent;
};

struct HttpRequest {
    std::string method = "GET";
    std::string target = "/";           ///< as sent: "/search?q=tram%20strike"
    std::string path = "/";             ///< decoded, without parameters
    std::vector<Parameter> parameters;  ///< in the order of the URL
    RequestHeaders headers;
    std::string client;  ///< address of who asks
};

/// How long an answer may be kept by who asked.
enum class Caching {
    revalidate,  ///< asked for again each time, with the tag of the index: 304 where nothing
                 ///< changed
    immutable,   ///< for ever: the URL changes with the content
    never
};

struct HttpResponse {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body = {};
    Caching caching = Caching::revalidate;
    std::vector<Parameter> headers = {};  ///< others than type, length, caching and security

    bool operator==(const HttpResponse&) const = default;
};

}  // namespace news::searcher
