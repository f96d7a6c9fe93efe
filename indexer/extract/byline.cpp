// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/byline.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/agency.h"
#include "indexer/extract/byline_pieces.h"
#include "indexer/extract/byline_words.h"

namespace news::indexer {
namespace {

using namespace byline_words;

constexpr auto npos = std::string_view::npos;

bool has_no_case(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_OTHER_LETTER || type == U_MODIFIER_LETTER;
}

bool is_particle(std::string_view word) {
    return holds(particles, word) || holds(particles, fold(word));
}

/// "Jane", "J.", "O'Neil", "d'Arcy", "al-Masri", "田中"; neither figures nor marks.
bool is_name_word(std::string_view word) {
    bool capital = false;
    for (std::size_t at = 0; at < word.size();) {
        const UChar32 c = next_code_point(word, at);
        const bool mark = c == '.' || c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 ||
                          c == 0x30FB || c == '`';
        const auto type = u_charType(c);
        if (!u_isalpha(c) && !mark && type != U_NON_SPACING_MARK &&
            type != U_COMBINING_SPACING_MARK && type != U_FORMAT_CHAR) {
            return false;
        }
        capital = capital || is_capital(c) || has_no_case(c);
    }
    return capital;
}

bool is_house(std::string_view word) { return holds(houses, key_of(word)); }

bool is_newsroom_word(std::string_view word) { return is_role(word) || is_house(word); }

/// "MD", "PhD" and "NSCA-CPT", but neither "MA" alone in capitals with the name nor "Ma".
bool is_degree(std::string_view word) {
    const bool small = count_characters(word) > 1 && u_islower(static_cast<unsigned char>(word[1]));
    return holds(degrees, fold_letters(word)) && (!small || fold(word) == "phd");
}

/// The words of `piece` that can be a name: without roles and titles around them.
Words strip_roles(const Words& piece) {
    auto begin = piece.begin();
    while (begin != piece.end() && (is_role(*begin) || holds(titles, key_of(*begin)))) {
        ++begin;
    }
    auto end = std::find_if(begin, piece.end(), is_role);
    while (end - begin > 2 && is_degree(*std::prev(end))) {
        --end;
    }
    while (end != begin && is_particle(*std::prev(end)) &&
           !is_capital(first_letter(*std::prev(end)))) {
        --end;
    }
    return {begin, end};
}

/// A name in a script without case may be one word, as in Chinese or Korean.
bool is_whole_name(std::string_view word) {
    const std::size_t characters = count_characters(word);
    return first_letter(word) >= 0x2E80 && 2 <= characters && characters <= 7;
}

/// The person named in `piece`, or nothing.
std::string name_of(const Words& piece) {
    const std::string first = key_of(piece[0]);
    if (first == "the" || std::ranges::any_of(piece, is_house) || is_agency(join(piece)) ||
        (is_agency(first) && piece[0].ends_with('.'))) {
        return {};
    }
    Words words = strip_roles(piece);
    std::string name = join(words);
    while (name.ends_with('.') && words.size() > 1 && count_characters(words.back()) > 3 &&
           std::ranges::count(words.back(), '.') == 1) {
        name.pop_back();
        words.back().pop_back();
    }
    const bool enough = words.size() >= 2 || (words.size() == 1 && is_whole_name(words[0]));
    if (!enough || words.size() > 6 || count_characters(name) > 60) {
        return {};
    }
    for (const std::string& word : words) {
        if (!is_name_word(word) && !is_particle(word)) {
            return {};
        }
    }
    const bool bare = !is_name_word(words.back());
    const std::string key = fold_letters(name);
    return bare || count_characters(key) < 2 || holds(cities, key) ? std::string()
                                                                   : in_usual_case(name);
}

/// `word` with a capital at its start and behind each mark: "O'Neil-McGraw".
std::string capitalized(std::string_view word) {
    std::string result;
    bool begins = true;
    int letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const UChar32 c = next_code_point(word, at);
        append_code_point(result, begins ? u_toupper(c) : u_tolower(c));
        letters = u_isalpha(c) ? letters + 1 : 0;
        // "McCarthy", but "Mcc" of three letters is nobody.
        const bool scottish = letters == 2 && result.ends_with("Mc") && word.size() > 4;
        begins = !u_isalpha(c) || scottish;
    }
    return result;
}

bool is_in_capitals(std::string_view text) {
    bool capital = false;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = next_code_point(text, at);
        if (u_islower(c)) {
            return false;
        }
        capital = capital || u_isupper(c);
    }
    return capital;
}

