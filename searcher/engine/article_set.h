// SPDX-License-Identifier: GPL-2.0-or-later
/// A set of articles of one index, a bit for each number.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

namespace news::searcher {

class ArticleSet {
public:
    using Bits = std::uint64_t;
    static constexpr Xapian::docid bits_per_word = 64;

    ArticleSet() = default;

    /// Empty, with room for articles from 0 to `last`.
    explicit ArticleSet(Xapian::docid last) : words_(last / bits_per_word + 1) {}

    void insert(Xapian::docid article) { words_[article / bits_per_word] |= bit_of(article); }
    void erase(Xapian::docid article) { words_[article / bits_per_word] &= ~bit_of(article); }

    /// Leaves those up to `last`.
    void erase_behind(Xapian::docid last) {
        const std::size_t word = last / bits_per_word;
        if (word < words_.size()) {
            words_[word] &= ~Bits{0} >> (bits_per_word - 1 - last % bits_per_word);
            std::fill(words_.begin() + static_cast<std::ptrdiff_t>(word) + 1, words_.end(), 0);
        }
    }

    [[nodiscard]] bool contains(Xapian::docid article) const {
        return article / bits_per_word < words_.size() &&
               (words_[article / bits_per_word] & bit_of(article)) != 0;
    }

    [[nodiscard]] Xapian::doccount size() const {
        Xapian::doccount size = 0;
        for (const Bits word : words_) {
            size += static_cast<Xapian::doccount>(std::popcount(word));
        }
        return size;
    }

    /// Calls `use(article)` for each, in rising order.
    template <typename Use>
    void for_each(Use use) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (Bits word = words_[i]; word != 0; word &= word - 1) {
                use(static_cast<Xapian::docid>(i) * bits_per_word +
                    static_cast<Xapian::docid>(std::countr_zero(word)));
            }
        }
    }

    [[nodiscard]] std::vector<Xapian::docid> list() const {
        std::vector<Xapian::docid> articles;
        for_each([&](Xapian::docid article) { articles.push_back(article); });
        return articles;
    }

    /// Bits of articles from 0 on; to be changed by those who know what they do.
    [[nodiscard]] std::vector<Bits>& words() { return words_; }

private:
    static Bits bit_of(Xapian::docid article) { return Bits{1} << (article % bits_per_word); }

    std::vector<Bits> words_;
};

}  // namespace news::searcher
