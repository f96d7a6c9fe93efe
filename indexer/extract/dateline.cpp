// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/dateline.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/agency.h"
#include "indexer/extract/dateline_asian.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/month_names.h"
#include "indexer/extract/word_search.h"

namespace news::indexer {
namespace {

/// Datelines are shorter than this, in bytes.
constexpr std::size_t longest = 120;
constexpr std::size_t longest_place = 60;

constexpr auto separators =
    std::to_array<std::string_view>({"—", "–", "―", "--", "-", "|", ":", "·", "\u2212"});

/// Words in capitals before a dash that are no places.
constexpr auto labels = std::to_array<std::string_view>(
    {"analysis",  "analyse",   "breaking",  "breaking news", "column",  "comment", "correction",
     "editorial", "exclusive", "explainer", "exklusiv",      "factbox", "file",    "interview",
     "live",      "news",      "note",      "opinion",       "photo",   "photos",  "podcast",
     "poll",      "review",    "update",    "urgent",        "video",   "warning", "watch"});

/// Beginnings of the names of months (and of no other short words) in the languages of the trade;
/// month_named() knows the whole names of all.
constexpr auto months = std::to_array<std::string_view>(
    {"jan", "gen", "ene", "feb", "fev", "fevr", "mar", "mrz", "apr",  "avr", "abr", "may",
     "mai", "mag", "maj", "mei", "jun", "juin", "giu", "jul", "juil", "lug", "aug", "aou",
     "ago", "sep", "set", "oct", "okt", "ott",  "out", "nov", "dec",  "dez", "des", "dic"});

/// American states as datelines abbreviate them, without their full stops.
constexpr auto states = std::to_array<std::string_view>(
    {"ala",  "ariz", "ark",   "calif", "colo", "conn", "dc",   "del",  "fla", "ga",   "ill", "ind",
     "kan",  "ky",   "la",    "mass",  "md",   "mich", "minn", "miss", "mo",  "mont", "nc",  "nd",
     "neb",  "nev",  "nh",    "nj",    "nm",   "ny",   "okla", "ore",  "pa",  "ri",   "sc",  "sd",
     "tenn", "tex",  "texas", "va",    "vt",   "wash", "wis",  "wva",  "wyo"});

struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] std::string_view rest() const { return text.substr(std::min(at, text.size())); }
    void skip_blanks() {
        while (at < text.size() && text[at] == ' ') {
            ++at;
        }
    }
};

/// Which sign ends a dateline says how much else must speak for it.
enum class Ending { none, dash, tight_dash, mark };

/// Steps over "- ", "—", " | " and the blanks around it.
Ending skip_separator(Cursor& cursor) {
    const std::size_t begin = cursor.at;
    cursor.skip_blanks();
    const bool blank_before = cursor.at > begin;
    for (const auto separator : separators) {
        if (!cursor.rest().starts_with(separator)) {
            continue;
        }
        cursor.at += separator.size();
        const bool blank_behind = cursor.rest().empty() || cursor.rest().front() == ' ';
        cursor.skip_blanks();
        if (separator == ":" || separator == "·") {
            return Ending::mark;
        }
        return blank_before || blank_behind ? Ending::dash : Ending::tight_dash;
    }
    cursor.at = begin;
    return Ending::none;
}

/// What stands between the strokes of "/ТАСС/" at the cursor, which moves behind them.
std::string_view skip_strokes(Cursor& cursor) {
    const auto rest = cursor.rest();
    const auto close = rest.find('/', 1);
    if (!rest.starts_with('/') || close > longest_place) {
        return {};
    }
    cursor.at += close + 1;
    return trim(rest.substr(1, close - 1));
}

/// What stands in the brackets at the cursor, which moves behind them.
std::string_view skip_brackets(Cursor& cursor) {
    const auto rest = cursor.rest();
    if (rest.starts_with('/')) {
        return skip_strokes(cursor);
    }
    const bool is_open = rest.starts_with("(") || rest.starts_with("[");
    const auto close =
        is_open ? rest.find(rest.front() == '(' ? ')' : ']') : std::string_view::npos;
    if (close > longest_place) {
        return {};
    }
    cursor.at += close + 1;
    return trim(rest.substr(1, close - 1));
}

