// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/month_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "common/text.h"
#include "common/utf8.h"

namespace news::indexer {
namespace {

/// The more readers a language's press has, the further in front: where a name stands for two
/// months and nothing else is known, the first wins. Countries are listed for their own names.
constexpr auto locales = std::to_array<const char*>(
    {"en",    "en_GB", "en_AU",   "es", "es_UY", "pt", "pt_PT", "fr",    "fr_CA", "de",    "de_AT",
     "it",    "ru",    "nl",      "pl", "tr",    "ar", "ar_SY", "ar_IQ", "ar_LB", "ar_DZ", "ar_TN",
     "ar_MA", "id",    "ms",      "hi", "bn",    "fa", "ur",    "uk",    "cs",    "sk",    "ro",
     "hu",    "el",    "sv",      "da", "nb",    "nn", "fi",    "bg",    "sr",    "hr",    "bs",
     "sl",    "mk",    "sr_Latn", "be", "lt",    "lv", "et",    "he",    "th",    "ta",    "te",
     "ml",    "kn",    "gu",      "mr", "pa",    "ne", "si",    "my",    "km",    "lo",    "ka",
     "hy",    "az",    "kk",      "uz", "ky",    "mn", "sq",    "mt",    "ca",    "eu",    "gl",
     "ga",    "cy",    "is",      "fo", "lb",    "af", "sw",    "zu",    "xh",    "fil",   "am",
     "so",    "ha",    "yo",      "ig", "ps",    "fy", "br",    "as",    "or",    "rm"});

struct ExtraName {
    std::string_view language;
    std::string_view name;
    unsigned month;
};

/// Names in use that ICU does not list.
constexpr auto extra_months = std::to_array<ExtraName>(
    {{"en", "sept", 9},        {"es", "setiembre", 9},   {"es", "set", 9},
     {"it", "genn", 1},        {"it", "magg", 5},        {"it", "sett", 9},
     {"fr", "fev", 2},         {"fr", "juill", 7},       {"de", "feber", 2},
     {"de", "mrz", 3},         {"ar", "كانون ثاني", 1},  {"ar", "كانون اول", 12},
     {"ar", "تشرين ثاني", 11}, {"ar", "تشرين اول", 10},  {"ar", "اغشت", 8},
     {"vi", "tháng giêng", 1}, {"vi", "tháng một", 1},   {"vi", "tháng hai", 2},
     {"vi", "tháng ba", 3},    {"vi", "tháng tư", 4},    {"vi", "tháng năm", 5},
     {"vi", "tháng sáu", 6},   {"vi", "tháng bảy", 7},   {"vi", "tháng tám", 8},
     {"vi", "tháng chín", 9},  {"vi", "tháng mười", 10}, {"ru", "мая", 5},
     {"ru", "сент", 9},        {"ru", "нояб", 11},       {"el", "μάη", 5},
     {"bn", "অগস্ট", 8},        {"fa", "جنوری", 1},       {"fa", "مارچ", 3},
     {"bn", "জানুয়ারি", 1},     {"bn", "ফেব্রুয়ারি", 2},    {"hi", "फरवरी", 2},
     {"hi", "सितम्बर", 9},      {"hi", "अक्टूबर", 10},      {"hi", "नवम्बर", 11},
     {"hi", "दिसम्बर", 12}});

/// What a name can mean in one language.
struct Meaning {
    std::string language;
    unsigned number = 0;  ///< month from 1, or day of the week from 0 for Sunday
    bool full = false;
};

using Names = std::unordered_map<std::string, std::vector<Meaning>>;

/// Letters that writers use for each other become one: alef with and without hamza, dotless i.
UChar32 plain_letter(UChar32 c) {
    switch (c) {
        case U'أ':
        case U'إ':
        case U'آ':
            return U'ا';
        case U'ي':
        case U'ى':
            return U'ی';
        case U'ك':
            return U'ک';
        case U'ı':
            return U'i';
        default:
            return c;
    }
}

std::string key_of(std::string_view word) {
    const std::string folded = fold(word);
    std::string key;
    for (std::size_t at = 0; at < folded.size();) {
        const UChar32 c = next_code_point(folded, at);
        // The dot above is what folding leaves of the Turkish capital I with a dot.
        if (c > 0 && c != '.' && c != 0x0307) {
            append_code_point(key, plain_letter(c));
        }
    }
    return key;
}

void add(Names& names, std::string_view name, const Meaning& meaning) {
    std::string key = key_of(trim(name));
    // Catalan has "de març" and "d’abril": the article is no part of the name.
    for (const std::string_view article : {"de ", "d’", "d'"}) {
        if (key.starts_with(article)) {
            key.erase(0, article.size());
        }
    }
    // The short names of some small languages are others' days of the week.
    static constexpr auto days =
        std::to_array<std::string_view>({"sun", "mon", "tue", "wed", "thu", "fri", "sat"});
    const bool is_day = !meaning.full && std::ranges::find(days, key) != days.end();
    const bool has_digit = std::ranges::any_of(key, [](char c) { return '0' <= c && c <= '9'; });
    if (is_day || has_digit || count_characters(key) < 2) {
        return;
    }
    auto& meanings = names[key];
    const auto same = [&](const Meaning& known) {
        return known.language == meaning.language && known.number == meaning.number;
    };
    const auto known = std::ranges::find_if(meanings, same);
    if (known == meanings.end()) {
        meanings.push_back(meaning);
    } else {
        known->full = known->full || meaning.full;
    }
}

void add_all(Names& names, const icu::UnicodeString* words, int count, Meaning meaning) {
    for (int i = 0; i < count; ++i) {
        std::string name;
        words[i].toUTF8String(name);
        add(names, name, meaning);
        ++meaning.number;
    }
}

constexpr auto contexts =
    std::to_array({icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE});

Names make_months() {
    Names names;
    for (const char* locale : locales) {
        UErrorCode status = U_ZERO_ERROR;
        // Persian, Thai and some others have a calendar of their own; newspapers' months here
        // are those of the Gregorian one.
        const icu::DateFormatSymbols symbols(icu::Locale(locale), "gregorian", status);
        if (U_FAILURE(status) != 0) {
            continue;
        }
        const std::string language = icu::Locale(locale).getLanguage();
        for (const auto context : contexts) {
            for (const auto width :
                 {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
                int32_t count = 0;
                const auto* words = symbols.getMonths(count, context, width);
                add_all(names, words, std::min(count, 12),
                        {language, 1, width == icu::DateFormatSymbols::WIDE});
            }
        }
    }
    for (const ExtraName& extra : extra_months) {
        add(names, extra.name, {std::string(extra.language), extra.month, extra.name.size() > 5});
    }
    return names;
}

Names make_weekdays() {
    Names names;
    for (const char* locale : locales) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(icu::Locale(locale), "gregorian", status);
        if (U_FAILURE(status) != 0) {
            continue;
        }
        for (const auto context : contexts) {
            int32_t count = 0;
            const auto* words = symbols.getWeekdays(count, context, icu::DateFormatSymbols::WIDE);
            // Element 0 is unused: ICU's Sunday is 1.
            add_all(names, words + 1, std::min(count - 1, 7),
                    {icu::Locale(locale).getLanguage(), 0, true});
        }
    }
    return names;
}

const Meaning* look_up(const Names& names, std::string_view word, std::string_view language) {
    constexpr std::size_t longest_name = 60;
    if (word.empty() || word.size() > longest_name) {
        return nullptr;
    }
    std::string key = key_of(word);
    auto found = names.find(key);
    // Hebrew writes "in March" as one word, Basque "of March".
    if (constexpr std::string_view in = "ב"; found == names.end() && key.starts_with(in)) {
        found = names.find(key.erase(0, in.size()));
    }
    for (const std::string_view of : {"ren", "k"}) {
        if (found == names.end() && language.starts_with("eu") && key.ends_with(of)) {
            found = names.find(key.substr(0, key.size() - of.size()));
        }
    }
    if (found == names.end()) {
        return nullptr;
    }
    const auto& meanings = found->second;
    const auto wanted = language.substr(0, language.find_first_of("-_"));
    const auto own = std::ranges::find(meanings, wanted, &Meaning::language);
    return own == meanings.end() ? meanings.data() : &*own;
}

}  // namespace

std::optional<MonthName> month_named(std::string_view word, std::string_view language) {
    static const Names names = make_months();
    const Meaning* meaning = look_up(names, word, language);
    return meaning == nullptr
               ? std::nullopt
               : std::optional(MonthName{std::chrono::month{meaning->number}, meaning->full});
}

std::optional<std::chrono::weekday> weekday_named(std::string_view word,
                                                  std::string_view language) {
    static const Names names = make_weekdays();
    const Meaning* meaning = look_up(names, word, language);
    return meaning == nullptr ? std::nullopt : std::optional(std::chrono::weekday{meaning->number});
}

}  // namespace news::indexer
