// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/sentences.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "common/text.h"

namespace news::searcher {
namespace {

struct Close {
    void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
    void operator()(UText* text) const { utext_close(text); }
};

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

std::vector<TextRange> sentences_of(std::string_view paragraph) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, Close> text(
        utext_openUTF8(nullptr, paragraph.data(), static_cast<int64_t>(paragraph.size()), &status));
    const std::unique_ptr<UBreakIterator, Close> breaks(
        ubrk_open(UBRK_SENTENCE, "", nullptr, 0, &status));
    if (U_SUCCESS(status)) {
        ubrk_setUText(breaks.get(), text.get(), &status);
    }
    std::vector<TextRange> sentences;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view sentence = trim(paragraph.substr(begin, end - begin));
        if (!sentence.empty() && (end == paragraph.size() || !ends_in_abbreviation(sentence))) {
            const auto first = static_cast<std::size_t>(sentence.data() - paragraph.data());
            sentences.push_back({first, first + sentence.size()});
            begin = end;
        }
    };
    if (U_SUCCESS(status)) {
        for (auto end = ubrk_next(breaks.get()); end != UBRK_DONE; end = ubrk_next(breaks.get())) {
            add(static_cast<std::size_t>(end));
        }
    }
    if (begin < paragraph.size()) {
        add(paragraph.size());
    }
    return sentences;
}

}  // namespace news::searcher
