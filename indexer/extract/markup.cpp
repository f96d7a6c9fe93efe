// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup.h"

#include <algorithm>
#include <array>
#include <optional>

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return 'a' <= lower(c) && lower(c) <= 'z'; }

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::ranges::equal(text.substr(0, word.size()), word, {}, lower, lower);
}

/// Where "</name" stands in `html` from `from` on, or its end.
std::size_t find_end_tag(std::string_view html, std::size_t from, std::string_view name) {
    for (std::size_t at = html.find("</", from); at != npos; at = html.find("</", at + 2)) {
        const auto behind = html.substr(at + 2);
        if (starts_with_word(behind, name) &&
            (behind.size() == name.size() || !is_letter(behind[name.size()]))) {
            return at;
        }
    }
    return html.size();
}

/// Position behind the ">" that closes the tag at `from`, minding quoted attribute values.
std::size_t tag_end(std::string_view html, std::size_t from) {
    char quote = 0;
    char last = 0;  // last character that is not blank: a quote opens a value only behind "="
    for (std::size_t at = from; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if ((c == '"' || c == '\'') && last == '=') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
        last = c == ' ' || c == '\n' || c == '\t' || c == '\r' ? last : c;
    }
    return html.size();
}

std::string_view tag_name_at(std::string_view html, std::size_t at) {
    std::size_t end = at;
    while (end < html.size() && (is_letter(html[end]) || ('0' <= html[end] && html[end] <= '9') ||
                                 html[end] == '-' || html[end] == ':')) {
        ++end;
    }
    return html.substr(at, end - at);
}

/// Elements that a browser closes by itself, or that hold nothing: they make no depth.
bool makes_no_depth(std::string_view name) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"area",  "base",   "basefont", "body", "br",    "col", "dd",    "dt",   "embed",  "frame",
         "head",  "hr",     "html",     "img",  "input", "li",  "link",  "meta", "option", "p",
         "param", "source", "tbody",    "td",   "tfoot", "th",  "thead", "tr",   "track",  "wbr"});
    return std::ranges::any_of(names, [name](std::string_view other) {
        return name.size() == other.size() && starts_with_word(name, other);
    });
}

class Slimmer {
public:
    Slimmer(std::string_view html, int max_depth) : html_(html), max_depth_(max_depth) {
        slim_.html.reserve(html.size() / 2);
    }

    SlimMarkup run() {
        std::size_t at = 0;
        while (at < html_.size()) {
            const std::size_t tag = std::min(html_.find('<', at), html_.size());
            slim_.html += html_.substr(at, tag - at);
            at = tag < html_.size() ? take_tag(tag) : tag;
        }
        return std::move(slim_);
    }

private:
    /// Copies or cuts what begins with the "<" at `at`; returns the position behind it.
    std::size_t take_tag(std::size_t at) {
        if (html_.substr(at).starts_with("<!--")) {
            return comment_end(at);
        }
        const bool closes = html_.substr(at + 1).starts_with('/');
        const std::string_view name = tag_name_at(html_, at + (closes ? 2 : 1));
        if (name.empty()) {
            slim_.html += '<';
            return at + 1;
        }
        const std::size_t end = tag_end(html_, at + 1);
        const bool empty = html_[end - 1] == '>' && html_[end - 2] == '/';
        if (!closes && is_cut(name) && !(empty && starts_with_word(name, "svg"))) {
            return cut_element(name, at, end);
        }
        if (fits(name, closes)) {
            slim_.html += html_.substr(at, end - at);
        }
        return end;
    }

    /// Also for "<!-->" and "<!--->", which are whole comments.
    std::size_t comment_end(std::size_t at) const {
        const std::size_t end = html_.find("-->", at + 2);
        return end == npos ? html_.size() : end + 3;
    }

    static bool is_cut(std::string_view name) {
        return is_named(name, "script") || is_named(name, "style") || is_named(name, "svg");
    }

    static bool is_named(std::string_view name, std::string_view other) {
        return name.size() == other.size() && starts_with_word(name, other);
    }

    std::size_t cut_element(std::string_view name, std::size_t at, std::size_t content) {
        const std::size_t close = find_end_tag(html_, content, name);
        if (is_named(name, "script")) {
            const std::size_t attributes = at + 1 + name.size();
            slim_.scripts.push_back({html_.substr(attributes, content - 1 - attributes),
                                     html_.substr(content, close - content)});
        }
        slim_.html += ' ';
        return close == html_.size() ? close : tag_end(html_, close + 1);
    }

    /// Counts depth as far as it can be known without building the tree.
    bool fits(std::string_view name, bool closes) {
        if (makes_no_depth(name)) {
            return true;
        }
        if (closes) {
            const bool kept = depth_ <= max_depth_;
            depth_ = std::max(0, depth_ - 1);
            return kept;
        }
        ++depth_;
        return depth_ <= max_depth_;
    }

    std::string_view html_;
    int max_depth_;
    int depth_ = 0;
    SlimMarkup slim_;
};

}  // namespace

SlimMarkup slim_markup(std::string_view html, int max_depth) {
    return Slimmer(html, max_depth).run();
}

}  // namespace news::indexer
