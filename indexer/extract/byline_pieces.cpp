// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/byline_pieces.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

#include <unicode/uchar.h>

#include "common/ascii_run.h"
#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/byline_words.h"
#include "indexer/extract/month_names.h"

namespace news::indexer {
namespace {

using namespace byline_words;

constexpr std::size_t longest_byline = 400;  // bytes; beyond it stands a text, not a byline

bool opens(char c) { return c == '(' || c == '[' || c == '<'; }
bool closes(char c) { return c == ')' || c == ']' || c == '>'; }

/// `line` without what stands in brackets.
std::string without_brackets(std::string_view line) {
    std::string plain;
    plain.reserve(line.size());
    int depth = 0;
    for (const char c : line) {
        if (opens(c)) {
            ++depth;
            plain += ' ';
        } else if (closes(c)) {
            depth = std::max(0, depth - 1);
        } else if (depth == 0) {
            plain += c;
        }
    }
    return plain;
}

/// Marks between names.
bool is_separator(UChar32 c) {
    return c == ',' || c == ';' || c == '|' || c == '/' || c == 0x2022 || c == 0xB7 ||
           c == 0x3001 || c == 0x2013 || c == 0x2014 || c == 0xFF0C;
}

bool is_address(std::string_view word) {
    return word.find('@') != std::string_view::npos || word.find("//") != std::string_view::npos ||
           word.starts_with("www.") || word.starts_with("http");
}

/// True for the "/" of "dpa/AFP", false for those of an address.
bool parts_words(std::string_view before, std::string_view behind) {
    return !is_address(before) && !behind.starts_with('/') && !before.ends_with(':');
}

/// Length of the opening phrase of the folded `line`, 0 where there is none.
std::size_t opening_length(std::string_view folded) {
    if (folded.empty()) {
        return 0;
    }
    for (const std::string_view opening : openings) {
        if (folded.front() == opening.front() && folded.starts_with(opening) &&
            folded.size() > opening.size() &&
            (folded[opening.size()] == ' ' || folded[opening.size()] == ':')) {
            return opening.size() + 1;
        }
    }
    return 0;
}

/// True where an opening phrase may begin with the folded `word`: few lines do.
bool may_open(std::string_view word) {
    return std::ranges::any_of(openings, [word](std::string_view opening) {
        return word.starts_with(opening.substr(0, word.size()));
    });
}

/// Number of the words that open a byline: 1 for "By Jane Doe".
std::size_t count_opening_words(const Words& words) {
    if (words.empty() || !may_open(fold(words[0]))) {
        return 0;
    }
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
    static constexpr auto glued =
        std::to_array<std::string_view>({"By", "Von", "Par", "Author", "Autor"});
    for (const std::string_view opening : glued) {
        if (!words.empty() && words[0].starts_with(opening) &&
            u_isupper(first_letter(std::string_view(words[0]).substr(opening.size())))) {
            words[0].erase(0, opening.size());
            words.insert(words.begin(), std::string(opening));
            return;
        }
    }
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
        constexpr std::size_t longest =
            std::ranges::max(conjunctions, {}, &std::string_view::size).size();
        if (word.size() > longest && ascii_run(word) == word.size()) {
            return false;  // as most words, before they are folded
        }
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

bool is_calendar_name(std::string_view word) {
    const std::string key = key_of(word);
    return month_named(key, {}) || weekday_named(key, {});
}

/// Words of "posted on 3 March 2014 by" that stand before a name, 0 where the line has none.
std::size_t count_dated_opening(const Words& words) {
    static constexpr auto links =
        std::to_array<std::string_view>({"by", "von", "par", "por", "door"});
    const auto head = std::span(words).first(std::min<std::size_t>(words.size(), 10));
    const auto is_link = [](const std::string& word) { return holds(links, word); };
    if (std::ranges::none_of(head, is_link)) {
        return 0;  // most lines: names of days and months are dear to look up
    }
    bool dated = false;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (dated && is_link(head[i])) {
            return i + 1;
        }
        dated = dated || is_calendar_name(head[i]) || is_day({head[i]});
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

}  // namespace

UChar32 first_letter(std::string_view word) {
    std::size_t at = 0;
    return word.empty() ? 0 : next_code_point(word, at);
}

bool is_capital(UChar32 c) { return u_isupper(c) || u_istitle(c); }

std::string key_of(std::string_view word) {
    std::string key = fold(word);
    while (!key.empty() && (key.back() == '.' || key.back() == ':')) {
        key.pop_back();
    }
    return key;
}

std::string join(const Words& words) {
    std::string line;
    for (const std::string& word : words) {
        line += line.empty() ? word : ' ' + word;
    }
    return line;
}

bool is_day(const Words& piece) {
    return piece.size() == 1 && piece[0].size() >= 8 &&
           piece[0].find_first_not_of("0123456789./") == std::string::npos;
}

std::string without_opening(std::string_view line) {
    const std::string clean = clean_line(line);
    std::string_view rest = clean;
    for (std::size_t words = count_opening_words(words_of_byline(clean)); words > 0; --words) {
        const std::size_t blank = rest.find(' ');
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    }
    return std::string(rest);
}

Words words_of_byline(std::string_view line) {
    Words words;
    std::size_t begin = 0;  // of the word that is being read
    const auto finish = [&](std::size_t end) {
        const std::string_view word = line.substr(begin, end - begin);
        // "Auteur : Jeanne Doe"
        const bool colon = word == ":" && words.size() == 1 && holds(openings, fold(words[0]));
        if (!word.empty() && !colon) {
            words.emplace_back(word);
        }
    };
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t start = at;
        const UChar32 c = next_code_point(line, at);
        const bool separates =
            is_separator(c) &&
            (c != '/' || parts_words(line.substr(begin, start - begin), line.substr(at)));
        if (c == ' ' || separates) {
            finish(start);
            begin = at;
        }
        if (separates) {
            words.emplace_back(",");
        }
    }
    finish(line.size());
    return words;
}

Byline read_byline(std::string_view line) {
    if (line.size() > longest_byline) {
        return {};
    }
    const bool has_brackets =
        std::ranges::any_of(line, [](char c) { return opens(c) || closes(c); });
    Words words =
        words_of_byline(has_brackets ? clean_line(without_brackets(line)) : clean_line(line));
    separate_glued_opening(words);
    const std::size_t opening = std::max(count_opening_words(words), count_dated_opening(words));
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(opening));
    words.resize(count_before_date(words));
    return {opening > 0, Pieces(words).all()};
}

}  // namespace news::indexer
