// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/furniture.h"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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
    /// @param size  of the folded text, in bytes; a blank may come behind each of them
    explicit Normalizer(std::size_t size) : words_(2 * size, ' ') {}

    /// @param c  of ASCII, folded
    void add_ascii(char c) {
        if ('a' <= c && c <= 'z') {
            end_blank();
            words_[size_++] = c;
        } else if ('0' <= c && c <= '9') {
            add_digit();
        } else {
            if (c == ':' && size_ > 0) {
                words_[size_++] = ':';
            }
            blank_waits_ = true;
        }
    }

    /// @param c  beyond ASCII, negative for bytes that are no UTF-8
    /// @param bytes  of the text that stand for it
    void add(UChar32 c, std::string_view bytes) {
        if (u_isdigit(c)) {
            add_digit();
        } else if (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK) {
            end_blank();
            size_ += bytes.copy(words_.data() + size_, bytes.size());
        } else {
            blank_waits_ = true;
        }
    }

    std::string words() {
        words_.resize(size_);
        return std::move(words_);
    }

private:
    void end_blank() {
        size_ += blank_waits_ && size_ > 0 ? 1U : 0U;
        blank_waits_ = false;
    }

    void add_digit() {
        const bool number_goes_on = !blank_waits_ && size_ > 0 && words_[size_ - 1] == '#';
        if (!number_goes_on) {
            end_blank();
            words_[size_++] = '#';
        }
    }

    std::string words_;  ///< blanks behind `size_`
    std::size_t size_ = 0;
    bool blank_waits_ = false;
};

/// Letters folded, "#" for each number, words parted by one blank, ":" directly behind its word.
std::string normalize(std::string_view line) {
    const std::string folded = fold(line);
    Normalizer normalizer(folded.size());
    for (std::size_t at = 0; at < folded.size();) {
        if (static_cast<unsigned char>(folded[at]) < 0x80) {
            normalizer.add_ascii(folded[at++]);
            continue;
        }
        const std::size_t begin = at;
        const UChar32 c = next_code_point(folded, at);
        normalizer.add(c, std::string_view(folded).substr(begin, at - begin));
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

/// Where the word behind that at `at` begins; npos behind the last one.
std::size_t next_word(std::string_view words, std::size_t at) {
    const std::size_t blank = words.find(' ', at);
    return blank == npos ? npos : blank + 1;
}

bool contains(std::string_view words, std::string_view phrase) {
    for (std::size_t at = 0; at != npos; at = next_word(words, at)) {
        if (starts_with(words.substr(at), phrase)) {
            return true;
        }
    }
    return false;
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
            return false;  // any_inside() finds them
        case PhraseMatch::around:
            return line.goes_on
                       ? starts_with(line.words, phrase.words.substr(0, phrase.words.find(gap)))
                       : stands_around(line.words, phrase.words);
    }
    return false;
}

/// The first word of a phrase or line, without a colon behind it.
std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find_first_of(" :"));
}

/// The phrases by their first word: of six hundred, a line must be tested for the two or three that
/// begin with one of its own.
class PhraseIndex {
public:
    PhraseIndex() {
        for (const auto phrases : {english_furniture(), european_furniture(), world_furniture()}) {
            for (const Phrase& phrase : phrases) {
                auto& by_word = phrase.match == PhraseMatch::inside ? inside_ : at_begin_;
                by_word[first_word(phrase.words)].push_back(phrase);
            }
        }
    }

    /// The phrases that a line may hold which has `word` in it.
    [[nodiscard]] std::span<const Phrase> inside(std::string_view word) const {
        return find(inside_, word);
    }

    /// All others that a line may match which begins with `word`.
    [[nodiscard]] std::span<const Phrase> at_begin(std::string_view word) const {
        return find(at_begin_, word);
    }

private:
    using ByWord = std::unordered_map<std::string_view, std::vector<Phrase>>;

    static std::span<const Phrase> find(const ByWord& by_word, std::string_view word) {
        const auto found = by_word.find(word);
        return found == by_word.end() ? std::span<const Phrase>() : found->second;
    }

    ByWord inside_;
    ByWord at_begin_;
};

const PhraseIndex& phrase_index() {
    static const PhraseIndex index;
    return index;
}

bool any_inside(std::string_view words) {
    for (std::size_t at = 0; at != npos; at = next_word(words, at)) {
        const auto rest = words.substr(at);
        const auto is_here = [&](const Phrase& phrase) { return starts_with(rest, phrase.words); };
        if (std::ranges::any_of(phrase_index().inside(first_word(rest)), is_here)) {
            return true;
        }
    }
    return false;
}

bool any_matches(const Line& line) {
    const auto is_matched = [&](const Phrase& phrase) { return matches(line, phrase); };
    return std::ranges::any_of(phrase_index().at_begin(first_word(line.words)), is_matched) ||
           (line.count <= inside_words && any_inside(line.words));
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
