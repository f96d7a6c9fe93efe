// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "common/ascii_run.h"
#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/ascii.h"

namespace news::indexer {
namespace {

/// Declarations stand at the start of a page; what is binary or UTF-16 shows there as well.
constexpr std::size_t head_bytes = 4096;
/// ICU's detection needs no more, and takes time in proportion.
constexpr std::size_t sample_bytes = 32768;

struct Choice {
    std::string charset;
    std::string_view rule;
};

bool is_markup(MediaType type) {
    return type == MediaType::html || type == MediaType::nitf || type == MediaType::newsml ||
           type == MediaType::feed;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// ---- Bytes that are no text ----

bool has_binary_signature(std::string_view bytes) {
    using namespace std::literals;
    static constexpr auto signatures = std::to_array<std::string_view>(
        {"%PDF-"sv, "\x89PNG"sv, "GIF8"sv, "\xff\xd8\xff"sv, "PK\x03\x04"sv, "\x1f\x8b\x08"sv,
         "\xfd\x37zXZ"sv, "\x28\xb5\x2f\xfd"sv,
         "\x7f"
         "ELF"sv,
         "\xd0\xcf\x11\xe0"sv, "RIFF"sv, "Rar!\x1a"sv, "SQLite format 3"sv});
    return std::ranges::any_of(signatures, [&](auto sign) { return bytes.starts_with(sign); });
}

/// False for most: what is_control() is true for is among it.
bool any_control(std::uint64_t eight) {
    return any_before(eight, ' ') || any_before(eight ^ (low_bits * 0x7FU), '\x01');
}

bool is_control(char c) {
    static constexpr auto table = [] {
        // ESC, SO and SI switch character sets in the ISO 2022 family.
        constexpr std::string_view used_in_text = "\t\n\v\f\r\b\x1a\x1b\x0e\x0f";
        std::array<bool, 256> controls{};
        std::fill_n(controls.begin(), ' ', true);
        for (const char used : used_in_text) {
            controls.at(static_cast<unsigned char>(used)) = false;
        }
        controls[0x7F] = true;
        return controls;
    }();
    return table[static_cast<unsigned char>(c)];
}

std::size_t count_controls(std::string_view bytes) {
    std::size_t controls = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes.size() - at >= 8 && !any_control(eight_at(bytes, at))) {
            at += 8;
        } else {
            controls += is_control(bytes[at++]) ? 1U : 0U;
        }
    }
    return controls;
}

/// Random bytes hold 10 % of control characters, text with a few stray NULs far less.
bool is_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, sample_bytes);
    const std::size_t controls = count_controls(head);
    return has_binary_signature(bytes) || (controls * 25 > head.size() && controls > 2);
}

// ---- What the bytes themselves show ----

struct Mark {
    std::string_view bytes;
    std::string_view charset;
};

/// The byte order mark at the start of `bytes`, if there is one.
const Mark* find_mark(std::string_view bytes) {
    using namespace std::literals;
    static constexpr auto marks = std::to_array<Mark>({
        {"\xef\xbb\xbf"sv, "utf-8"},
        {"\xff\xfe\0\0"sv, "utf-32le"},
        {"\0\0\xfe\xff"sv, "utf-32be"},
        {"\xff\xfe"sv, "utf-16le"},
        {"\xfe\xff"sv, "utf-16be"},
    });
    const auto* const found = std::ranges::find_if(
        marks, [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
    return found == marks.end() ? nullptr : found;
}

/// Markup, blanks and Latin letters in UTF-16 have a NUL in every second byte.
std::optional<Choice> find_wide(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, head_bytes);
    if (head.find('\0') == std::string_view::npos) {
        return std::nullopt;
    }
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) {
        zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
    }
    const std::size_t pairs = head.size() / 2;
    if (pairs < 4) {
        return std::nullopt;
    }
    if (zeros[1] * 3 > pairs && zeros[0] * 20 < pairs) {
        return Choice{"utf-16le", "zero bytes"};
    }
    if (zeros[0] * 3 > pairs && zeros[1] * 20 < pairs) {
        return Choice{"utf-16be", "zero bytes"};
    }
    return std::nullopt;
}

struct Utf8Count {
    std::size_t good = 0;  ///< characters beyond ASCII
    std::size_t bad = 0;   ///< places that are not UTF-8
};

