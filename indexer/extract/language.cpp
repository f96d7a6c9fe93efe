// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/language.h"

#include <algorithm>
#include <array>
#include <utility>

#include <cld2/internal/lang_script.h>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <fmt/format.h>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/page.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_sample = 16384;  // bytes; more does not change the answer

/// Bytes of the start and of the end of a text that tell its language where both are clearly in the
/// same one: most texts, of which no more needs to be looked at.
constexpr std::size_t part_of_sample = 512;
constexpr int clear_percent = 95;

struct Detected {
    std::string code;  ///< empty for unknown
    int percent = 0;   ///< of the text
    int bytes = 0;     ///< of letters that were looked at
    bool reliable = false;
};

/// CLD2 writes some codes as they were before 1989, and finer than a reader's filter needs.
std::string usual_code(std::string_view code) {
    static constexpr auto names =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"iw", "he"},
                                                                      {"in", "id"},
                                                                      {"ji", "yi"},
                                                                      {"jw", "jv"},
                                                                      {"mo", "ro"},
                                                                      {"nb", "no"},
                                                                      {"eng", "en"},
                                                                      {"deu", "de"},
                                                                      {"ger", "de"},
                                                                      {"fra", "fr"},
                                                                      {"fre", "fr"},
                                                                      {"spa", "es"},
                                                                      {"ita", "it"},
                                                                      {"por", "pt"},
                                                                      {"nld", "nl"},
                                                                      {"jp", "ja"},
                                                                      {"cn", "zh"},
                                                                      {"cz", "cs"}});
    const auto* const found =
        std::ranges::find(names, code, &std::pair<std::string_view, std::string_view>::first);
    return std::string(found == names.end() ? code : found->second);
}

bool is_inside_character(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
}

/// The longest start of `text` of at most `bytes` that ends between two characters.
std::string_view start_of(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && is_inside_character(text, bytes)) {
        --bytes;
    }
    return text.substr(0, bytes);
}

/// The longest end of `text`, as start_of().
std::string_view end_of(std::string_view text, std::size_t bytes) {
    std::size_t at = text.size() - std::min(bytes, text.size());
    while (at < text.size() && is_inside_character(text, at)) {
        ++at;
    }
    return text.substr(at);
}

Detected detect_in(std::string_view sample) {
    if (sample.empty() || !is_utf8(sample)) {
        return {};
    }
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percent{};
    std::array<double, 3> scores{};
    Detected detected;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
        sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages.data(),
        percent.data(), scores.data(), nullptr, &detected.bytes, &detected.reliable);
    if (language != CLD2::UNKNOWN_LANGUAGE) {
        detected.code = language_code(CLD2::LanguageCode(language));
        detected.percent = language == languages[0] ? percent[0] : 100 - percent[0];
    }
    return detected;
}

Detected detect(std::string_view text) {
    if (text.size() > 2 * part_of_sample) {
        Detected quick = detect_in(std::string(start_of(text, part_of_sample)) + '\n' +
                                   std::string(end_of(text, part_of_sample)));
        if (quick.reliable && quick.percent >= clear_percent) {
            return quick;
        }
    }
    return detect_in(start_of(text, longest_sample));
}

/// Languages so near to each other that a page's own word counts for more than the text.
bool are_siblings(std::string_view one, std::string_view other) {
    static constexpr auto siblings =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"bs", "hr"},
                                                                      {"bs", "sr"},
                                                                      {"hr", "sr"},
                                                                      {"id", "ms"},
                                                                      {"no", "nn"},
                                                                      {"no", "da"},
                                                                      {"gl", "pt"},
                                                                      {"gl", "es"},
                                                                      {"cs", "sk"},
                                                                      {"zu", "xh"},
                                                                      {"nl", "af"},
                                                                      {"nl", "fy"}});
    return std::ranges::any_of(siblings, [&](const auto& pair) {
        return (pair.first == one && pair.second == other) ||
               (pair.first == other && pair.second == one);
    });
}

bool decides(const Detected& detected, std::string_view claimed) {
    if (detected.code.empty() || are_siblings(detected.code, claimed)) {
        return claimed.empty() && !detected.code.empty();
    }
    return claimed.empty() ||
           (detected.reliable && detected.percent >= 60 && detected.bytes >= 150);
}

}  // namespace

std::string language_code(std::string_view tag) {
    std::string code = fold(trim(tag));
    code.resize(std::min(code.size(), code.find_first_of("-_,; ")));
    const bool letters = std::ranges::all_of(code, [](char c) { return 'a' <= c && c <= 'z'; });
    return letters && (code.size() == 2 || code.size() == 3) && code != "und" && code != "un"
               ? usual_code(code)
               : std::string();
}

Finding<std::string> find_language(std::string_view text, std::string_view claimed) {
    const Detected detected = detect(text);
    const std::string claim = language_code(claimed);
    Evidence by_text{"language",
                     detected.code,
                     "text:cld2",
                     fmt::format("{} letters, {} %", detected.bytes, detected.percent),
                     detected.reliable ? 0.95 : 0.5,
                     {}};
    Evidence by_claim{"language", std::string(claimed), "claimed", "page", 0.8, {}};
    Finding<std::string> finding;
    if (decides(detected, claim)) {
        finding.value = detected.code;
        finding.evidence.push_back(std::move(by_text));
        if (!claim.empty() && claim != detected.code) {
            by_claim.rejected = "the text is in another language";
            finding.evidence.push_back(std::move(by_claim));
        }
    } else if (!claim.empty()) {
        finding.value = claim;
        finding.evidence.push_back(std::move(by_claim));
        if (!detected.code.empty() && claim != detected.code) {
            by_text.rejected = "too little text, or too near to the claimed language";
            finding.evidence.push_back(std::move(by_text));
        }
    }
    return finding;
}

std::string claimed_language(const Page& page) {
    for (const JsonLd& item : page.json_ld) {
        const auto language = item.object.find("inLanguage");
        if (is_article(item.object) && language != item.object.end() && language->is_string()) {
            return language->get<std::string>();
        }
    }
    if (const auto lang = page.tree.attribute(0, "lang"); !language_code(lang).empty()) {
        return std::string(lang);
    }
    for (const std::string_view name :
         {"og:locale", "content-language", "language", "dc.language"}) {
        if (const auto value = page.meta_content(name); !language_code(value).empty()) {
            return std::string(value);
        }
    }
    return std::string(page.tree.attribute(0, "xml:lang"));
}

}  // namespace news::indexer
