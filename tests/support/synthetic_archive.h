// SPDX-License-Identifier: GPL-2.0-or-later
/// Papers with known furniture and stories with known versions, the same for the same seed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/article.h"

namespace news {

/// An archive with the right answers.
struct SyntheticArchive {
    std::vector<Article> articles;     ///< in no order
    std::vector<std::size_t> stories;  ///< of each article its story
    std::set<std::string> furniture;   ///< texts that are furniture; all others are not
};

/// The text with one of so many words changed.
std::string with_each_changed(const std::string& text, std::size_t one_of);

class SyntheticNews {
public:
    explicit SyntheticNews(unsigned seed) : random_(seed) {}

    /// Papers of 30 to 90 articles with blocks of furniture at both ends, HTML or scrapes: some in
    /// all articles, some in a part. Among their articles: one story filed twenty times, a series
    /// with the same opening, a live blog that grows, a quotation in many places, poems with a
    /// refrain, lists.
    SyntheticArchive papers(std::size_t number);

    /// Stories that several papers print within three days: word for word, with up to a fifth of
    /// the words changed, cut to half of their words; one copy in twenty is by a paper that had the
    /// story two days before at most, with up to a twentieth of the words changed. Stories of one
    /// paper alone. For each sixteen of them a form that a paper fills in six times, on days a week
    /// apart: a twelfth to a third of its words are others each time, and each is a story of its
    /// own.
    SyntheticArchive stories(std::size_t number);

    std::vector<std::string> body(std::size_t paragraphs);
    std::string sentence_text(std::size_t words);

    std::size_t below(std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
    }

    double share_up_to(double most) { return std::uniform_real_distribution<>(0, most)(random_); }

    template <typename List>
    void shuffle(List& list) {
        std::shuffle(list.begin(), list.end(), random_);
    }

private:
    std::string word();
    std::string name_word();
    Article article(std::string paper, std::vector<std::string> body);
    std::vector<std::string> with_changes(std::vector<std::string> body, double part);
    std::vector<std::string> cut(std::vector<std::string> body);
    void add_copies(const Article& first, SyntheticArchive& archive);
    void add_form(SyntheticArchive& archive);

    std::mt19937 random_;
    std::size_t articles_ = 0;
};

}  // namespace news
