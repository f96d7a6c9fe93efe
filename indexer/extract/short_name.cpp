// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/short_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text.h"
#include "indexer/extract/masthead.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_initials = 5;

/// Forms of companies and what stands behind a holder of rights, folded.
constexpr auto endings = std::to_array<std::string_view>(
    {"ag",     "ab",  "as",   "asa",        "gmbh",   "gmbh & co. kg", "inc",  "inc.", "kg",
     "llc",    "ltd", "ltd.", "limited",    "oy",     "plc",           "s.a.", "s.l.", "s.r.l.",
     "s.p.a.", "sa",  "spa",  "sp. z o.o.", "verlag", "verlags-gmbh"});

/// Words for the edition behind initials, folded.
constexpr auto editions =
    std::to_array<std::string_view>({"online", "digital", "web", "news", "nachrichten", "24"});

/// "dalepost" of "news.dalepost.example".
std::string_view host_label(std::string_view domain) {
    const std::size_t last = domain.rfind('.');
    domain = domain.substr(0, last);
    return domain.substr(domain.rfind('.') + 1);
}

/// `name` without a word for the edition behind it.
std::string_view without_edition(std::string_view name) {
    const std::string folded = fold(name);
    for (const std::string_view edition : editions) {
        const bool same_length = folded.size() == name.size();
        if (same_length && folded.size() > edition.size() && folded.ends_with(edition)) {
            return trim(name.substr(0, name.size() - edition.size()));
        }
    }
    return name;
}

/// Addresses write "oe" for the letter that folds to "o".
std::string without_umlauts(std::string_view letters) {
    std::string plain;
    for (const char c : letters) {
        const bool umlaut = c == 'e' && !plain.empty() &&
                            (plain.back() == 'a' || plain.back() == 'o' || plain.back() == 'u');
        if (!umlaut) {
            plain += c;
        }
    }
    return plain;
}

bool has_small_letter(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return 'a' <= c && c <= 'z'; });
}

bool is_address(std::string_view name, std::string_view domain) {
    const std::string letters = fold_letters(name);
    return name.find('.') != std::string_view::npos &&
           (letters == fold_letters(domain) || fold_letters(domain).ends_with(letters));
}

/// The short form to compare by: the label of the host, or the initials.
std::string key_of(std::string_view shorter, std::string_view domain) {
    return is_address(shorter, domain) ? fold_letters(host_label(domain))
                                       : fold_letters(without_edition(shorter));
}

/// The words of a name without its article, folded, split at blanks and hyphens.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    const std::string folded = fold(name);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" -", at), folded.size());
        if (std::string word = fold_letters(std::string_view(folded).substr(at, end - at));
            !word.empty()) {
            words.push_back(std::move(word));
        }
        at = end + 1;
    }
    constexpr auto articles =
        std::to_array<std::string_view>({"the", "die", "der", "das", "le", "la", "el", "il"});
    if (words.size() > 1 && std::ranges::find(articles, words.front()) != articles.end()) {
        words.erase(words.begin());
    }
    return words;
}

/// True when `initials` run through `words`, each word giving its first letter and perhaps more:
/// "ndr" through "norddeutscher rundfunk".
bool run_through(std::string_view initials, const std::vector<std::string>& words) {
    std::size_t at = 0;
    for (const std::string& word : words) {
        if (at >= initials.size() || word.front() != initials[at]) {
            return false;
        }
        // Letters inside a word count only as long as enough are left for the words behind it.
        const auto behind = static_cast<std::size_t>(&words.back() - &word);
        std::size_t inside = 1;
        ++at;
        while (at + behind < initials.size()) {
            const std::size_t next = word.find(initials[at], inside);
            if (next == std::string::npos) {
                break;
            }
            inside = next + 1;
            ++at;
        }
    }
    return at == initials.size();
}

}  // namespace

bool is_short_name(std::string_view name, std::string_view domain) {
    const std::string_view initials = without_edition(name);
    return is_address(name, domain) ||
           (fold_letters(initials).size() <= longest_initials && !has_small_letter(initials));
}

bool stands_for(std::string_view shorter, std::string_view name, std::string_view domain) {
    const std::string key = key_of(shorter, domain);
    if (is_short_name(name, domain) || key.empty()) {
        return false;
    }
    std::vector<std::string> words = words_of(name);
    std::string letters;
    for (const std::string& word : words) {
        letters += word;
    }
    if (words.size() > 2 && std::ranges::find(editions, words.back()) != editions.end()) {
        words.pop_back();  // "Dale Post Online"
    }
    const bool spelled =
        without_umlauts(letters) == without_umlauts(fold_letters(host_label(domain)));
    return spelled ||
           (words.size() >= 2 && key.size() <= longest_initials && run_through(key, words));
}

std::string bare_name(std::string_view name) {
    std::string bare = clean_line(name);
    if (std::string holder = copyright_holder(bare); !holder.empty()) {
        bare = std::move(holder);
    }
    if (const std::size_t bracket = bare.find(" ("); bracket != std::string::npos && bracket > 0) {
        bare.resize(bracket);
    }
    const std::vector<std::string> parts = split_at_bars(bare);
    bare = parts.empty() ? std::string() : parts.front();
    bare.resize(std::min(bare.find(", "), bare.size()));
    for (const std::string_view reserved : {"版权所有", "版權所有"}) {
        bare.resize(std::min(bare.find(reserved), bare.size()));
    }
    const std::string folded = fold(bare);
    for (const std::string_view ending : endings) {
        if (folded.size() == bare.size() && folded.size() > ending.size() + 2 &&
            folded.ends_with(ending) && folded[folded.size() - ending.size() - 1] == ' ') {
            bare.resize(bare.size() - ending.size() - 1);
            break;
        }
    }
    return bare;
}

}  // namespace news::indexer