bool is_date_word(std::string_view word) {
    const std::string letters = fold_letters(word);
    const auto names_month = [&](std::string_view month) { return letters.starts_with(month); };
    return (letters.size() >= 3 && letters.size() <= 10 &&
            std::ranges::any_of(months, names_month)) ||
           month_named(letters, {}).has_value();
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// "March 30", "30 mars 2014", "3. März": a number, and every word of letters the name of a month.
bool is_date(std::string_view text) {
    std::size_t months_seen = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, end - at);
        months_seen += is_date_word(word);
        if (!has_digit(word) && !is_date_word(word) && fold(word) != "le" && word != "de") {
            return false;
        }
        at = end + 1;
    }
    return months_seen == 1 && has_digit(text);
}

/// "D.C.", "Calif.", "N.Y."
bool is_state(std::string_view text) {
    return !text.empty() && begins_upper(text) &&
           std::ranges::find(states, fold_letters(text)) != states.end();
}

bool is_small_word(std::string_view word) {
    constexpr auto small = std::to_array<std::string_view>(
        {"de",  "la", "le",  "les", "of", "the", "and", "am", "an",   "der",  "im", "bei",
         "sur", "en", "del", "do",  "du", "und", "et",  "on", "near", "upon", "ob"});
    return std::ranges::find(small, word) != small.end();
}

/// A few words, each with a capital letter: "Frankfurt am Main", "MOSCOW/KIEV", "ST. LOUIS".
bool is_place(std::string_view text) {
    if (text.empty() || text.size() > longest_place || !begins_upper(text) || has_digit(text)) {
        return false;
    }
    if (text.find_first_of("\"?!;:()[]<>@=*_") != std::string_view::npos) {
        return false;
    }
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++words) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, end - at);
        if (!begins_upper(word) && !is_small_word(word) && word != "/" && word != "&") {
            return false;
        }
        at = end + 1;
    }
    return words <= 6;
}

/// A place that needs no agency beside it.
bool is_certain_place(std::string_view place) {
    const auto comma = place.rfind(',');
    if (comma != std::string_view::npos && is_state(trim(place.substr(comma + 1)))) {
        return true;
    }
    const auto town = place.substr(0, place.find(','));
    const std::string folded = fold(town);
    return is_capitals(town) && fold_letters(town).size() >= 4 &&
           std::ranges::find(labels, folded) == labels.end();
}

/// Sets place and date from "PARIS, March 30", "MADRID 3 Mar.", "FORT WORTH, Texas".
void split_place(std::string_view head, Dateline& dateline) {
    // Most heads have no number, and names of months are dear to look up.
    const std::size_t searched = has_digit(head) ? head.size() : 0;
    for (std::size_t at = 0; at < searched; ++at) {
        const bool begins_word = at == 0 || head[at - 1] == ' ' || head[at - 1] == ',';
        if (begins_word && is_date(trim(head.substr(at)))) {
            dateline.date = trim(head.substr(at));
            head = trim(head.substr(0, at));
            break;
        }
    }
    while (head.ends_with(',') || head.ends_with(' ')) {
        head.remove_suffix(1);
    }
    dateline.place = head;
}

/// Where the head of a dateline may end: at a bracket, a bar, a colon or a dash.
std::size_t end_of_head(std::string_view text) {
    static constexpr WordSearch ends(std::to_array<std::string_view>(
        {"(", "[", "|", ":", " - ", "--", "- ", "—", "–", " \u2212"}));
    text = text.substr(0, longest);
    const auto first = ends.first_in(text);
    std::size_t end = first.size > 0 ? first.at : std::string_view::npos;
    if (const auto stroke = text.substr(0, end).find(" /"); stroke != std::string_view::npos) {
        Cursor cursor{text, stroke + 1};
        end = agencies_named(skip_strokes(cursor)).empty() ? end : stroke;
    }
    return end;
}

