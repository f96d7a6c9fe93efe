// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/open_elements.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "indexer/extract/word_table.h"

namespace news::indexer {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// Further out nobody looks for the element that a tag closes.
constexpr std::size_t longest_look = 1000;

/// How much deeper the elements may stand that hold text; paragraphs and headings twice that.
constexpr std::size_t extra_depth = 50;

/// Pages with old-fashioned markup reach some ten thousand.
constexpr std::size_t most_repeats = 300'000;

enum Kind : std::uint32_t {
    ordinary = 0,
    empty = 1U << 0U,       ///< has no content, or stands on every page once
    special = 1U << 1U,     ///< no end tag of an ordinary element reaches beyond it
    scope = 1U << 2U,       ///< no end tag reaches beyond it, except those of tables
    ends_p = 1U << 3U,      ///< its start tag closes an open paragraph
    text = 1U << 4U,        ///< kept beyond the depth where others are dropped
    formatting = 1U << 5U,  ///< opened again in the next block if it is not closed
    p = 1U << 6U,
    li = 1U << 7U,
    dd = 1U << 8U,
    heading = 1U << 9U,
    option = 1U << 10U,
    table = 1U << 11U,
    cell = 1U << 12U,
    row = 1U << 13U,
    rows = 1U << 14U,
    loose = 1U << 15U,  ///< special, but a list item looks beyond it for the one to close
    button = 1U << 16U,
    in_table = cell | row | rows | table,
    block = special | ends_p,
};

struct Name {
    std::string_view name;
    std::uint32_t kinds;
};

/// Source: HTML Standard, 13.2.4.2 The stack of open elements and 13.2.6 Tree construction
constexpr auto known = std::to_array<Name>({
    {"a", formatting},
    {"address", block | loose},
    {"applet", special | scope},
    {"area", empty},
    {"article", block},
    {"aside", block},
    {"b", formatting},
    {"base", empty},
    {"basefont", empty},
    {"bgsound", empty},
    {"big", formatting},
    {"blockquote", block | text},
    {"body", empty},
    {"br", empty},
    {"button", special | button},
    {"caption", special | scope | rows},
    {"center", block},
    {"code", formatting},
    {"col", empty},
    {"colgroup", special | rows},
    {"dd", block | dd | text},
    {"details", block},
    {"dialog", block},
    {"dir", block},
    {"div", block | loose},
    {"dl", block},
    {"dt", block | dd | text},
    {"em", formatting},
    {"embed", empty},
    {"fieldset", block},
    {"figcaption", block | text},
    {"figure", block},
    {"font", formatting},
    {"footer", block},
    {"form", block},
    {"frame", empty},
    {"h1", block | heading | text},
    {"h2", block | heading | text},
    {"h3", block | heading | text},
    {"h4", block | heading | text},
    {"h5", block | heading | text},
    {"h6", block | heading | text},
    {"head", empty},
    {"header", block},
    {"hgroup", block},
    {"hr", empty | ends_p},
    {"html", empty},
    {"i", formatting},
    {"iframe", special},
    {"image", empty},
    {"img", empty},
    {"input", empty},
    {"keygen", empty},
    {"li", block | li | text},
    {"link", empty},
    {"listing", block},
    {"main", block},
    {"marquee", special | scope},
    {"menu", block},
    {"meta", empty},
    {"nav", block},
    {"nobr", formatting},
    {"noembed", special},
    {"noframes", special},
    {"noscript", special},
    {"object", special | scope},
    {"ol", block},
    {"optgroup", ordinary},
    {"option", option},
    {"p", block | loose | p | text},
    {"param", empty},
    {"plaintext", block},
    {"pre", block | text},
    {"s", formatting},
    {"section", block},
    {"select", special},
    {"small", formatting},
    {"source", empty},
    {"strike", formatting},
    {"strong", formatting},
    {"summary", block},
    {"table", block | scope | table},
    {"tbody", special | rows | text},
    {"td", special | scope | cell | text},
    {"template", special | scope},
    {"textarea", special},
    {"tfoot", special | rows | text},
    {"th", special | scope | cell | text},
    {"thead", special | rows | text},
    {"title", special | text},
    {"tr", special | row | text},
    {"track", empty},
    {"tt", formatting},
    {"u", formatting},
    {"ul", block},
    {"wbr", empty},
    {"xmp", block},
});
static_assert(std::ranges::is_sorted(known, {}, &Name::name));

constexpr std::size_t longest_name = 10;  // blockquote, figcaption

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::uint32_t kinds_of(std::string_view name) {
    if (name.size() > longest_name) {
        return ordinary;
    }
    std::array<char, longest_name> letters{};
    std::ranges::transform(name, letters.begin(), lower);
    const std::string_view wanted(letters.data(), name.size());
    static constexpr WordTable table(known, &Name::name);
    const std::size_t found = table.find(wanted);
    return found < known.size() ? known[found].kinds : ordinary;
}

/// FNV-1a.
std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(lower(c))) * 16777619U;
    }
    return hash;
}

void append_end_tag(std::string& html, std::string_view name) {
    html += "</";
    html += name;
    html += '>';
}

}  // namespace

