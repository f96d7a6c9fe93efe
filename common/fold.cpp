// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/ascii_run.h"
#include "common/normalize.h"
#include "common/text.h"
#include "common/utf8.h"

namespace news {
namespace {

/// Letters that carry their difference inside, where normalization finds no accent to remove.
std::string_view plain_letters(UChar32 c) {
    switch (c) {
        case 0x00E6:
            return "ae";  // æ
        case 0x0153:
            return "oe";  // œ
        case 0x00F8:
            return "o";  // ø
        case 0x0111:
        case 0x00F0:
            return "d";  // đ ð
        case 0x0142:
            return "l";  // ł
        case 0x0131:
            return "i";  // ı
        case 0x00FE:
            return "th";  // þ
        default:
            return {};
    }
}

bool carries_removable_accents(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

/// Marks that stand apart from the word's identity whatever the letter: Arabic vowel signs.
bool is_vowel_sign(UChar32 c) { return (0x064B <= c && c <= 0x0652) || c == 0x0670 || c == 0x0640; }

/// `decomposed` (NFD) without the accents of Latin and Greek letters.
std::string remove_accents(std::string_view decomposed) {
    std::string result;
    UChar32 base = 0;
    for (std::size_t at = 0; at < decomposed.size();) {
        const UChar32 c = next_code_point(decomposed, at);
        if (c < 0 || is_vowel_sign(c)) {
            continue;
        }
        const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
        if (is_mark && carries_removable_accents(base)) {
            continue;
        }
        if (is_mark && base == 0x0435 && c == 0x0308) {
            continue;  // Russian print writes ё and е for the same letter
        }
        base = is_mark ? base : c;
        if (const auto plain = plain_letters(c); !plain.empty()) {
            result += plain;
        } else {
            append_code_point(result, c);
        }
    }
    return result;
}

/// What fold() makes of a character by itself.
struct FoldedCharacter {
    static constexpr std::uint8_t by_rules = 0xFF;  ///< its neighbours matter, or it grows long

    std::uint8_t size = by_rules;
    std::array<char, 7> bytes{};
};

/// Neither `c` nor what it is folded to joins with characters before it, whatever they are.
bool stands_alone(UChar32 c, const std::string& folded) {
    std::size_t at = 0;
    const UChar32 first = folded.empty() ? 'a' : next_code_point(folded, at);
    return normalizer(NormalForm::nfkc_casefold).hasBoundaryBefore(c) &&
           normalizer(NormalForm::nfd).hasBoundaryBefore(first) &&
           normalizer(NormalForm::nfc).hasBoundaryBefore(first) &&
           u_charType(first) != U_NON_SPACING_MARK;
}

FoldedCharacter folded_character(UChar32 c) {
    std::string character;
    append_code_point(character, c);
    const std::string folded = fold_by_rules(character);
    FoldedCharacter result;
    if (folded.size() <= result.bytes.size() && stands_alone(c, folded)) {
        result.size = static_cast<std::uint8_t>(folded.size());
        std::ranges::copy(folded, result.bytes.begin());
    }
    return result;
}

/// The letters of Europe and the quotation marks and dashes of all print, folded once: as long as
/// nothing else stands in a text, the rules need not look at neighbours.
class FoldTable {
public:
    FoldTable() {
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            letters_[i] = folded_character(first_letter + static_cast<UChar32>(i));
        }
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            marks_[i] = folded_character(first_mark + static_cast<UChar32>(i));
        }
    }

    /// nullptr for what only the rules can fold.
    [[nodiscard]] const FoldedCharacter* find(UChar32 c) const {
        const FoldedCharacter* found = nullptr;
        if (first_letter <= c && c < end_of_letters) {
            found = &letters_[static_cast<std::size_t>(c - first_letter)];
        } else if (first_mark <= c && c < end_of_marks) {
            found = &marks_[static_cast<std::size_t>(c - first_mark)];
        }
        return found != nullptr && found->size != FoldedCharacter::by_rules ? found : nullptr;
    }

private:
    static constexpr UChar32 first_letter = 0x80;  // Latin, Greek, Cyrillic
    static constexpr UChar32 end_of_letters = 0x460;
    static constexpr UChar32 first_mark = 0x2010;
    static constexpr UChar32 end_of_marks = 0x2040;

    std::array<FoldedCharacter, end_of_letters - first_letter> letters_;
    std::array<FoldedCharacter, end_of_marks - first_mark> marks_;
};

/// Ideographs and Korean syllables: folding leaves them as they are, whatever stands beside them.
bool folds_to_itself(UChar32 c) {
    return (0x4E00 <= c && c <= 0x9FFF) || (0xAC00 <= c && c <= 0xD7A3);
}

/// Made when the first letter beyond ASCII is met: programs that meet none need not wait for it.
const FoldTable& fold_table() {
    static const FoldTable table;
    return table;
}

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Capitals of ASCII to small letters.
void make_lower(char* begin, std::size_t size) {
    std::size_t at = 0;
    for (; size - at >= 8; at += 8) {
        const std::uint64_t eight = eight_at({begin, size}, at);
        put_eight(begin + at, eight | bytes_between(eight, 'A', 'Z') >> 2U);
    }
    std::transform(begin + at, begin + size, begin + at, lower);
}

/// Appends the characters of ASCII with which `text` begins, and takes them from it.
void append_ascii(std::string& folded, std::string_view& text) {
    const std::size_t size = ascii_run(text);
    const std::size_t begin = folded.size();
    folded += text.substr(0, size);
    make_lower(folded.data() + begin, size);
    text.remove_prefix(size);
}

/// False where the rules are needed; what is then appended means nothing.
bool append_by_table(std::string& folded, std::string_view text) {
    for (append_ascii(folded, text); !text.empty(); append_ascii(folded, text)) {
        std::size_t size = 0;
        const UChar32 c = next_code_point(text, size);
        if (const FoldedCharacter* character = fold_table().find(c)) {
            folded.append(character->bytes.data(), character->size);
        } else if (folds_to_itself(c)) {
            folded += text.substr(0, size);
        } else {
            return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

}  // namespace

std::string fold_by_rules(std::string_view text) {
    const std::string decomposed =
        normalize(NormalForm::nfd, normalize(NormalForm::nfkc_casefold, text));
    return normalize(NormalForm::nfc, remove_accents(decomposed));
}

void append_folded(std::string& folded, std::string_view text) {
    const std::size_t begin = folded.size();
    if (!append_by_table(folded, text)) {
        folded.resize(begin);
        folded += fold_by_rules(text);
    }
}

std::string fold(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    append_folded(folded, text);
    return folded;
}

}  // namespace news
