// SPDX-License-Identifier: GPL-2.0-or-later
/// Small archives and queries made of chance, the same for the same seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/query/tree.h"

namespace news {

class RandomNews {
public:
    explicit RandomNews(unsigned seed) : random_(seed) {}

    /// In several languages; undated ones, intervals, several authors, missing values.
    std::vector<Article> archive();

    /// Often with chosen or excluded values beside its words.
    searcher::Node query();

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

private:
    bool one_in(int n) { return below(n) == 0; }
    std::string words(int count);
    DaySpan days();
    Article article(int number);
    searcher::Node word();
    searcher::Node text_leaf();
    searcher::Node near();
    searcher::Node value(std::string_view field);
    searcher::Node author();
    searcher::Node dates();
    searcher::Node filter();
    searcher::Node leaf();
    searcher::Node tree(int depth);

    std::mt19937 random_;
    int first_year_ = 1990;
    int years_ = 1;
};

}  // namespace news
