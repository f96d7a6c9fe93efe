// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/hints.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "indexer/extract/ascii.h"
#include "indexer/extract/hint_words.h"
#include "indexer/extract/word_table.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

using enum Hint;

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// A name for the body is sure; else what puts a block out is stronger than what keeps it, and of
/// two that put it out the later in the list, which is the more particular.
Hint stronger(Hint one, Hint other) {
    return one == body || other == body ? body : std::max(one, other);
}

/// Takes a class attribute apart word by word and keeps the strongest hint.
class NameReader {
public:
    void read(std::string_view names) {
        letters_.reserve(names.size());
        for (std::size_t at = 0; at <= names.size(); ++at) {
            const char c = at < names.size() ? names[at] : ' ';
            if (is_upper(c) && at > 0 && is_lower(names[at - 1])) {
                end_word();
            }
            if (is_lower(c) || is_upper(c) || is_digit(c)) {
                letters_ += to_lower_ascii(c);
            } else {
                end_word();
            }
            if (c == ' ') {
                before_ = word_;
                of_picture_ = false;
            }
        }
    }

    [[nodiscard]] Hint hint() const { return hint_; }

private:
    void end_word() {
        while (letters_.size() > word_ && is_digit(letters_.back())) {
            letters_.pop_back();  // "related2" is the second of its kind
        }
        if (letters_.size() == word_) {
            return;
        }
        const std::string_view word = std::string_view(letters_).substr(word_);
        const Hint alone = hint_of_word(word);
        take(of_picture_ && names_text_of_picture(word) ? caption : alone);
        if (before_ < word_) {
            take(listed_hint(std::string_view(letters_).substr(before_)));
        }
        of_picture_ = of_picture_ || alone == figure || word == "media";
        before_ = word_;
        word_ = letters_.size();
    }

    void take(Hint hint) { hint_ = stronger(hint_, hint); }

    std::string letters_;      ///< all words, in lower case and without what parts them
    std::size_t before_ = 0;   ///< where the word before begins in it; word_ where there is none
    std::size_t word_ = 0;     ///< where the word that is being read begins
    bool of_picture_ = false;  ///< a word of the name said so
    Hint hint_ = none;
};

Hint hint_of_names(std::string_view names) {
    NameReader reader;
    reader.read(names);
    return reader.hint();
}

Hint hint_of_tag(std::string_view tag) {
    static constexpr auto tags = std::to_array<HintWord>({
        {"address", byline},
        {"article", article},
        {"aside", sidebar},
        {"dialog", overlay},
        {"figcaption", caption},
        {"figure", figure},
        {"footer", footer},
        {"main", article},
        {"menu", navigation},
        {"nav", navigation},
        {"noscript", hidden},
        {"time", date},
    });
    static constexpr WordTable table(tags, &HintWord::word);
    const std::size_t found = table.find(tag);
    return found < tags.size() ? tags[found].hint : none;
}

Hint hint_of_property(const HtmlTree& tree, NodeId id) {
    const std::string_view property = tree.attribute(id, "itemprop");
    if (property == "articleBody" || property == "reviewBody") {
        return body;
    }
    if (property == "author" || property == "datePublished" || property == "dateModified") {
        return byline;
    }
    if (property == "caption") {
        return caption;
    }
    const std::string_view role = tree.attribute(id, "role");
    if (role == "navigation" || role == "complementary" || role == "contentinfo") {
        return navigation;
    }
    return role == "dialog" ? overlay : none;
}

/// "hidden" as a class of its own; "hidden md:block" is for small screens only.
bool is_hidden_by_class(std::string_view names) {
    const std::size_t at = names.find("hidden");
    if (at == npos || names.find(':') != npos || names.find("overflow") != npos) {
        return false;
    }
    const std::size_t behind = at + std::string_view("hidden").size();
    return (at == 0 || names[at - 1] == ' ') && (behind == names.size() || names[behind] == ' ');
}

bool is_hidden(const HtmlTree& tree, NodeId id) {
    const std::string_view style = tree.attribute(id, "style");
    return is_hidden_by_class(tree.attribute(id, "class")) || style.find("display:none") != npos ||
           style.find("display: none") != npos || tree.attribute(id, "aria-hidden") == "true";
}

}  // namespace

HintReader::HintReader(const HtmlTree& tree) : tree_(tree), names_(tree, hint_of_names) {}

Hint HintReader::of(NodeId id) {
    const HtmlNode& node = tree_[id];
    if (node.attributes.empty()) {
        return hint_of_tag(node.tag);
    }
    if (const Hint hint = hint_of_property(tree_, id); hint != none) {
        return hint;
    }
    const Hint named = stronger(names_.of(id, "class"), names_.of(id, "id"));
    if (is_hidden(tree_, id) && named != paywall) {
        return hidden;
    }
    if (node.tag == "figcaption") {
        return named == credit ? credit : caption;  // whatever else it is called
    }
    return named == body ? body : std::max(named, hint_of_tag(node.tag));
}

std::string_view name_of(Hint hint) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"none",   "body",    "article",   "standfirst", "figure",  "caption", "credit",
         "byline", "date",    "meta",      "comments",   "share",   "related", "navigation",
         "footer", "sidebar", "promotion", "newsletter", "paywall", "consent", "author-box",
         "tags",   "embed",   "overlay",   "hidden"});
    static_assert(names.size() == static_cast<std::size_t>(hidden) + 1);
    return names[static_cast<std::size_t>(hint)];
}

}  // namespace news::indexer
