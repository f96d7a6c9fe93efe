// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include <algorithm>

#include "indexer/archive/word_order.h"

namespace news::indexer {
namespace {

constexpr double least_length = 0.4;

// Of runs of three words, as sketches tell them. A copy with every fifth word changed has .51 of
// the first one's, two such copies have .26 of each other's, and so have two texts that share half
// or a quarter of their paragraphs: a form in which a paper announces one grant after the other.
constexpr double surely_shared = 0.7;
constexpr double least_shared = 0.36;
constexpr double least_shared_through_another = 0.1;

// Of words in the same order, which tell these apart.
constexpr double least_in_order = 0.7;
constexpr double least_in_order_through_another = 0.58;

}  // namespace

std::optional<bool> are_versions(const Sketch& one, const Sketch& other) {
    const auto [shorter, longer] = std::minmax(one.shingles, other.shingles);
    if (static_cast<double>(shorter) < least_length * static_cast<double>(longer)) {
        return false;
    }
    const double shared = shared_part(one, other);
    if (shared < least_shared || shared >= surely_shared) {
        return shared >= surely_shared;
    }
    return std::nullopt;
}

bool Versions::are_versions(const LinkedArticle& one, const LinkedArticle& other) {
    const std::optional<bool> told = indexer::are_versions(*one.sketch, *other.sketch);
    return told ? *told : have_same_order(one.number, other.number);
}

bool Versions::have_same_order(ArticleNumber one, ArticleNumber other) {
    return in_order(one, other) >= least_in_order;
}

bool Versions::may_be_versions_of_one(const LinkedArticle& one, const LinkedArticle& other) {
    const double shared = shared_part(*one.sketch, *other.sketch);
    return shared >= surely_shared ||
           (shared >= least_shared_through_another &&
            in_order(one.number, other.number) >= least_in_order_through_another);
}

double Versions::in_order(ArticleNumber one, ArticleNumber other) {
    const auto [first, second] = std::minmax(one, other);
    constexpr unsigned number_bits = 32;
    const std::uint64_t pair = (std::uint64_t{first} << number_bits) | second;
    if (const auto known = shares_.find(pair); known != shares_.end()) {
        return known->second;
    }
    make_room();
    return shares_[pair] = share_in_order(body(first), body(second));
}

const std::vector<WordNumber>& Versions::body(ArticleNumber article) {
    const auto [known, is_new] = bodies_.try_emplace(article);
    if (is_new) {
        known->second = read_(article);
        words_ += known->second.size();
    }
    return known->second;
}

void Versions::make_room() {
    constexpr std::size_t most_words = std::size_t{1} << 23U;
    constexpr std::size_t most_pairs = std::size_t{1} << 22U;
    if (words_ > most_words) {
        bodies_.clear();
        words_ = 0;
    }
    if (shares_.size() > most_pairs) {
        shares_.clear();
    }
}

}  // namespace news::indexer
