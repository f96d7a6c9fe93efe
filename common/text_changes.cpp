// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text_changes.h"

#include <cstdint>
#include <string_view>

#include <dtl/dtl.hpp>

#include "common/analysis.h"
#include "common/shared_text.h"

namespace news {
namespace {

/// A text as words, each with all that follows up to the next one.
struct Words {
    std::string text;
    std::vector<std::size_t> begins;  ///< the place of each word, then the end of the text
    std::vector<WordNumber> numbers;

    [[nodiscard]] std::string_view at(std::size_t word) const {
        return std::string_view(text).substr(begins[word], begins[word + 1] - begins[word]);
    }
};

Words split(const std::vector<std::string>& paragraphs) {
    Words words;
    for (const std::string& paragraph : paragraphs) {
        words.text += paragraph + '\n';
    }
    const std::vector<Token> tokens = tokenize(words.text);
    add_words(tokens, words.numbers);
    for (const Token& token : tokens) {
        words.begins.push_back(words.begins.empty() ? 0 : token.begin);
    }
    words.begins.push_back(words.text.size());
    return words;
}

void append(std::vector<ChangedText>& pieces, Change change, std::string_view text) {
    if (pieces.empty() || pieces.back().change != change) {
        pieces.push_back({change, {}});
    }
    pieces.back().text += text;
}

}  // namespace

std::vector<ChangedText> text_changes(const std::vector<std::string>& one,
                                      const std::vector<std::string>& other) {
    const Words first = split(one);
    const Words second = split(other);
    dtl::Diff<WordNumber, std::vector<WordNumber>> difference(first.numbers, second.numbers);
    difference.compose();
    std::vector<ChangedText> pieces;
    for (const auto& [number, place] : difference.getSes().getSequence()) {
        // Places count from 1.
        if (place.type == dtl::SES_ADD) {
            append(pieces, Change::added, second.at(static_cast<std::size_t>(place.afterIdx) - 1));
        } else {
            append(pieces, place.type == dtl::SES_DELETE ? Change::removed : Change::none,
                   first.at(static_cast<std::size_t>(place.beforeIdx) - 1));
        }
    }
    return pieces;
}

}  // namespace news
