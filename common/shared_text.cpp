// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/shared_text.h"

#include <algorithm>
#include <utility>

#include "common/tokenizer.h"

namespace news {
namespace {

constexpr std::size_t run_length = 3;

/// Texts of fewer words are one run.
std::size_t length_of_runs(std::size_t words) {
    return std::clamp<std::size_t>(words, 1, run_length);
}

template <typename Use>
void for_each_run(const std::vector<WordNumber>& words, Use use) {
    const std::size_t length = length_of_runs(words.size());
    for (std::size_t at = 0; at + length <= words.size(); ++at) {
        use(at, number_of_run(std::span(words).subspan(at, length)));
    }
}

}  // namespace

/// FNV-1a, 64 bits.
/// Source: Fowler, Noll, Vo: The FNV Non-Cryptographic Hash Algorithm, RFC 9923
WordNumber number_of(std::string_view form) {
    constexpr std::uint64_t basis = 0xcbf29ce484222325;
    constexpr std::uint64_t prime = 0x100000001b3;
    std::uint64_t hash = basis;
    for (const char c : form) {
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    }
    return mixed(hash);
}

/// The finalizer of SplitMix64.
/// Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014
std::uint64_t mixed(std::uint64_t number) {
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111eb;
    return number ^ (number >> 31U);
}

std::uint64_t number_of_run(std::span<const WordNumber> words) {
    std::uint64_t number = words.size();
    for (const WordNumber word : words) {
        number = mixed(number + word);
    }
    return number;
}

std::vector<WordNumber> words_of(const std::vector<std::string>& paragraphs) {
    std::vector<WordNumber> words;
    for (const std::string& paragraph : paragraphs) {
        for (Tokenizer tokens(paragraph); tokens.next();) {
            words.push_back(number_of(tokens.word().form));
        }
    }
    return words;
}

void add_words(const std::vector<Token>& tokens, std::vector<WordNumber>& words) {
    for (const Token& token : tokens) {
        words.push_back(number_of(token.form));
    }
}

TextWords::TextWords(std::vector<WordNumber> words) : words_(std::move(words)) {
    runs_.reserve(words_.size());
    for_each_run(words_, [this](std::size_t /*at*/, std::uint64_t run) { runs_.push_back(run); });
    std::ranges::sort(runs_);
}

std::size_t TextWords::words_in(const TextWords& other) const {
    const std::size_t length = length_of_runs(words_.size());
    std::size_t covered = 0;
    std::size_t covered_to = 0;  // words before this place are counted
    for_each_run(words_, [&](std::size_t at, std::uint64_t run) {
        if (std::ranges::binary_search(other.runs_, run)) {
            covered += at + length - std::max(at, covered_to);
            covered_to = at + length;
        }
    });
    return covered;
}

double share_in(const TextWords& text, const TextWords& other) {
    return text.size() == 0
               ? 0
               : static_cast<double>(text.words_in(other)) / static_cast<double>(text.size());
}

}  // namespace news
