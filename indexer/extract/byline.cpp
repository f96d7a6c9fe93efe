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
#include "indexer/extract/byline_words.h"
#include "indexer/extract/month_names.h"

namespace news::indexer {
namespace {

using namespace byline_words;

using Words = std::vector<std::string>;

constexpr std::size_t longest_byline = 400;  // bytes; beyond it stands a text, not a byline

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

UChar32 first_letter(std::string_view word) {
    std::size_t at = 0;
    return word.empty() ? 0 : next_code_point(word, at);
}

bool has_no_case(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_OTHER_LETTER || type == U_MODIFIER_LETTER;
}

bool is_capital(UChar32 c) { return u_isupper(c) || u_istitle(c); }

/// Folded, without the full stop of an abbreviation.
std::string key_of(std::string_view word) {
    std::string key = fold(word);
    while (!key.empty() && (key.back() == '.' || key.back() == ':')) {
        key.pop_back();
    }
    return key;
}

/// `line` without what stands in brackets.
std::string without_brackets(std::string_view line) {
    std::string plain;
    int depth = 0;
    for (const char c : line) {
        if (c == '(' || c == '[' || c == '<') {
            ++depth;
            plain += ' ';
        } else if (c == ')' || c == ']' || c == '>') {
            depth = std::max(0, depth - 1);
        } else if (depth == 0) {
            plain += c;
        }
    }
    return plain;
}

bool is_address(std::string_view word) {
    return word.find('@') != std::string_view::npos || word.find("//") != std::string_view::npos ||
           word.starts_with("www.") || word.starts_with("http");
}

/// The words of `line`; commas and other marks between names become words of their own.
Words words_of(std::string_view line) {
    Words words;
    std::string word;
    const auto finish = [&] {
        // "Auteur : Jeanne Doe"
        const bool colon = word == ":" && words.size() == 1 && holds(openings, fold(words[0]));
        if (!word.empty() && !colon) {
            words.push_back(std::move(word));
        }
        word.clear();
    };
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t start = at;
        const UChar32 c = next_code_point(line, at);
        const bool separates = c == ',' || c == ';' || c == '|' || c == 0x2022 || c == 0xB7 ||
                               c == 0x3001 || c == 0x2013 || c == 0x2014 || c == 0xFF0C ||
                               (c == '/' && !is_address(word) &&
                                !line.substr(at).starts_with('/') && !word.ends_with(':'));
        if (c == ' ') {
            finish();
        } else if (separates) {
            finish();
            words.emplace_back(",");
        } else {
            word += line.substr(start, at - start);
        }
    }
    finish();
    return words;
}

/// Length of the opening phrase of the folded `line`, 0 where there is none.
std::size_t opening_length(std::string_view folded) {
    for (const std::string_view opening : openings) {
        if (folded.starts_with(opening) && folded.size() > opening.size() &&
            (folded[opening.size()] == ' ' || folded[opening.size()] == ':')) {
            return opening.size() + 1;
        }
    }
    return 0;
}

/// Number of the words that open a byline: 1 for "By Jane Doe".
std::size_t count_opening_words(const Words& words) {
    std::string start;
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 6); ++i) {
        start += (i == 0 ? "" : " ") + fold(words[i]);
    }
    std::string_view rest = start;
    while (const std::size_t length = opening_length(rest)) {
        rest.remove_prefix(length);
        rest = trim(rest);
    }
    const std::string_view opening = std::string_view(start).substr(0, start.size() - rest.size());
    return count_words(opening);
}