/// "BERLIN taz |": takes the paper or agency in small letters off; false where there is none.
bool split_trailing_agency(std::string_view& head, Dateline& dateline) {
    const auto blank = head.rfind(' ');
    const auto word = blank == std::string_view::npos ? std::string_view() : head.substr(blank + 1);
    if (word.empty() || word.size() > 9 || begins_upper(word)) {
        return false;
    }
    const auto names = agencies_named(word);
    dateline.agency = names.empty() ? std::string_view() : names.front();
    head = trim(head.substr(0, blank));
    return true;
}

/// "(Reuters) - ", "(ANSA) - ROMA, 03 MAR - ", "AFP - "
std::optional<Dateline> agency_first(std::string_view text) {
    Cursor cursor{text};
    Dateline dateline;
    auto names = agencies_named(skip_brackets(cursor));
    if (names.empty()) {
        const std::size_t end = end_of_head(text);
        if (end > 30 || text[end] == ':') {
            return std::nullopt;
        }
        names = agencies_named(trim(text.substr(0, end)));
        cursor.at = end;
    }
    if (names.empty() || skip_separator(cursor) == Ending::none) {
        return std::nullopt;
    }
    dateline.agency = names.front();
    dateline.length = cursor.at;
    if (const std::size_t end = end_of_head(cursor.rest()); end != std::string_view::npos) {
        split_place(trim(cursor.rest().substr(0, end)), dateline);
        Cursor behind{text, cursor.at + end};
        if (is_place(dateline.place) && is_certain_place(dateline.place) &&
            skip_separator(behind) == Ending::dash) {
            dateline.length = behind.at;
            return dateline;
        }
        dateline.place.clear();
        dateline.date.clear();
    }
    return dateline;
}

/// "РИА Новости. " of "МОСКВА, 5 мар - РИА Новости. "
void skip_agency_sentence(Cursor& cursor, Dateline& dateline) {
    const auto head = cursor.rest().substr(0, longest_place);
    const std::size_t end = head.find(". ");
    const auto names = agencies_named(head.substr(0, std::min(end, head.size())));
    if (end != std::string_view::npos && !names.empty()) {
        dateline.agency = names.front();
        cursor.at += end + 2;
    }
}

/// The agency in brackets behind the place, or its absence, with the sign that ends the dateline.
bool read_tail(Cursor& cursor, Dateline& dateline) {
    cursor.skip_blanks();
    const auto inside = skip_brackets(cursor);
    const auto names = agencies_named(inside.substr(0, inside.find(" - ")));
    if (!inside.empty() && names.empty()) {
        return false;
    }
    if (!names.empty() || !dateline.agency.empty()) {
        dateline.agency = names.empty() ? dateline.agency : std::string(names.front());
        cursor.at += cursor.rest().starts_with('.') ? 1U : 0U;
        const Ending ending = skip_separator(cursor);
        cursor.skip_blanks();
        return ending != Ending::none || begins_upper(cursor.rest().substr(0, 8));
    }
    const Ending ending = skip_separator(cursor);
    if (ending == Ending::dash && !dateline.date.empty()) {
        skip_agency_sentence(cursor, dateline);
    }
    if (ending == Ending::mark && dateline.date.empty()) {
        return false;  // "JONES: I think", "WARNING: This"
    }
    return ending != Ending::none && is_certain_place(dateline.place) &&
           begins_upper(cursor.rest().substr(0, 8));
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
    if (auto dateline = agency_first(paragraph)) {
        return dateline;
    }
    if (auto dateline = find_asian_dateline(paragraph)) {
        return dateline;
    }
    const std::size_t end = end_of_head(paragraph);
    if (end == std::string_view::npos || end == 0) {
        return std::nullopt;
    }
    Dateline dateline;
    auto head = trim(paragraph.substr(0, end));
    if (paragraph[end] == '|' && !split_trailing_agency(head, dateline)) {
        return std::nullopt;
    }
    split_place(head, dateline);
    Cursor cursor{paragraph, end};
    if (!is_place(dateline.place) || !read_tail(cursor, dateline)) {
        return std::nullopt;
    }
    dateline.length = cursor.at;
    return dateline;
}

}  // namespace news::indexer
