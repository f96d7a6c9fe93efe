// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/author_names.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/byline_pieces.h"

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

/// "Staff" and "Senior Editor" name nobody; "Dale Post Staff" names a house.
bool is_role_alone(std::string_view text) {
    const std::vector<std::string> words = words_of_byline(text);
    return std::ranges::all_of(words, [](const std::string& word) { return is_role(word); });
}

/// A name of a house behind "by": short, and no address.
std::string house_named(std::string_view text) {
    constexpr std::size_t longest = 60;  // characters
    constexpr std::size_t most_words = 6;
    const std::string line = without_opening(text);
    const std::size_t figure = line.find_first_of("0123456789");
    const std::size_t comma = line.find(", ");
    const bool dated = comma < figure && figure != std::string::npos;  // "Dale Post, 3 March"
    std::string name = dated ? line.substr(0, comma) : line;
    const bool can = count_characters(name) <= longest && count_words(name) <= most_words &&
                     name.find_first_of("@<>{}[]|:") == std::string::npos &&
                     name.find("//") == std::string::npos &&
                     name.find("www.") == std::string::npos && has_letters(name) &&
                     !is_role_alone(name);
    return can ? name : std::string();
}

}  // namespace

bool is_account(std::string_view name) {
    return count_words(name) == 1 && names_of_byline(name).empty();
}

void NameList::add(std::string_view text, bool field) {
    if (text.starts_with(',') || text.find("www.") != std::string_view::npos) {
        return;  // a template without its name, the paper's address
    }
    std::vector<std::string> names = names_of_byline(text);
    if (names.empty() && field && is_plain_name(text)) {
        names.push_back(in_usual_case(trim(text)));
    }
    std::erase_if(names, [this](const std::string& name) { return is_site(name); });
    people_ += names.size();
    for (std::string& name : names) {
        keep(std::move(name));
    }
}

void NameList::add_any(std::string_view text) {
    const std::size_t people = people_;
    add(text, true);
    if (people_ == people && !text.starts_with(',')) {
        keep(house_named(text));
    }
}

void NameList::add_house(std::string_view text) {
    if (std::string name = house_named(text); is_newsroom(name) || is_site(name)) {
        keep(std::move(name));
    }
}

std::vector<std::string> NameList::take() {
    people_ = 0;
    return std::exchange(names_, {});
}

void NameList::keep(std::string name) {
    const std::string folded = fold_letters(name);
    const bool known = std::ranges::any_of(
        names_, [&](const std::string& other) { return fold_letters(other) == folded; });
    if (!folded.empty() && !known && names_.size() < most_authors) {
        names_.push_back(std::move(name));
    }
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
