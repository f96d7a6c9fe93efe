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
/// So many bytes tell of a longer line how it begins, which is all that can make it furniture.
constexpr std::size_t begin_bytes = 400;

class Normalizer {
public:
    void add(UChar32 c) {
        if (is_letter(c)) {
            add_letter(c);
            return;
        }
        if (c == ':' && !words_.empty()) {
            words_ += ':';
        }
        blank_waits_ = true;
    }

    std::string words() { return std::move(words_); }

private:
    /// @param c  folded: ASCII has no capitals left
    static bool is_letter(UChar32 c) {
        if (c < 0x80) {
            return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
        }
        return u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK;
    }

    void add_letter(UChar32 c) {
        const bool number_goes_on = !blank_waits_ && words_.ends_with('#');
        if (blank_waits_ && !words_.empty()) {
            words_ += ' ';
        }
        blank_waits_ = false;
        if ('a' <= c && c <= 'z') {
            words_ += static_cast<char>(c);
        } else if (!u_isdigit(c)) {
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

constexpr std::string_view gap = " * ";

/// "the post * appeared first on": a headline stands in the gap.
bool stands_around(std::string_view words, std::string_view phrase) {
    const std::size_t at = phrase.find(gap);
    const std::string_view start = phrase.substr(0, at);
    return starts_with(words, start) &&
           contains(words.substr(start.size()), phrase.substr(at + gap.size()));
}

struct Line {
    explicit Line(std::string_view line, bool is_cut = false)
        : words(normalize(line)), count(count_words(words)), goes_on(is_cut) {}

    [[nodiscard]] std::string_view without_colon() const {
        return std::string_view(words).substr(0, words.find_last_not_of(':') + 1);
    }

    std::string words;
    std::size_t count = 0;
    bool goes_on = false;  ///< more follows that is not looked at
};

bool matches(const Line& line, const Phrase& phrase) {
    switch (phrase.match) {
        case PhraseMatch::whole:
            return line.without_colon() == phrase.words;
        case PhraseMatch::start:
            return starts_with(line.words, phrase.words) &&
                   (line.count <= start_words || count_words(phrase.words) >= sure_words);
        case PhraseMatch::inside:
            return line.count <= inside_words && contains(line.words, phrase.words);
        case PhraseMatch::around:
            return line.goes_on
                       ? starts_with(line.words, phrase.words.substr(0, phrase.words.find(gap)))
                       : stands_around(line.words, phrase.words);
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

bool any_matches(const Line& line) {
    return any_matches(line, english_furniture()) || any_matches(line, european_furniture()) ||
           any_matches(line, world_furniture());
}

}  // namespace

bool is_furniture(std::string_view line) {
    if (line.size() > longest_line) {
        return false;
    }
    if (line.size() > begin_bytes) {
        const Line begin(line.substr(0, begin_bytes), true);
        if (begin.count > start_words && !any_matches(begin)) {
            return false;
        }
    }
    return any_matches(Line(line));
}

}  // namespace news::indexer