Utf8Count count_utf8(std::string_view bytes) {
    Utf8Count count;
    for (std::size_t at = 0; at < bytes.size();) {
        if (is_ascii(bytes[at])) {
            ++at;
        } else if (next_code_point(bytes, at) < 0) {
            ++count.bad;
        } else {
            ++count.good;
        }
    }
    return count;
}

std::string_view first_non_ascii(std::string_view bytes) { return bytes.substr(ascii_run(bytes)); }

// ---- What is declared ----

/// The value behind `name` and "=" in the text of a tag.
std::string_view attribute_value(std::string_view tag, std::string_view name) {
    constexpr std::string_view blank = " \t\n\r\f";
    for (std::size_t at = tag.find(name); at != std::string_view::npos;
         at = tag.find(name, at + 1)) {
        std::string_view rest = tag.substr(at + name.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(blank), rest.size()));
        if (!rest.starts_with('=')) {
            continue;
        }
        const std::size_t start = rest.find_first_not_of(" \t\n\r\f\"'", 1);
        if (start == std::string_view::npos) {
            return {};
        }
        rest.remove_prefix(start);
        return rest.substr(0, rest.find_first_of(" \t\n\r\f\"';,/>?"));
    }
    return {};
}

/// @param head  start of the page, in lower case
std::optional<Choice> declared_inside(std::string_view head) {
    if (head.starts_with("<?xml")) {
        const auto value = attribute_value(head.substr(0, head.find("?>")), "encoding");
        if (!value.empty()) {
            return Choice{std::string(value), "xml declaration"};
        }
    }
    for (std::size_t at = head.find("<meta"); at != std::string_view::npos;
         at = head.find("<meta", at + 1)) {
        const std::string_view rest = head.substr(at);
        const auto value = attribute_value(rest.substr(0, rest.find('>')), "charset");
        if (!value.empty()) {
            return Choice{std::string(value), "meta"};
        }
    }
    return std::nullopt;
}

std::optional<Choice> find_declared(std::string_view bytes, std::string_view outside,
                                    MediaType type) {
    std::optional<Choice> choice;
    if (!outside.empty()) {
        choice = {lower_ascii(trim(outside)), "declared"};
    } else if (is_markup(type)) {
        choice = declared_inside(lower_ascii(bytes.substr(0, head_bytes)));
    }
    // These would have shown themselves; every pair of bytes means something in them.
    if (choice && (choice->charset.starts_with("utf-16") || choice->charset.starts_with("utf-32") ||
                   choice->charset.starts_with("ucs-2") || choice->charset == "unicode")) {
        choice.reset();
    }
    return choice;
}

/// The character set that is meant where pages and ICU name a smaller or an older one.
///
/// Source: Encoding Standard, 4.2 Names and labels
std::string meant_by(std::string_view name) {
    static constexpr auto meanings = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"ansi", "windows-1252"},
        {"ascii", "windows-1252"},
        {"big5", "big5-hkscs"},
        {"euc-kr", "windows-949"},
        {"gb2312", "gb18030"},
        {"gb_2312-80", "gb18030"},
        {"gbk", "gb18030"},
        {"iso-8859-1", "windows-1252"},
        {"iso-8859-11", "windows-874"},
        {"iso-8859-9", "windows-1254"},
        {"iso8859-1", "windows-1252"},
        {"ks_c_5601-1987", "windows-949"},
        {"latin-1", "windows-1252"},
        {"latin1", "windows-1252"},
        {"shift-jis", "windows-31j"},
        {"shift_jis", "windows-31j"},
        {"sjis", "windows-31j"},
        {"tis-620", "windows-874"},
        {"us-ascii", "windows-1252"},
        {"utf8", "utf-8"},
        {"x-gbk", "gb18030"},
        {"x-sjis", "windows-31j"},
    });
    const std::string wanted = lower_ascii(name);
    const auto* const found =
        std::ranges::lower_bound(meanings, wanted, {}, [](const auto& row) { return row.first; });
    return found != meanings.end() && found->first == wanted ? std::string(found->second) : wanted;
}

// ---- Conversion ----

/// @return nothing when ICU does not know the character set, or the bytes are too many for it
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
    constexpr std::size_t most_bytes = 500'000'000;  // ICU counts in 32 bits, UTF-8 grows
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status) || bytes.size() > most_bytes) {
        return std::nullopt;
    }
    std::string text;
    const auto length = static_cast<int32_t>(bytes.size());
    text.resize(bytes.size() * 3 / 2 + 16);
    const auto fill = [&] {
        status = U_ZERO_ERROR;
        return ucnv_toAlgorithmic(UCNV_UTF8, converter.getAlias(), text.data(),
                                  static_cast<int32_t>(text.size()), bytes.data(), length, &status);
    };
    int32_t size = fill();
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        text.resize(static_cast<std::size_t>(size) + 1);
        size = fill();
    }
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(size));
    return text;
}

