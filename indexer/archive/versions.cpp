// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/versions.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "common/schema.h"
#include "indexer/archive/word_order.h"

namespace news::indexer {
namespace {

constexpr double least_length = 0.4;

/// What must be shared. Of runs of three words, as sketches tell them, a copy with every fifth word
/// changed has .51 of the first one's, two such copies have .26 of each other's, and so have two
/// texts that share half or a quarter of their paragraphs. Words in the same order tell these
/// apart.
///
/// They hardly tell a copy from a form with other facts, in which an office announces one grant
/// after the other: in press releases such texts have .6 to .97. What an office publishes again has
/// .7 to 1, and little of it less than .94 after more than two days.
struct Bounds {
    double surely_shared = 0;
    double least_shared = 0;
    double least_in_order = 0;
};

Bounds bounds_of(Printing printing) {
    switch (printing) {
        case Printing::of_one_paper:
            return {.surely_shared = 0.85, .least_shared = 0.5, .least_in_order = 0.85};
        case Printing::of_other_days:
            return {.surely_shared = 0.97, .least_shared = 0.7, .least_in_order = 0.94};
        case Printing::of_two_papers:
            break;
    }
    return {.surely_shared = 0.7, .least_shared = 0.36, .least_in_order = 0.7};
}

/// The same for two versions of a third text.
Bounds bounds_through_another(Printing printing) {
    switch (printing) {
        case Printing::of_one_paper:
            return {.surely_shared = 0.85, .least_shared = 0.3, .least_in_order = 0.75};
        case Printing::of_other_days:
            return {.surely_shared = 0.97, .least_shared = 0.6, .least_in_order = 0.9};
        case Printing::of_two_papers:
            break;
    }
    return {.surely_shared = 0.7, .least_shared = 0.1, .least_in_order = 0.58};
}

std::optional<bool> compare(const Sketch& one, const Sketch& other, const Bounds& bounds) {
    const double shared = shared_part(one, other);
    if (shared < bounds.least_shared || shared >= bounds.surely_shared) {
        return shared >= bounds.surely_shared;
    }
    return std::nullopt;
}

/// Of days as Trace::day tells them.
bool are_far_apart(std::uint32_t one, std::uint32_t other) {
    constexpr std::chrono::days most{2};
    const auto first = parse_day_value(std::to_string(std::min(one, other)));
    const auto last = parse_day_value(std::to_string(std::max(one, other)));
    return first && last && *last - *first > most;
}

}  // namespace

Printing printing_of(const LinkedArticle& one, const LinkedArticle& other) {
    if (one.source == 0 || one.source != other.source || one.day == 0 || other.day == 0) {
        return Printing::of_two_papers;
    }
    return are_far_apart(one.day, other.day) ? Printing::of_other_days : Printing::of_one_paper;
}

std::optional<bool> are_versions(const LinkedArticle& one, const LinkedArticle& other) {
    const auto [shorter, longer] = std::minmax(one.sketch->shingles, other.sketch->shingles);
    if (static_cast<double>(shorter) < least_length * static_cast<double>(longer)) {
        return false;
    }
    return compare(*one.sketch, *other.sketch, bounds_of(printing_of(one, other)));
}

bool Versions::are_versions(const LinkedArticle& one, const LinkedArticle& other) {
    const std::optional<bool> told = indexer::are_versions(one, other);
    return told ? *told : have_same_order(one.number, other.number, printing_of(one, other));
}

bool Versions::have_same_order(ArticleNumber one, ArticleNumber other, Printing printing) {
    return in_order(one, other) >= bounds_of(printing).least_in_order;
}

bool Versions::may_be_versions_of_one(const LinkedArticle& one, const LinkedArticle& other) {
    const Bounds bounds = bounds_through_another(printing_of(one, other));
    const std::optional<bool> told = compare(*one.sketch, *other.sketch, bounds);
    return told ? *told : in_order(one.number, other.number) >= bounds.least_in_order;
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
