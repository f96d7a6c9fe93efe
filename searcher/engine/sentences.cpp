// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/sentences.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"

namespace news::searcher {
namespace {

/// A value of the property Sentence_Break.
using Class = USentenceBreak;

constexpr std::size_t ascii_end = 0x80;

constexpr auto ascii_classes = [] {
    std::array<Class, ascii_end> classes{};
    const auto set = [&classes](std::string_view characters, Class of_all) {
        for (const char c : characters) {
            classes[static_cast<unsigned char>(c)] = of_all;
        }
    };
    set("abcdefghijklmnopqrstuvwxyz", U_SB_LOWER);
    set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", U_SB_UPPER);
    set("0123456789", U_SB_NUMERIC);
    set("\r", U_SB_CR);
    set("\n", U_SB_LF);
    set("\t\v\f ", U_SB_SP);
    set("\"'()[]{}", U_SB_CLOSE);
    set(",-:", U_SB_SCONTINUE);
    set(".", U_SB_ATERM);
    set("!?", U_SB_STERM);
    return classes;
}();

Class class_of(UChar32 c) {
    if (0 <= c && c < static_cast<UChar32>(ascii_end)) {
        return ascii_classes[static_cast<std::size_t>(c)];
    }
    return c < 0 ? U_SB_OTHER : static_cast<Class>(u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK));
}

/// Several classes: a bit for each.
template <typename... Classes>
constexpr std::uint32_t set_of(Classes... classes) {
    return ((std::uint32_t{1} << static_cast<unsigned>(classes)) | ...);
}

bool is_one_of(Class one, std::uint32_t set) {
    return (set >> static_cast<unsigned>(one) & 1U) != 0;
}

constexpr std::uint32_t separators = set_of(U_SB_SEP, U_SB_CR, U_SB_LF);
constexpr std::uint32_t terminators = set_of(U_SB_ATERM, U_SB_STERM);
constexpr std::uint32_t letters = set_of(U_SB_OLETTER, U_SB_UPPER, U_SB_LOWER);

/// Belongs to the character before it (SB5).
constexpr std::uint32_t extensions = set_of(U_SB_EXTEND, U_SB_FORMAT);

/// Reads the classes of a text's characters, each together with what extends it.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    [[nodiscard]] bool is_end(std::size_t at) const { return at >= text_.size(); }

    /// Other at the end.
    [[nodiscard]] Class at(std::size_t at) const {
        return is_end(at) ? U_SB_OTHER : class_of(next_code_point(text_, at));
    }

    /// Behind the character at `at` and its extensions. REQUIRES: not at the end
    [[nodiscard]] std::size_t behind(std::size_t at) const {
        next_code_point(text_, at);
        while (!is_end(at) && !is_ascii(at) && is_one_of(this->at(at), extensions)) {
            next_code_point(text_, at);
        }
        return at;
    }

    [[nodiscard]] std::size_t behind_all(std::size_t at, Class one) const {
        while (!is_end(at) && this->at(at) == one) {
            at = behind(at);
        }
        return at;
    }

    /// Behind the separator at `at`. A carriage return and its line feed are one (SB3).
    [[nodiscard]] std::size_t behind_separator(std::size_t at) const {
        const bool is_return = this->at(at) == U_SB_CR;
        next_code_point(text_, at);
        return is_return && this->at(at) == U_SB_LF ? at + 1 : at;
    }

    /// Of the character before `at`, but not before `begin`.
    [[nodiscard]] Class before(std::size_t at, std::size_t begin) const {
        while (at > begin) {
            const Class one = class_of(previous_code_point(text_, at));
            if (!is_one_of(one, extensions)) {
                return one;
            }
        }
        return U_SB_OTHER;
    }

    /// The next terminator or separator, else the end.
    [[nodiscard]] std::size_t next_mark(std::size_t at) const {
        while (!is_end(at)) {
            std::size_t next = at;
            const Class one = class_of(next_code_point(text_, next));
            if (is_one_of(one, terminators | separators)) {
                break;
            }
            at = next;
        }
        return at;
    }

private:
    [[nodiscard]] bool is_ascii(std::size_t at) const {
        return static_cast<unsigned char>(text_[at]) < ascii_end;
    }

    std::string_view text_;
};

/// True where the first letter behind `at`, with no mark between, is a small one.
bool goes_on_small(const Reader& text, std::size_t at) {
    while (!text.is_end(at)) {
        const Class one = text.at(at);
        if (is_one_of(one, letters | terminators | separators)) {
            return one == U_SB_LOWER;
        }
        at = text.behind(at);
    }
    return false;
}

/// Where a sentence ends that has its terminator at `mark`; `mark` where none ends there.
std::size_t end_of_sentence(const Reader& text, std::size_t begin, std::size_t mark) {
    const bool is_dot = text.at(mark) == U_SB_ATERM;
    std::size_t at = text.behind(mark);
    if (is_dot) {
        const bool is_number = text.at(at) == U_SB_NUMERIC;   // SB6
        const bool is_acronym = text.at(at) == U_SB_UPPER &&  // SB7
                                is_one_of(text.before(mark, begin), set_of(U_SB_UPPER, U_SB_LOWER));
        if (is_number || is_acronym) {
            return mark;
        }
    }
    at = text.behind_all(text.behind_all(at, U_SB_CLOSE), U_SB_SP);  // SB9, SB10
    if (text.is_end(at)) {
        return at;
    }
    const Class next = text.at(at);
    if (is_one_of(next, separators)) {
        return text.behind_separator(at);
    }
    const bool goes_on = is_one_of(next, terminators | set_of(U_SB_SCONTINUE)) ||  // SB8a
                         (is_dot && goes_on_small(text, at));                      // SB8
    return goes_on ? mark : at;
}

/// True when the last word before the dot only stands for a longer one.
bool ends_in_abbreviation(std::string_view sentence) {
    static constexpr auto abbreviations = std::to_array<std::string_view>(
        {"Col", "Dr", "Gen", "Gov", "Jr", "Lt", "Mr", "Mrs", "Ms", "No", "Prof", "Rep", "Sen",
         "Sgt", "St", "bzw", "ca", "vs"});
    if (!sentence.ends_with('.')) {
        return false;
    }
    sentence.remove_suffix(1);
    const std::string_view word = sentence.substr(sentence.find_last_of(" .(\"") + 1);
    return (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z') ||
           std::ranges::binary_search(abbreviations, word);
}

}  // namespace

std::size_t sentence_break(std::string_view text, std::size_t at) {
    const Reader reader(text);
    for (std::size_t mark = reader.next_mark(at); !reader.is_end(mark);
         mark = reader.next_mark(reader.behind(mark))) {
        if (is_one_of(reader.at(mark), separators)) {
            return reader.behind_separator(mark);  // SB4
        }
        if (const std::size_t end = end_of_sentence(reader, at, mark); end != mark) {
            return end;
        }
    }
    return text.size();
}

std::vector<TextRange> sentences_of(std::string_view paragraph, std::size_t until) {
    std::vector<TextRange> sentences;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < paragraph.size() && begin < until;) {
        end = sentence_break(paragraph, end);
        const std::string_view sentence = trim(paragraph.substr(begin, end - begin));
        if (!sentence.empty() && (end == paragraph.size() || !ends_in_abbreviation(sentence))) {
            const auto first = static_cast<std::size_t>(sentence.data() - paragraph.data());
            sentences.push_back({first, first + sentence.size()});
            begin = end;
        }
    }
    return sentences;
}

}  // namespace news::searcher
