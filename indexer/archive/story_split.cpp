// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/story_split.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tuple>
#include <utility>

namespace news::indexer {
namespace {

/// The longest first: they are whole.
bool comes_before(const LinkedArticle& one, const LinkedArticle& other) {
    return std::tuple(other.sketch->shingles, one.order, one.number) <
           std::tuple(one.sketch->shingles, other.order, other.number);
}

/// How many of the longest may be the text that the others are versions of: fewer among very many,
/// so that the time grows no faster than their square.
std::size_t centres_among(std::size_t articles) {
    constexpr std::size_t most = 32;
    constexpr std::size_t comparisons = 4096;
    return std::clamp<std::size_t>(comparisons / articles, 1, most);
}

struct Candidate {
    double share = 0;         ///< of the text or the centre, whichever is shorter, in the other
    std::size_t article = 0;  ///< its place
};

/// The versions of a text, those that share most of it first, as places among the articles.
std::vector<Candidate> candidates_for(const LinkedArticles& articles, std::size_t centre,
                                      Versions& versions) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (i != centre && versions.are_versions(articles[i], articles[centre])) {
            candidates.push_back({shared_part(*articles[i].sketch, *articles[centre].sketch), i});
        }
    }
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::share);
    return candidates;
}

/// Takes out what is a copy, by another paper, of a text that shares more of it than the centre and
/// is not among the versions found: that is the centre's form, filled in with other facts.
void leave_copies_together(const LinkedArticles& articles, std::vector<Candidate>& found,
                           Versions& versions) {
    std::vector<bool> is_found(articles.size());
    for (const Candidate& version : found) {
        is_found[version.article] = true;
    }
    const auto is_copy_of_other = [&](const Candidate& candidate) {
        const LinkedArticle& article = articles[candidate.article];
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (!is_found[i] && printing_of(article, articles[i]) == Printing::of_two_papers &&
                shared_part(*article.sketch, *articles[i].sketch) > candidate.share &&
                versions.are_versions(article, articles[i])) {
                return true;
            }
        }
        return false;
    };
    found.erase(std::remove_if(found.begin() + 1, found.end(), is_copy_of_other), found.end());
}

/// The versions of a text, itself first. Each is a version of all others too, or they are parts of
/// that text.
std::vector<Candidate> versions_of(const LinkedArticles& articles, std::size_t centre,
                                   Versions& versions) {
    constexpr double is_part = 0.8;
    std::vector<Candidate> found = {{1, centre}};
    for (const Candidate& candidate : candidates_for(articles, centre, versions)) {
        const bool fits = std::ranges::all_of(found, [&](const Candidate& version) {
            return (candidate.share >= is_part && version.share >= is_part) ||
                   versions.may_be_versions_of_one(articles[candidate.article],
                                                   articles[version.article]);
        });
        if (fits) {
            found.push_back(candidate);
        }
    }
    leave_copies_together(articles, found, versions);
    return found;
}

std::vector<Candidate> most_versions(const LinkedArticles& articles, Versions& versions) {
    std::vector<Candidate> most;
    for (std::size_t centre = 0; centre < centres_among(articles.size()); ++centre) {
        if (centre < articles.size() && most.size() < articles.size()) {
            std::vector<Candidate> found = versions_of(articles, centre, versions);
            if (found.size() > most.size()) {
                most = std::move(found);
            }
        }
    }
    return most;
}

}  // namespace

std::vector<LinkedArticles> split_into_stories(LinkedArticles articles, Versions& versions) {
    std::ranges::sort(articles, comes_before);
    std::vector<LinkedArticles> stories;
    while (!articles.empty()) {
        std::vector<bool> is_taken(articles.size());
        LinkedArticles& story = stories.emplace_back();
        for (const Candidate& version : most_versions(articles, versions)) {
            story.push_back(articles[version.article]);
            is_taken[version.article] = true;
        }
        LinkedArticles rest;
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (!is_taken[i]) {
                rest.push_back(articles[i]);
            }
        }
        articles = std::move(rest);
    }
    return stories;
}

}  // namespace news::indexer
