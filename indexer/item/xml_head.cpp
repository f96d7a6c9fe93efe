// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/xml_head.h"

#include <algorithm>

namespace news::indexer {
namespace {

constexpr std::string_view blank = " \t\r\n\f";

/// `text` behind `end`; empty where it does not occur.
std::string_view behind(std::string_view text, std::string_view end) {
    const std::size_t at = text.find(end);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + end.size());
}

std::string_view behind_blank(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
    return text;
}

/// A document type ends with ">", or with "]" and ">" where entities are declared inside it.
std::string_view behind_doctype(std::string_view text) {
    const std::size_t end = text.find_first_of("[>");
    const bool has_declarations = end != std::string_view::npos && text[end] == '[';
    return has_declarations ? behind(behind(text, "]"), ">") : behind(text, ">");
}

bool is_html_doctype(std::string_view text) {
    constexpr std::string_view html = "html";
    const std::string_view name = behind_blank(behind(text, " ")).substr(0, html.size());
    return std::ranges::equal(name, html, [](char a, char b) { return (a | 0x20) == b; });
}

bool begins_doctype(std::string_view text) {
    constexpr std::string_view doctype = "<!doctype";
    const std::string_view start = text.substr(0, doctype.size());
    return std::ranges::equal(start, doctype, [](char a, char b) {
        return a == b || ('A' <= a && a <= 'Z' && a - 'A' + 'a' == b);
    });
}

}  // namespace

std::string_view root_name(std::string_view text) {
    while (!(text = behind_blank(text)).empty()) {
        if (text.starts_with("<?")) {
            text = behind(text, "?>");
        } else if (text.starts_with("<!--")) {
            text = behind(text, "-->");
        } else if (begins_doctype(text)) {
            if (is_html_doctype(text)) {
                return "html";
            }
            text = behind_doctype(text);
        } else {
            break;
        }
    }
    if (!text.starts_with('<')) {
        return {};
    }
    text = text.substr(1, text.substr(1).find_first_of(" \t\r\n\f/>"));
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

std::string_view declared_encoding(std::string_view text) {
    if (!text.starts_with("<?xml")) {
        return {};
    }
    const std::string_view declaration = text.substr(0, text.find("?>"));
    const std::string_view value = behind_blank(behind(declaration, "encoding"));
    const std::size_t start = value.find_first_of("\"'");
    if (!value.starts_with('=') || start == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = value.substr(start + 1);
    return rest.substr(0, rest.find_first_of("\"'"));
}

}  // namespace news::indexer