/// ICU's guess from the bytes around the first that is not ASCII.
std::optional<Choice> detect(std::string_view bytes, MediaType type) {
    constexpr int least_confidence = 10;
    constexpr std::size_t lead = 1024;
    const std::size_t first = bytes.size() - first_non_ascii(bytes).size();
    const std::string_view sample = bytes.substr(first < lead ? 0 : first - lead, sample_bytes);
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
    ucsdet_setText(detector.getAlias(), sample.data(), static_cast<int32_t>(sample.size()),
                   &status);
    ucsdet_enableInputFilter(detector.getAlias(), is_markup(type) ? 1 : 0);
    const UCharsetMatch* match = ucsdet_detect(detector.getAlias(), &status);
    if (U_FAILURE(status) || match == nullptr) {
        return std::nullopt;
    }
    const char* name = ucsdet_getName(match, &status);
    const int confidence = ucsdet_getConfidence(match, &status);
    // UTF-8 and the wide sets have been ruled out with more certainty before.
    if (U_FAILURE(status) || confidence < least_confidence ||
        lower_ascii(name).starts_with("utf-")) {
        return std::nullopt;
    }
    return Choice{name, "detected"};
}

std::optional<Decoded> decode(std::string_view bytes, const Choice& choice) {
    std::string charset = meant_by(choice.charset);
    auto text = convert(bytes, charset);
    if (!text) {
        return std::nullopt;
    }
    return Decoded{std::move(*text), std::move(charset), std::string(choice.rule)};
}

/// True when so little is replaced that the character set can be the right one.
bool fits(std::string_view text, std::string_view bytes) {
    std::size_t replaced = 0;
    for (std::size_t at = text.find("\ufffd"); at != std::string_view::npos;
         at = text.find("\ufffd", at + 1)) {
        ++replaced;
    }
    return replaced * 50 <=
           static_cast<std::size_t>(std::ranges::count_if(bytes, std::not_fn(is_ascii)));
}

std::optional<Decoded> decode_if_fits(std::string_view bytes, const Choice& choice) {
    auto decoded = decode(bytes, choice);
    return decoded && fits(decoded->text, bytes) ? std::move(decoded) : std::nullopt;
}

/// Seven-bit character sets that switch by escape sequences.
bool is_seven_bit(std::string_view charset) {
    return charset.starts_with("iso-2022-") || charset == "hz-gb-2312" || charset == "utf-7";
}

/// Without a declaration, for bytes that are neither UTF-8 nor UTF-16.
std::optional<Decoded> decode_unknown(std::string_view bytes, MediaType type) {
    if (const auto detected = detect(bytes, type)) {
        if (auto decoded = decode_if_fits(bytes, *detected)) {
            return decoded;
        }
    }
    return decode(bytes, {"windows-1252", "nothing else known"});
}

/// UTF-8 with a few broken places: cut in the middle, or put together from several pages.
bool is_mostly_utf8(std::string_view bytes) {
    const Utf8Count count = count_utf8(bytes);
    return count.good > count.bad * 4;
}

}  // namespace

std::optional<Decoded> to_utf8(std::string bytes, std::string_view declared, MediaType type) {
    if (const Mark* mark = find_mark(bytes)) {
        return decode(std::string_view(bytes).substr(mark->bytes.size()),
                      {std::string(mark->charset), "byte order mark"});
    }
    if (const auto wide = find_wide(bytes)) {
        return decode(bytes, *wide);
    }
    if (is_binary(bytes)) {
        return std::nullopt;
    }
    const auto choice = find_declared(bytes, declared, type);
    if (is_utf8(bytes)) {
        const bool ascii = first_non_ascii(bytes).empty();
        if (ascii && choice && is_seven_bit(choice->charset)) {
            return decode(bytes, *choice);
        }
        return Decoded{std::move(bytes), "utf-8", ascii ? "ascii" : "valid utf-8"};
    }
    if (is_mostly_utf8(bytes)) {
        return decode(bytes, {"utf-8", "mostly utf-8"});
    }
    if (choice) {
        if (auto decoded = decode_if_fits(bytes, *choice)) {
            return decoded;
        }
    }
    return decode_unknown(bytes, type);
}

}  // namespace news::indexer
