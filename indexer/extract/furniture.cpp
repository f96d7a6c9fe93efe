// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/furniture.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/furniture_phrases.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::size_t start_words = 45;
/// What begins with a phrase of so many words is furniture up to `longest_line`.
constexpr std::size_t sure_words = 5;
constexpr std::size_t inside_words = 28;
/// No line that is longer, in bytes, is furniture.
constexpr std::size_t longest_line = 1200;

class Normalizer {
public:
    void add(UChar32 c) {
        if (c == ':' && !words_.empty()) {
            words_ += ':';
            blank_waits_ = true;
        } else if (c < 0 || (!u_isalnum(c) && u_charType(c) != U_NON_SPACING_MARK)) {
            blank_waits_ = true;
        } else {
            add_letter(c);
        }
    }

    std::string words() { return std::move(words_); }

private:
    void add_letter(UChar32 c) {
        const bool number_goes_on = !blank_waits_ && words_.ends_with('#');
        words_ += blank_waits_ && !words_.empty() ? " " : "";
        blank_waits_ = false;
        if (!u_isdigit(c)) {
            append_code_point(words_, c);
        } else if (!number_goes_on) {
            words_ += '#';
        }
    }

    std::string words_;
    bool blank_waits_ = false;
};

/// Letters folded, "#" for each number, words parted by one blank, ":" directly behind its word.
std::string normalize(std::string_view line) {
    const std::string folded = fold(line);
    Normalizer normalizer;
    for (std::size_t at = 0; at < folded.size();) {
        normalizer.add(next_code_point(folded, at));
    }
    return normalizer.words();
}

bool is_word_end(std::string_view words, std::size_t at) {
    return at >= words.size() || words[at] == ' ' || words[at] == ':' || words[at - 1] == ':' ||
           words[at - 1] == ' ';
}

bool starts_with(std::string_view words, std::string_view phrase) {
    return words.starts_with(phrase) && is_word_end(words, phrase.size());
}

bool contains(std::string_view words, std::string_view phrase) {
    const std::size_t at = words.find(phrase);
    return at != npos && (at == 0 || words[at - 1] == ' ') &&
           is_word_end(words, at + phrase.size());
}

/// "the post * appeared first on": a headline stands in the gap.
bool stands_around(std::string_view words, std::string_view phrase) {
    constexpr std::string_view gap = " * ";
    const std::size_t at = phrase.find(gap);
    const std::string_view start = phrase.substr(0, at);
    return starts_with(words, start) &&
           contains(words.substr(start.size()), phrase.substr(at + gap.size()));
}

struct Line {
    std::string_view words;
    std::string_view without_colon;
    std::size_t count = 0;
};

bool matches(const Line& line, const Phrase& phrase) {
    switch (phrase.match) {
        case PhraseMatch::whole:
            return line.without_colon == phrase.words;
        case PhraseMatch::start:
            return starts_with(line.words, phrase.words) &&
                   (line.count <= start_words || count_words(phrase.words) >= sure_words);
        case PhraseMatch::inside:
            return line.count <= inside_words && contains(line.words, phrase.words);
        case PhraseMatch::around:
            return stands_around(line.words, phrase.words);
    }
    return false;
}

bool any_matches(const Line& line, std::span<const Phrase> phrases) {
    const char first = line.words.empty() ? '\0' : line.words.front();
    return std::ranges::any_of(phrases, [&](const Phrase& phrase) {
        const bool may_match = phrase.match == PhraseMatch::inside || phrase.words.front() == first;
        return may_match && matches(line, phrase);
    });
}

}  // namespace

bool is_furniture(std::string_view line) {
    if (line.size() > longest_line) {
        return false;
    }
    const std::string words = normalize(line);
    std::string_view bare = words;
    while (bare.ends_with(':')) {
        bare.remove_suffix(1);
    }
    const Line parts{words, bare, count_words(words)};
    return any_matches(parts, english_furniture()) || any_matches(parts, european_furniture()) ||
           any_matches(parts, world_furniture());
}

}  // namespace news::indexer
