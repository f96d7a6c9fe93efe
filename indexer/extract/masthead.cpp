// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/masthead.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/name_cache.h"
#include "indexer/extract/page.h"
#include "indexer/extract/word_search.h"

namespace news::indexer {
namespace {

constexpr NodeId largest_masthead = 12;    // nodes
constexpr std::size_t longest_line = 300;  // bytes of a copyright line
constexpr std::size_t longest_name = 60;   // bytes
constexpr std::size_t most_shown = 20;
constexpr std::size_t most_hosts = 50;

bool has_masthead_word(std::string_view text) {
    static constexpr WordSearch words(std::to_array<std::string_view>(
        {"logo", "masthead", "banner", "brand", "sitename", "site-name", "site-title"}));
    return !text.empty() && words.any_in(fold(text));
}

/// True for what may be a copyright line before it is cleaned: one text in a hundred.
bool may_be_copyright(std::string_view text) {
    static constexpr WordSearch marks(
        std::to_array<std::string_view>({"©", "(c)", "(C)", "Copyright", "COPYRIGHT"}));
    return text.size() <= longest_line && marks.any_in(text);
}

/// Tells mastheads by their names.
class MastheadFinder {
public:
    explicit MastheadFinder(const HtmlTree& tree) : tree_(tree), names_(tree, has_masthead_word) {}

    /// True for elements whose own name, or that of the two around them, is one of a masthead.
    bool is_masthead(NodeId id) {
        constexpr int levels = 3;
        for (int level = 0; level < levels; ++level) {
            if (names_.of(id, "class") || names_.of(id, "id") ||
                has_masthead_word(tree_.attribute(id, "src"))) {
                return true;
            }
            id = tree_[id].parent;
        }
        return false;
    }

private:
    const HtmlTree& tree_;
    NameCache<bool> names_;
};

/// "The Paper" of "The Paper logo".
std::string without_logo(std::string_view text) {
    std::string name = clean_line(text);
    for (const std::string_view word : {" logo", " homepage", " home"}) {
        if (fold(name).ends_with(word)) {
            name.resize(name.size() - word.size());
        }
    }
    return name;
}

void add_name(std::vector<ShownName>& shown, std::string name, std::string_view rule, NodeId id) {
    if (!name.empty() && name.size() <= longest_name && shown.size() < most_shown) {
        shown.push_back({std::move(name), rule, id});
    }
}

bool is_blank_or_figure(char c) {
    return c == ' ' || c == ',' || c == '-' || c == '.' || c == ':' || ('0' <= c && c <= '9');
}

/// `text` behind years and the words that stand before a holder.
std::string_view behind_years(std::string_view text) {
    for (;;) {
        const std::size_t before = text.size();
        while (!text.empty() && is_blank_or_figure(text.front())) {
            text.remove_prefix(1);
        }
        for (const std::string_view word : {"–", "©", "(c)", "(C)", "by ", "Copyright "}) {
            text.remove_prefix(text.starts_with(word) ? word.size() : 0);
        }
        if (text.size() == before) {
            return text;
        }
    }
}

}  // namespace

std::string copyright_holder(std::string_view line) {
    std::size_t at = std::string_view::npos;
    for (const std::string_view mark : {"©", "(c) ", "(C) ", "Copyright ", "COPYRIGHT "}) {
        if (const std::size_t found = line.find(mark); found < at) {
            at = found + mark.size();
        }
    }
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = behind_years(line.substr(at));
    std::size_t end = rest.size();
    for (const std::string_view mark :
         {". ", ", ", " | ", " - ", " – ", "©", " All ", " all ", ";"}) {
        end = std::min(end, rest.find(mark));
    }
    const std::size_t year = rest.find_first_of("0123456789(");
    std::string_view name = trim(rest.substr(0, std::min(end, year)));
    if (name.ends_with('.')) {
        name.remove_suffix(1);
    }
    return count_words(name) <= 6 ? std::string(name) : std::string();
}

std::vector<ShownName> shown_names(const Page& page) {
    std::vector<ShownName> shown;
    const HtmlTree& tree = page.tree;
    MastheadFinder finder(tree);
    for (NodeId id = 0; id < tree.size(); ++id) {
        const HtmlNode& node = tree[id];
        if (node.is_text()) {
            if (may_be_copyright(node.text)) {
                add_name(shown, copyright_holder(clean_line(node.text)), "copyright", id);
            }
        } else if (node.tag == "img") {
            const std::string_view alt = tree.attribute(id, "alt");
            if (!alt.empty() && (finder.is_masthead(id) || has_masthead_word(alt))) {
                add_name(shown, without_logo(alt), "logo", id);
            }
        } else if (node.end - id <= largest_masthead && finder.is_masthead(id)) {
            add_name(shown, clean_line(tree.text_of(id)), "logo", id);
        }
    }
    return shown;
}

std::vector<std::string> linked_hosts(const Page& page) {
    std::vector<std::string> hosts;
    for (NodeId id = 0; id < page.tree.size() && hosts.size() < most_hosts; ++id) {
        std::string_view href = page.tree.attribute(id, "href");
        if (href.starts_with("mailto:")) {
            href.remove_prefix(std::min(href.find('@'), href.size() - 1) + 1);
            href = href.substr(0, href.find_first_of("?>, "));
        } else if (href.find("//") == std::string_view::npos) {
            continue;
        } else {
            href.remove_prefix(href.find("//") + 2);
        }
        std::string host = domain_of("https://" + std::string(href));
        if (!host.empty() && std::ranges::find(hosts, host) == hosts.end()) {
            hosts.push_back(std::move(host));
        }
    }
    return hosts;
}

}  // namespace news::indexer
