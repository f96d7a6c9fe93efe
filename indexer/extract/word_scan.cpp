// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/word_scan.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace news::indexer {

WordScan::WordScan(std::vector<std::string_view> words)
    : words_(std::move(words)),
      shortest_(std::ranges::min(words_, {}, &std::string_view::size).size()) {
    shortest_ = std::min<std::size_t>(shortest_, std::numeric_limits<std::uint8_t>::max());
    steps_.fill(static_cast<std::uint8_t>(shortest_ - 1));
    for (const std::string_view word : words_) {
        for (std::size_t end = 2; end <= shortest_; ++end) {
            std::uint8_t& step = steps_.at(slot_of(word[end - 2], word[end - 1]));
            step = std::min(step, static_cast<std::uint8_t>(shortest_ - end));
        }
    }
}

std::vector<WordScan::Place> WordScan::places_in(std::string_view text) const {
    std::vector<Place> places;
    for (std::size_t end = shortest_; end <= text.size();) {
        if (const std::size_t step = steps_[slot_of(text[end - 2], text[end - 1])]; step > 0) {
            end += step;
            continue;
        }
        const std::string_view rest = text.substr(end - shortest_);
        for (std::size_t word = 0; word < words_.size(); ++word) {
            if (rest.front() == words_[word].front() && rest.starts_with(words_[word])) {
                places.push_back({word, end - shortest_});
            }
        }
        ++end;
    }
    return places;
}

}  // namespace news::indexer
