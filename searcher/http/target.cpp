// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/target.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/text.h"

namespace news::searcher {
namespace {

/// Source: RFC 3986, 2.3 (unreserved characters)
bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string encoded(std::string_view text, std::string_view kept) {
    std::string result;
    for (const char c : text) {
        if (is_unreserved(c) || kept.find(c) != std::string_view::npos) {
            result += c;
        } else {
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return result;
}

/// The byte behind a percent sign.
std::optional<char> decoded_byte(std::string_view digits) {
    unsigned byte = 0;
    const auto [stop, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    if (digits.size() != 2 || problem != std::errc() || stop != digits.data() + 2) {
        return std::nullopt;
    }
    return static_cast<char>(byte);
}

bool is_clean(std::string_view text) {
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
    };
    return std::ranges::none_of(text, is_control) && is_utf8(text);
}

enum class Plus { itself, blank };

std::optional<std::string> decoded(std::string_view text, Plus plus) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%') {
            const auto byte = decoded_byte(text.substr(at + 1, 2));
            if (!byte) {
                return std::nullopt;
            }
            result += *byte;
            at += 2;
        } else {
            result += text[at] == '+' && plus == Plus::blank ? ' ' : text[at];
        }
    }
    return is_clean(result) ? std::optional(result) : std::nullopt;
}

/// "name=value"; without "=" the value is empty.
std::optional<Parameter> read_parameter(std::string_view text) {
    const std::size_t equals = std::min(text.find('='), text.size());
    auto name = decoded(text.substr(0, equals), Plus::blank);
    auto value = decoded(text.substr(std::min(equals + 1, text.size())), Plus::blank);
    if (!name || !value) {
        return std::nullopt;
    }
    return Parameter{std::move(*name), std::move(*value)};
}

}  // namespace

std::optional<Target> read_target(std::string_view target) {
    const std::size_t mark = std::min(target.find('?'), target.size());
    auto path = decoded(target.substr(0, mark), Plus::itself);
    if (!path || !path->starts_with('/')) {
        return std::nullopt;
    }
    Target result{.path = std::move(*path), .parameters = {}};
    std::string_view rest = target.substr(std::min(mark + 1, target.size()));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        if (end > 0) {
            auto parameter = read_parameter(rest.substr(0, end));
            if (!parameter) {
                return std::nullopt;
            }
            result.parameters.push_back(std::move(*parameter));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return result;
}

std::string encode_path(std::string_view text) { return encoded(text, "!$'()*,:;@"); }

std::string query_string(const std::vector<Parameter>& parameters) {
    std::string result;
    for (const auto& [name, value] : parameters) {
        // A blank is written as "+": the plus itself is encoded, so that nothing is lost.
        std::string text = encoded(value, " !$'()*,/:;@");
        std::ranges::replace(text, ' ', '+');
        result += fmt::format("{}{}={}", result.empty() ? '?' : '&', encoded(name, ""), text);
    }
    return result;
}

std::string safe_link(std::string_view url) {
    const std::string start = fold(url.substr(0, url.find(':')));
    const bool is_web =
        (start == "http" || start == "https") && url.substr(start.size()).starts_with("://");
    return is_web ? std::string(url) : std::string();
}

}  // namespace news::searcher
