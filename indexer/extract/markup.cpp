// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "indexer/extract/open_elements.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter(char c) { return 'a' <= lower(c) && lower(c) <= 'z'; }

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

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

/// True where a quote opens a value, not far behind "=" and inside the tag that begins at `from`.
bool stands_behind_equals(std::string_view html, std::size_t from, std::size_t at) {
    while (at > from && is_blank(html[at - 1])) {
        --at;
    }
    return at > from && html[at - 1] == '=';
}

/// Position behind the ">" that closes the tag at `from`, minding quoted attribute values.
std::size_t tag_end(std::string_view html, std::size_t from) {
    for (std::size_t at = from; at < html.size(); ++at) {
        const char c = html[at];
        if (c == '>') {
            return at + 1;
        }
        if ((c == '"' || c == '\'') && stands_behind_equals(html, from, at)) {
            at = std::min(html.find(c, at + 1), html.size());
        }
    }
    return html.size();
}

bool ends_tag_name(char c) { return c == '>' || c == '/' || is_blank(c); }

/// Empty where no tag begins, as in "1 < 2" and "<!doctype".
std::string_view tag_name_at(std::string_view html, std::size_t at) {
    if (at >= html.size() || !is_letter(html[at])) {
        return {};
    }
    const auto* const begin = html.begin() + static_cast<std::ptrdiff_t>(at);
    const auto* const end = std::find_if(begin, html.end(), ends_tag_name);
    return {begin, end};
}

bool is_named(std::string_view name, std::string_view other) {
    return name.size() == other.size() && starts_with_word(name, other);
}

/// Elements that hide all of the page behind them when they are not closed.
constexpr auto hiding =
    std::to_array<std::string_view>({"iframe", "noembed", "noframes", "noscript", "select",
                                     "template", "textarea", "title", "xmp"});

/// True for those of them in which tags are text.
bool holds_text_only(std::string_view name) {
    return !is_named(name, "noscript") && !is_named(name, "select") && !is_named(name, "template");
}

/// Elements that end the page for a parser.
constexpr auto ending = std::to_array<std::string_view>({"frameset", "plaintext"});

/// More than that are no attributes, and comparing each with each takes long.
constexpr std::size_t most_attributes = 1000;

/// Every attribute stands behind one of these; those inside quoted values count little.
bool has_too_many_attributes(std::string_view tag) {
    constexpr std::string_view separators = " \t\n\r\f/\"'=";
    if (tag.size() <= most_attributes) {
        return false;
    }
    std::size_t count = 0;
    char quote = 0;
    char last = 0;
    for (const char c : tag) {
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if ((c == '"' || c == '\'') && last == '=') {
            quote = c;
        } else if (separators.find(c) != npos) {
            ++count;
        }
        last = c;
    }
    return count > 2 * most_attributes;
}

class Slimmer {
public:
    Slimmer(std::string_view html, std::size_t max_depth, bool keeps_texts)
        : html_(html), open_(max_depth), keeps_texts_(keeps_texts) {
        slim_.html.reserve(html.size() / 2);
    }

    SlimMarkup run() {
        std::size_t at = 0;
        while (at < html_.size() && tags_ < most_tags) {
            const std::size_t tag = std::min(html_.find('<', at), html_.size());
            append_text(html_.substr(at, tag - at));
            at = tag < html_.size() ? take_tag(tag) : tag;
        }
        slim_.tags_left_out = static_cast<std::size_t>(
            std::ranges::count(html_.substr(std::min(at, html_.size())), '<'));
        slim_.tags = tags_;
        return std::move(slim_);
    }

private:
    /// Blank space between tags is a twelfth of a page without scripts, and a parser takes it byte
    /// by byte. One blank means the same; a line end alone may be dropped where text begins with
    /// it.
    void append_text(std::string_view text) {
        constexpr std::size_t line_end = 2;  // "\r\n"
        const auto is_space = [](char c) { return c != '\f' && is_blank(c); };
        if (text.size() > line_end && std::ranges::all_of(text, is_space)) {
            slim_.html += ' ';
        } else if (keeps_texts_ || in_declaration_) {
            slim_.html += text;
        } else {
            slim_.texts.append(text, slim_.html);
        }
        in_declaration_ = in_declaration_ && text.find('>') == npos;
    }

