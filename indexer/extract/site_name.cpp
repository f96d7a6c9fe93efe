// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/site_name.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"

namespace news::indexer {
namespace {

constexpr auto bars = std::to_array<std::string_view>(
    {" | ", " - ", " – ", " — ", " » ", " « ", " · ", " • ", " :: ", " / ", " ~ ", "｜", "|"});

/// Where the next bar stands and how long it is; npos and 0 where there is none.
std::pair<std::size_t, std::size_t> find_bar(std::string_view text) {
    std::pair<std::size_t, std::size_t> first{std::string_view::npos, 0};
    for (const std::string_view bar : bars) {
        if (const std::size_t at = text.find(bar); at < first.first) {
            first = {at, bar.size()};
        }
    }
    return first;
}

/// "bbc" of "https://www.bbc.co.uk/news".
std::string host_word(std::string_view url) {
    std::string host = domain_of(url);
    const std::size_t last = host.rfind('.');
    if (last == std::string::npos) {
        return host;
    }
    host.resize(last);
    const std::size_t before = host.rfind('.');
    const std::string_view word = std::string_view(host).substr(before + 1);
    const bool second_level = word == "co" || word == "com" || word == "org" || word == "net" ||
                              word == "gov" || word == "or" || word == "ne";
    if (second_level && before != std::string::npos) {
        host.resize(before);
        return host.substr(host.rfind('.') + 1);
    }
    return std::string(word);
}

/// True when `part` of a title is the site's name: equal, or one holds the other nearly whole.
bool is_name_of_site(std::string_view part, const std::vector<std::string>& names) {
    const std::string folded = fold_letters(part);
    return std::ranges::any_of(names, [&](const std::string& name) {
        std::string other = fold_letters(name);
        if (other.starts_with("the") && other.size() > 6) {
            other.erase(0, 3);
        }
        if (folded.empty() || other.size() < 3) {
            return !folded.empty() && folded == other;
        }
        const bool part_of = folded.size() >= 3 && other.find(folded) != std::string::npos;
        const bool holds = folded.find(other) != std::string::npos;
        return (part_of && count_words(part) <= 6) || (holds && count_words(part) <= 5);
    });
}

}  // namespace

std::vector<std::string> site_names(const Page& page) {
    std::vector<std::string> names;
    for (const std::string_view meta : {"og:site_name", "application-name", "al:android:app_name",
                                        "apple-mobile-web-app-title", "dc.publisher"}) {
        names.emplace_back(page.meta_content(meta));
    }
    for (const JsonLd& item : page.json_ld) {
        for (const std::string& name : publisher_names(page, item.object)) {
            names.push_back(name);
        }
    }
    names.push_back(host_word(find_url(page).value));
    names.push_back(host_word(page.url));
    std::erase(names, "");
    return names;
}

std::string title_element(const Page& page) {
    for (NodeId id = 0; id < page.tree.size(); ++id) {
        if (page.tree[id].tag == "title") {
            return page.tree.text_of(id);
        }
    }
    return {};
}

std::vector<std::string> split_at_bars(std::string_view text) {
    std::vector<std::string> parts;
    for (;;) {
        const auto [at, length] = find_bar(text);
        const std::string_view part = trim(text.substr(0, at));
        if (!part.empty()) {
            parts.emplace_back(part);
        }
        if (length == 0) {
            return parts;
        }
        text.remove_prefix(at + length);
    }
}

std::string without_site_name(std::string_view title, const std::vector<std::string>& names) {
    const std::vector<std::string> parts = split_at_bars(title);
    std::size_t begin = 0;
    std::size_t end = parts.size();
    while (end > begin + 1 && is_name_of_site(parts[end - 1], names)) {
        --end;
    }
    while (end > begin + 1 && is_name_of_site(parts[begin], names)) {
        ++begin;
    }
    if (begin >= end) {
        return std::string(title);
    }
    // The bars inside the headline stay as they are, so the title is cut and not joined again.
    const std::size_t from = title.find(parts[begin]);
    const std::size_t last = title.rfind(parts[end - 1]);
    return std::string(title.substr(from, last + parts[end - 1].size() - from));
}

std::string plain_text(std::string_view text) {
    if (text.find_first_of("&<") == std::string_view::npos) {
        return clean_line(text);
    }
    const HtmlTree once(std::string{text});
    const std::string plain = once.text_of(0);
    // Some systems escape twice.
    return plain.find('&') == std::string::npos ? clean_line(plain)
                                                : clean_line(HtmlTree(plain).text_of(0));
}

}  // namespace news::indexer
