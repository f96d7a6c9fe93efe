// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/relative_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/reldatefmt.h>
#include <unicode/unistr.h>

#include "common/text.h"
#include "indexer/extract/date_tokens.h"

namespace news::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr auto locales = std::to_array<const char*>(
    {"en", "es", "pt", "fr", "de", "it", "ru", "nl", "pl", "tr", "ar", "id", "hi", "bn",
     "fa", "uk", "cs", "sk", "ro", "hu", "el", "sv", "da", "nb", "fi", "bg", "sr", "hr",
     "sl", "he", "th", "vi", "ja", "ko", "zh", "ca", "lt", "lv", "et", "sw"});

/// What stands around the number, folded; or the whole phrase where no number is in it.
struct Phrase {
    std::string before;
    std::string behind;
    UDateRelativeUnit unit = UDAT_RELATIVE_DAYS;
    std::optional<int> number = std::nullopt;  ///< of a phrase without one: 2 for a dual
};

using Phrases = std::unordered_map<std::string, std::vector<Phrase>>;

std::string folded(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return fold(bytes);
}

Phrase make_phrase(const std::string& text, int number, UDateRelativeUnit unit) {
    const auto digits = std::to_string(number);
    const auto at = text.find(digits);
    if (at == std::string::npos) {
        return {text, {}, unit, number};
    }
    return {text.substr(0, at), text.substr(at + digits.size()), unit, std::nullopt};
}

/// The phrases of a language. Its grammar shows in a few numbers: one, a few, many, twenty-one.
std::vector<Phrase> make_phrases(const char* locale) {
    std::vector<Phrase> phrases;
    for (const auto style : {UDAT_STYLE_LONG, UDAT_STYLE_SHORT}) {
        UErrorCode status = U_ZERO_ERROR;
        // Numbers in the digits of 0 to 9, whatever the language's own are.
        const icu::Locale plain(fmt::format("{}@numbers=latn", locale).c_str());
        const icu::RelativeDateTimeFormatter formatter(plain, nullptr, style,
                                                       UDISPCTX_CAPITALIZATION_NONE, status);
        for (const auto unit : {UDAT_RELATIVE_MINUTES, UDAT_RELATIVE_HOURS, UDAT_RELATIVE_DAYS,
                                UDAT_RELATIVE_WEEKS, UDAT_RELATIVE_MONTHS, UDAT_RELATIVE_YEARS}) {
            for (const int number : {1, 2, 5, 21}) {
                icu::UnicodeString text;
                formatter.format(number, UDAT_DIRECTION_LAST, unit, text, status);
                if (U_SUCCESS(status) != 0) {
                    phrases.push_back(make_phrase(folded(text), number, unit));
                }
            }
        }
        for (const auto& [direction, number] :
             {std::pair(UDAT_DIRECTION_THIS, 0), std::pair(UDAT_DIRECTION_LAST, 1)}) {
            icu::UnicodeString text;
            formatter.format(direction, UDAT_ABSOLUTE_DAY, text, status);
            if (U_SUCCESS(status) != 0) {
                phrases.push_back({folded(text), {}, UDAT_RELATIVE_HOURS, -number});
            }
        }
    }
    return phrases;
}

Phrases make_all() {
    Phrases all;
    for (const char* locale : locales) {
        all.emplace(locale, make_phrases(locale));
    }
    return all;
}

/// `count` months before the day; the last of a shorter month.
sys_days months_before(sys_days day, int count) {
    const std::chrono::year_month_day date{day};
    const auto month = date.year() / date.month() - std::chrono::months{count};
    const std::chrono::year_month_day moved = month / date.day();
    return moved.ok() ? sys_days{moved} : sys_days{month / std::chrono::last};
}

/// The days so many units before `captured`, an hour of which is not known.
DaySpan days_before(sys_days captured, UDateRelativeUnit unit, int number) {
    constexpr int day_hours = 24;
    switch (unit) {
        case UDAT_RELATIVE_MINUTES:
            return {captured - days{1 + number / (60 * day_hours)}, captured};
        case UDAT_RELATIVE_HOURS:
            return {captured - days{1 + number / day_hours}, captured - days{number / day_hours}};
        case UDAT_RELATIVE_DAYS:
            return {captured - days{number + 1}, captured - days{number}};
        case UDAT_RELATIVE_WEEKS:
            return {captured - days{7 * number + 7}, captured - days{7 * number}};
        case UDAT_RELATIVE_MONTHS:
            return {months_before(captured, number + 1), months_before(captured, number)};
        default:
            return {months_before(captured, 12 * (number + 1)),
                    months_before(captured, 12 * number)};
    }
}

/// True where `text` ends with `words` and no other word runs into them.
bool ends_with_words(std::string_view text, std::string_view words) {
    if (!text.ends_with(words)) {
        return false;
    }
    const auto rest = text.substr(0, text.size() - words.size());
    return words.empty() || words.front() == ' ' || rest.empty() || rest.ends_with(' ');
}

bool starts_with_words(std::string_view text, std::string_view words) {
    constexpr std::string_view ends = " .,|·-–)";
    return text.starts_with(words) &&
           (text.size() == words.size() || words.empty() || words.back() == ' ' ||
            ends.find(text[words.size()]) != std::string_view::npos);
}

/// The longest of the phrases that stands around the number `token` of `line`.
const Phrase* phrase_around(const std::vector<Phrase>& phrases, std::string_view line,
                            const DateToken& token) {
    const Phrase* longest = nullptr;
    const auto length = [](const Phrase& phrase) {
        return phrase.before.size() + phrase.behind.size();
    };
    for (const Phrase& phrase : phrases) {
        const bool fits = !phrase.number && length(phrase) > 0 &&
                          ends_with_words(line.substr(0, token.begin), phrase.before) &&
                          starts_with_words(line.substr(token.end), phrase.behind);
        if (fits && (longest == nullptr || length(phrase) > length(*longest))) {
            longest = &phrase;
        }
    }
    return longest;
}

/// "yesterday" and "today" are words of sentences as well: they count at the head of the line only.
std::optional<DaySpan> named_day(const std::vector<Phrase>& phrases, std::string_view line,
                                 sys_days captured) {
    for (const Phrase& phrase : phrases) {
        if (!phrase.number || !starts_with_words(line, phrase.before)) {
            continue;
        }
        return *phrase.number <= 0 ? span_of(captured + days{*phrase.number})
                                   : days_before(captured, phrase.unit, *phrase.number);
    }
    return std::nullopt;
}

}  // namespace

std::optional<DaySpan> relative_days(std::string_view line, std::string_view language,
                                     sys_days captured) {
    static const Phrases all = make_all();
    constexpr std::size_t longest = 120;
    constexpr std::size_t longest_of_word = 40;
    constexpr int most = 400;  // more units of anything is no way to say when
    const auto found = all.find(std::string(language.substr(0, language.find_first_of("-_"))));
    if (line.size() > longest || (found == all.end() && !language.empty())) {
        return std::nullopt;
    }
    const auto& phrases = found == all.end() ? all.at("en") : found->second;
    const std::string text = fold(line);
    for (const DateToken& token : date_tokens(text)) {
        if (token.kind != DateToken::Kind::number || token.value > most || token.digits > 3) {
            continue;
        }
        if (const Phrase* phrase = phrase_around(phrases, text, token)) {
            return days_before(captured, phrase->unit, token.value);
        }
    }
    return text.size() > longest_of_word ? std::nullopt : named_day(phrases, text, captured);
}

}  // namespace news::indexer