/// Where the innermost wanted element stands that no barrier separates from here.
template <typename Wanted, typename Barrier>
std::size_t OpenElements::find(Wanted wanted, Barrier barrier) const {
    const std::size_t end = open_.size() - std::min(open_.size(), longest_look);
    for (std::size_t i = open_.size(); i-- > end;) {
        if (wanted(open_[i])) {
            return i;
        }
        if (barrier(open_[i])) {
            return nowhere;
        }
    }
    return nowhere;
}

/// Closes the element and all in it.
void OpenElements::leave(std::size_t index) {
    for (; open_.size() > index; open_.pop_back()) {
        kept_ -= open_.back().kept ? 1U : 0U;
    }
}

/// The element that the start tag of `next` closes without being asked.
std::size_t OpenElements::find_implied(const Element& next) const {
    const auto is = [](std::uint32_t kinds) {
        return [kinds](const Element& element) { return (element.kinds & kinds) != 0; };
    };
    const auto stops_item = [](const Element& element) {
        return (element.kinds & special) != 0 && (element.kinds & loose) == 0;
    };
    const auto always = [](const Element&) { return true; };
    for (const auto kind : {li, dd}) {
        if ((next.kinds & kind) != 0) {
            return find(is(kind), stops_item);
        }
    }
    for (const auto kind : {cell, row, rows}) {
        if ((next.kinds & kind) != 0) {
            return find(is(kind), is(table));
        }
    }
    return (next.kinds & (heading | option)) != 0
               ? find(is(next.kinds & (heading | option)), always)
               : nowhere;
}

void OpenElements::close_implied(const Element& next) {
    if ((next.kinds & ends_p) != 0) {
        const auto paragraph =
            find([](const Element& element) { return (element.kinds & p) != 0; },
                 [](const Element& element) { return (element.kinds & (scope | button)) != 0; });
        if (paragraph != nowhere) {
            leave(paragraph);
        }
    }
    if (const auto implied = find_implied(next); implied != nowhere) {
        leave(implied);
    }
}

bool OpenElements::has_room(const Element& next) const {
    const std::size_t levels = (next.kinds & (p | heading)) != 0 ? 2U
                               : (next.kinds & text) != 0        ? 1U
                                                                 : 0U;
    return kept_ < max_depth_ + levels * extra_depth;
}

/// Each open formatting element stands once more in each block; beyond a number all are closed.
void OpenElements::count_repeats(const Element& next, std::string& html) {
    if ((next.kinds & formatting) != 0 || repeats_ > most_repeats) {
        return;
    }
    repeats_ += formats_.size();
    if (repeats_ > most_repeats) {
        std::for_each(formats_.rbegin(), formats_.rend(),
                      [&](std::string_view name) { append_end_tag(html, name); });
        formats_.clear();
    }
}

bool OpenElements::open(std::string_view name, std::string& html) {
    Element next{.name = name, .hash = hash_of(name), .kinds = kinds_of(name)};
    close_implied(next);
    count_repeats(next, html);
    if ((next.kinds & empty) != 0) {
        return true;
    }
    const bool formats = (next.kinds & formatting) != 0;
    next.kept = has_room(next) && !(formats && repeats_ > most_repeats);
    if (next.kept && formats) {
        if (name.size() == 1 && lower(name.front()) == 'a') {
            forget_format(next.hash);  // a link ends where the next begins
        }
        formats_.push_back(name);
    }
    kept_ += next.kept ? 1U : 0U;
    open_.push_back(next);
    return next.kept;
}

std::size_t OpenElements::find_end(const Element& end) const {
    const std::uint32_t barriers = (end.kinds & in_table) != 0  ? std::uint32_t{table}
                                   : (end.kinds & special) != 0 ? std::uint32_t{scope}
                                                                : std::uint32_t{special};
    // Formatting ends wherever its end tag stands, at least within one cell.
    const std::uint32_t limits = (end.kinds & formatting) != 0 ? std::uint32_t{scope} : barriers;
    return find([&](const Element& element) { return element.hash == end.hash; },
                [&](const Element& element) { return (element.kinds & limits) != 0; });
}

void OpenElements::forget_format(std::uint32_t hash) {
    const auto same = [hash](std::string_view name) { return hash_of(name) == hash; };
    const auto last = std::find_if(formats_.rbegin(), formats_.rend(), same);
    if (last != formats_.rend()) {
        formats_.erase(std::next(last).base());
    }
}

/// Blocks that were opened inside stay open.
bool OpenElements::close_format(const Element& end) {
    forget_format(end.hash);
    const std::size_t found = find_end(end);
    if (found == nowhere) {
        return true;
    }
    const bool kept = open_[found].kept;
    kept_ -= kept ? 1U : 0U;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(found));
    return kept;
}

bool OpenElements::close(std::string_view name, std::string& html) {
    const Element end{.name = name, .hash = hash_of(name), .kinds = kinds_of(name)};
    if ((end.kinds & formatting) != 0) {
        return close_format(end);
    }
    count_repeats(end, html);
    const std::size_t found = find_end(end);
    if (found == nowhere) {
        return true;
    }
    const bool kept = open_[found].kept;
    for (std::size_t i = open_.size(); !kept && i-- > found;) {
        if (open_[i].kept && (open_[i].kinds & formatting) == 0) {
            append_end_tag(html, open_[i].name);
        }
    }
    leave(found);
    return kept;
}

}  // namespace news::indexer
