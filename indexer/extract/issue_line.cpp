// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/issue_line.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_words = 20;
/// A day and so many other words are the issue line of a paper: its place, its number, its price.
constexpr std::size_t words_beside_day = 9;

/// Words that count, date and sell a paper; folded, without marks.
constexpr auto issue_words = std::to_array<std::string_view>(
    {"no",        "nr",        "num",      "numero", "nummer",   "number", "vol",
     "volume",    "issue",     "edition",  "page",   "price",    "penny",  "pence",
     "halfpenny", "halfpence", "twopence", "cents",  "jahrgang", "jg",     "ausgabe",
     "seite",     "preis",     "pfennig",  "pfg",    "annee",    "prix",   "centimes",
     "quotidien", "ano",       "anno",     "precio", "centimos", "pagina", "prezzo",
     "lire",      "jaargang",  "prijs",    "series", "sheet",    "col",    "column",
     "spalte",    "supplement"});

/// Words that may stand among them and say nothing alone.
constexpr auto filling_words = std::to_array<std::string_view>(
    {"one", "two",  "three", "half",    "a",       "of",    "the", "d",    "s",  "p", "new",
     "old", "late", "early", "morning", "evening", "final", "n",   "city", "dm", "fr"});

/// The folded words of `line`, cut at blanks and marks; "#" for figures.
std::vector<std::string> plain_words(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char c : fold(line)) {
        const bool is_letter = ('a' <= c && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter) {
            word += c;
        } else {
            finish();
            if ('0' <= c && c <= '9') {
                words.emplace_back("#");
            }
        }
    }
    finish();
    return words;
}

bool holds(const auto& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_issue_line(std::string_view line) {
    if (count_words(line) > most_words) {
        return false;
    }
    const auto words = plain_words(line);
    const auto is_issue = [](const std::string& word) { return holds(issue_words, word); };
    const auto is_filling = [](const std::string& word) {
        const bool is_roman = word.find_first_not_of("ivxlcdm") == std::string::npos;
        return is_roman || word == "#" || holds(filling_words, word) || holds(issue_words, word) ||
               static_cast<unsigned char>(word.front()) >= 0x80;
    };
    const auto named = std::ranges::count_if(words, is_issue);
    const bool has_figure = std::ranges::find(words, "#") != words.end();
    if (named > 0 && (has_figure || named > 1) && std::ranges::all_of(words, is_filling)) {
        return true;
    }
    const auto dates = find_dates(line, {});
    if (dates.size() != 1) {
        return false;
    }
    const auto& date = dates.front();
    const std::size_t others =
        count_words(line.substr(0, date.begin)) + count_words(line.substr(date.end));
    return others <= words_beside_day && (named > 0 || is_capitals(line));
}

}  // namespace news::indexer