/// Text runs into the name where the page sets it apart by style alone: "ByJane Doe".
void separate_glued_opening(Words& words) {
    for (const std::string_view opening : {"By", "Von", "Par", "Author", "Autor"}) {
        if (!words.empty() && words[0].starts_with(opening) &&
            u_isupper(first_letter(std::string_view(words[0]).substr(opening.size())))) {
            words[0].erase(0, opening.size());
            words.insert(words.begin(), std::string(opening));
            return;
        }
    }
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

bool is_role(std::string_view word) {
    const std::string key = key_of(word);
    // German composes: "Projektleiterin", "Wirtschaftsredakteur".
    const bool composed =
        std::ranges::any_of(role_endings, [&](std::string_view end) { return key.ends_with(end); });
    return composed || holds(roles, key) || key.find(".com") != std::string::npos;
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

std::string join(const Words& words) {
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? word : ' ' + word;
    }
    return line;
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

/// Splits a byline at commas and conjunctions; what follows "in", "for", ... is left out.
class Pieces {
public:
    explicit Pieces(const Words& words) {
        for (const std::string& word : words) {
            add(word);
        }
        close();
    }

    [[nodiscard]] const std::vector<Words>& all() const { return pieces_; }

private:
    void add(const std::string& word) {
        const bool small = !is_capital(first_letter(word));
        if (word == "," || word == "-" || word == "+" || is_conjunction(word)) {
            close();
        } else if ((small && holds(enders, word)) || (word == "The" && !piece_.empty())) {
            ended_ = true;
        } else if (!ended_ && !is_address(word)) {
            piece_.push_back(word);
        }
    }

    /// Small letters, or capitals among capitals; "y" and "e" in a name look the same and lose.
    static bool is_conjunction(const std::string& word) {
        const std::string folded = fold(word);
        const bool capitals = word.size() > 1 && word != folded && !u_islower(word[1]);
        return (word == folded || capitals) && holds(conjunctions, folded);
    }

    void close() {
        const bool suffix = piece_.size() == 1 && holds(suffixes, key_of(piece_[0]));
        if (suffix && !pieces_.empty()) {
            pieces_.back().push_back(piece_[0]);
        } else if (!piece_.empty()) {
            pieces_.push_back(piece_);
        }
        piece_.clear();
        ended_ = false;
    }

    std::vector<Words> pieces_;
    Words piece_;
    bool ended_ = false;
};

/// "25.10.2022": one word of figures that is long enough for a day.
bool is_day(const Words& piece) {
    return piece.size() == 1 && piece[0].size() >= 8 &&
           piece[0].find_first_not_of("0123456789./") == std::string::npos;
}

struct Byline {
    bool opened = false;  ///< begins with "By" or the like
    std::vector<Words> pieces;
};

bool is_calendar_name(std::string_view word) {
    const std::string key = key_of(word);
    return month_named(key, {}) || weekday_named(key, {});
}

/// Words of "posted on 3 March 2014 by" that stand before a name, 0 where the line has none.
std::size_t count_dated_opening(const Words& words) {
    static constexpr auto links =
        std::to_array<std::string_view>({"by", "von", "par", "por", "door"});
    bool dated = false;
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 10); ++i) {
        if (dated && holds(links, words[i])) {
            return i + 1;
        }
        dated = dated || is_calendar_name(words[i]) || is_day({words[i]});
    }
    return 0;
}

/// Words of `words` before a date behind the name: 2 for "Jane Doe Friday, March 10, 1995".
std::size_t count_before_date(const Words& words) {
    constexpr std::size_t shortest_name = 2;
    for (std::size_t i = shortest_name; i < words.size(); ++i) {
        const char first = words[i].front();
        if (first < '0' || first > '9') {
            continue;
        }
        std::size_t begin = i;
        while (begin > shortest_name &&
               (words[begin - 1] == "," || is_calendar_name(words[begin - 1]))) {
            --begin;
        }
        const bool named = begin < i && is_calendar_name(words[i - 1]);
        const bool month_behind = i + 1 < words.size() && is_calendar_name(words[i + 1]);
        if (named || month_behind) {
            return begin;
        }
    }
    return words.size();
}

Byline read_byline(std::string_view line) {
    if (line.size() > longest_byline) {
        return {};
    }
    Words words = words_of(clean_line(without_brackets(line)));
    separate_glued_opening(words);
    const std::size_t opening = std::max(count_opening_words(words), count_dated_opening(words));
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(opening));
    words.resize(count_before_date(words));
    return {opening > 0, Pieces(words).all()};
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

bool is_newsroom(std::string_view name) {
    return is_agency(name) || std::ranges::any_of(words_of(name), is_newsroom_word);
}

std::string in_usual_case(std::string_view name) {
    const bool all = is_in_capitals(name);
    Words words = words_of(name);
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