/// Initials ("JR", "T.J.") and numbers ("III") keep their capitals.
bool keeps_capitals(std::string_view word) {
    const std::string key = key_of(word);
    const bool vowel = key.find_first_of("aeiouy") != std::string::npos;
    return word.find('.') != std::string_view::npos || key == "ii" || key == "iii" || key == "iv" ||
           (key.size() <= 2 && !vowel);
}

}  // namespace

std::vector<std::string> names_of_byline(std::string_view line) {
    std::vector<std::string> names;
    const Byline byline = read_byline(line);
    for (const Words& piece : byline.pieces) {
        std::string name = name_of(piece);
        // Capitals behind a name in usual case are its paper: "Jane Doe, CITY RADIO".
        const bool paper = is_in_capitals(join(piece)) && !is_in_capitals(join(byline.pieces[0]));
        if (!name.empty() && !paper && std::ranges::find(names, name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

bool is_byline(std::string_view line) {
    constexpr std::size_t longest_piece = 8;  // words
    const Byline byline = read_byline(line);
    if (byline.pieces.size() == 2 && is_day(byline.pieces[0]) && !byline.opened) {
        return !name_of(byline.pieces[1]).empty();
    }
    // Most lines are told from a byline by their form, before anyone looks for a name in them.
    if (!byline.opened &&
        (byline.pieces.size() > 2 || (byline.pieces.size() == 1 && line.find(" @") == npos))) {
        return false;
    }
    if (byline.pieces.empty() || byline.pieces.size() > 8 || name_of(byline.pieces[0]).empty()) {
        return false;
    }
    const auto is_known = [](const Words& piece) {
        return std::ranges::any_of(piece, is_newsroom_word) || is_agency(join(piece));
    };
    if (byline.pieces.size() == 1 && !byline.opened) {
        // "Jane Doe @janedoe"
        const auto at = line.rfind(' ');
        return at != std::string_view::npos && line.substr(at + 1).starts_with('@') &&
               line.size() > at + 2;
    }
    const auto is_long = [](const Words& piece) { return piece.size() > longest_piece; };
    if (std::ranges::any_of(byline.pieces, is_long)) {
        return false;  // a caption or a sentence
    }
    return byline.opened ||
           (byline.pieces.size() == 2 && !is_known(byline.pieces[0]) && is_known(byline.pieces[1]));
}

bool is_agency(std::string_view name) { return !agencies_named(name).empty(); }

bool is_role(std::string_view word) {
    const std::string key = key_of(word);
    // German composes: "Projektleiterin", "Wirtschaftsredakteur".
    const bool composed =
        std::ranges::any_of(role_endings, [&](std::string_view end) { return key.ends_with(end); });
    return composed || holds(roles, key) || key.find(".com") != std::string::npos;
}

bool is_newsroom(std::string_view name) {
    return is_agency(name) || std::ranges::any_of(words_of_byline(name), is_newsroom_word);
}

std::string in_usual_case(std::string_view name) {
    const bool all = is_in_capitals(name);
    Words words = words_of_byline(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string& word = words[i];
        const bool shouts = is_in_capitals(word) && (all || count_characters(word) >= 4);
        if (!shouts || keeps_capitals(word)) {
            continue;
        }
        const std::string small = fold(word);
        word = i > 0 && i + 1 < words.size() && holds(particles, small) ? small : capitalized(word);
    }
    return join(words);
}

}  // namespace news::indexer
