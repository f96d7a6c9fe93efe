// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/author_names.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/extract/byline.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_authors = 20;

bool is_acronym(std::string_view text) {
    return text.size() >= 2 &&
           std::ranges::all_of(text, [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool has_letters(std::string_view text) {
    return std::ranges::any_of(fold_letters(text), [](char c) { return c < '0' || c > '9'; });
}

/// "paper.example": one word with a full stop between letters.
bool is_domain(std::string_view text) {
    return text.find(' ') == std::string_view::npos && text.find('.') < text.size() - 1;
}

/// A pseudonym or a name of one word: short, no address, no newsroom.
bool is_plain_name(std::string_view text) {
    return count_characters(text) >= 2 && count_characters(text) <= 40 && count_words(text) <= 4 &&
           text.find_first_of("@/<>{}[]:|,") == std::string::npos && !is_newsroom(text) &&
           has_letters(text) && !is_domain(text);
}

}  // namespace

void NameList::add(std::string_view text, bool field) {
    if (text.starts_with(',') || text.find("www.") != std::string_view::npos) {
        return;  // a template without its name, the paper's address
    }
    std::vector<std::string> names = names_of_byline(text);
    if (names.empty() && field && is_plain_name(text)) {
        names.push_back(in_usual_case(trim(text)));
    }
    for (std::string& name : names) {
        if (!is_known(name) && !is_site(name) && names_.size() < most_authors) {
            names_.push_back(std::move(name));
        }
    }
}

bool NameList::is_known(std::string_view name) const {
    const std::string folded = fold_letters(name);
    return std::ranges::any_of(
        names_, [&](const std::string& other) { return fold_letters(other) == folded; });
}

bool NameList::is_site(std::string_view name) const {
    const std::string folded = fold_letters(name);
    return std::ranges::any_of(*sites_, [&](const std::string& site) {
        // "ABC Local" is no person of the ABC.
        const bool station = is_acronym(site) && name.starts_with(site + ' ');
        return station || fold_letters(site) == folded;
    });
}

}  // namespace news::indexer
