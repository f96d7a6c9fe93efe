// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/issue_line.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/word_table.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_words = 20;
/// A day and so many other words are the issue line of a paper: its place, its number, its price.
constexpr std::size_t words_beside_day = 9;

/// Words that count, date and sell a paper; folded, without marks.
constexpr WordTable issue_words(std::to_array<std::string_view>(
    {"no",        "nr",        "num",      "numero", "nummer",   "number", "vol",
     "volume",    "issue",     "edition",  "page",   "price",    "penny",  "pence",
     "halfpenny", "halfpence", "twopence", "cents",  "jahrgang", "jg",     "ausgabe",
     "seite",     "preis",     "pfennig",  "pfg",    "annee",    "prix",   "centimes",
     "quotidien", "ano",       "anno",     "precio", "centimos", "pagina", "prezzo",
     "lire",      "jaargang",  "prijs",    "series", "sheet",    "col",    "column",
     "spalte",    "supplement"}));

/// Words that may stand among them and say nothing alone.
constexpr WordTable filling_words(std::to_array<std::string_view>(
    {"one", "two",  "three", "half",    "a",       "of",    "the", "d",    "s",  "p", "new",
     "old", "late", "early", "morning", "evening", "final", "n",   "city", "dm", "fr"}));

/// The words of a folded line, cut at blanks and marks; "#" for figures. The views point into it.
std::vector<std::string_view> plain_words(std::string_view folded) {
    std::vector<std::string_view> words;
    const auto is_letter = [](char c) {
        return ('a' <= c && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        while (at < folded.size() && is_letter(folded[at])) {
            ++at;
        }
        if (at > begin) {
            words.push_back(folded.substr(begin, at - begin));
            continue;
        }
        if ('0' <= folded[at] && folded[at] <= '9') {
            words.emplace_back("#");
        }
        ++at;
    }
    return words;
}

}  // namespace

bool is_issue_line(std::string_view line) {
    if (count_words(line) > most_words) {
        return false;
    }
    const std::string folded = fold(line);
    const auto words = plain_words(folded);
    const auto is_issue = [](std::string_view word) { return issue_words.contains(word); };
    const auto is_filling = [](std::string_view word) {
        const bool is_roman = word.find_first_not_of("ivxlcdm") == std::string_view::npos;
        return is_roman || word == "#" || filling_words.contains(word) ||
               issue_words.contains(word) || static_cast<unsigned char>(word.front()) >= 0x80;
    };
    const auto named = std::ranges::count_if(words, is_issue);
    const bool has_figure = std::ranges::find(words, "#") != words.end();
    if (named > 0 && (has_figure || named > 1) && std::ranges::all_of(words, is_filling)) {
        return true;
    }
    if (named == 0 && !is_capitals(line)) {
        return false;
    }
    const auto dates = find_dates(line, {});
    if (dates.size() != 1) {
        return false;
    }
    const auto& date = dates.front();
    const std::size_t others =
        count_words(line.substr(0, date.begin)) + count_words(line.substr(date.end));
    return others <= words_beside_day;
}

}  // namespace news::indexer