    /// Copies or cuts what begins with the "<" at `at`; returns the position behind it.
    std::size_t take_tag(std::size_t at) {
        if (html_.substr(at).starts_with("<!--")) {
            return comment_end(at);
        }
        const bool closes = html_.substr(at + 1).starts_with('/');
        const std::string_view name = tag_name_at(html_, at + (closes ? 2 : 1));
        if (name.empty()) {
            slim_.html += '<';
            in_declaration_ = true;
            return at + 1;
        }
        const std::size_t end = tag_end(html_, at + 1);
        const bool is_text = at < raw_end_;
        const bool empty = html_[end - 1] == '>' && html_[end - 2] == '/';
        if (!closes && is_cut(name) && !(empty && starts_with_word(name, "svg"))) {
            return cut_element(name, at, end);
        }
        if (!closes && hides_the_rest(name, end)) {
            return end;
        }
        if (closes ? open_.close(name, slim_.html) : open_.open(name, slim_.html)) {
            append_tag(html_.substr(at, end - at), closes || is_text ? std::string_view() : name);
        }
        return end;
    }

    /// @param name  of an element; empty for an end tag and for what is text
    void append_tag(std::string_view tag, std::string_view name) {
        ++tags_;
        in_declaration_ = false;
        if (has_too_many_attributes(tag)) {
            slim_.html += tag.substr(0, tag.find_first_of(" \t\n\r\f/", 2));
            slim_.html += '>';
        } else if (name.empty()) {
            slim_.html += tag;
        } else {
            append_start_tag(tag, name, slim_.html, slim_.aside);
        }
    }

    /// True for an element that nothing closes behind `content`, though it should be closed.
    bool hides_the_rest(std::string_view name, std::size_t content) {
        const auto same = [&](std::string_view other) { return is_named(name, other); };
        if (std::ranges::any_of(ending, same)) {
            return true;
        }
        const auto* const found = std::ranges::find_if(hiding, same);
        if (found == hiding.end()) {
            return false;
        }
        // The next end tag is looked for once, not from every start tag again.
        std::size_t& next = end_tags_.at(static_cast<std::size_t>(found - hiding.begin()));
        if (next < content) {
            next = find_end_tag(html_, content, name);
        }
        if (next < html_.size() && holds_text_only(name)) {
            raw_end_ = std::max(raw_end_, next);
        }
        return next == html_.size();
    }

    /// Also for "<!-->" and "<!--->", which are whole comments.
    std::size_t comment_end(std::size_t at) const {
        const std::size_t end = html_.find("-->", at + 2);
        return end == npos ? html_.size() : end + 3;
    }

    static bool is_cut(std::string_view name) {
        return is_named(name, "script") || is_named(name, "style") || is_named(name, "svg");
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

    std::string_view html_;
    OpenElements open_;
    bool keeps_texts_;
    bool in_declaration_ = false;  ///< behind "<!", "<?" or another "<" without a name, up to ">"
    std::size_t tags_ = 0;
    std::size_t raw_end_ = 0;  ///< up to here what looks like a tag is text
    std::array<std::size_t, hiding.size()> end_tags_{};  ///< the next of each, as far as known
    SlimMarkup slim_;
};

}  // namespace

SlimMarkup slim_markup(std::string_view html, std::size_t max_depth) {
    SlimMarkup slim = Slimmer(html, max_depth, false).run();
    if (slim.texts.is_ambiguous(slim.html)) {
        slim = Slimmer(html, max_depth, true).run();
    }
    return slim;
}

}  // namespace news::indexer
