// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/shared_words.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"

namespace news::indexer {

void TopicWords::add(std::string_view text) {
    const std::string folded = fold(text);
    std::string word;
    std::size_t letters = 0;
    const auto finish = [&] {
        if (letters >= 4) {
            words_.insert(word);
        }
        word.clear();
        letters = 0;
    };
    for (std::size_t at = 0; at < folded.size();) {
        const UChar32 c = next_code_point(folded, at);
        if (c < 0 || !u_isalnum(c)) {
            finish();
            continue;
        }
        append_code_point(word, c);
        // Two ideographs carry as much as four letters.
        letters += c >= 0x2E80 ? 2 : 1;
        if (c >= 0x2E80 && letters >= 4) {
            finish();
        }
    }
    finish();
}

std::size_t TopicWords::shared_with(const TopicWords& other) const {
    const auto is_here = [this](const std::string& word) { return words_.contains(word); };
    return static_cast<std::size_t>(std::ranges::count_if(other.words_, is_here));
}

double TopicWords::share_of(const TopicWords& other) const {
    return other.empty()
               ? 0
               : static_cast<double>(shared_with(other)) / static_cast<double>(other.size());
}

}  // namespace news::indexer
