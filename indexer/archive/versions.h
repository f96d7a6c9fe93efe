// SPDX-License-Identifier: GPL-2.0-or-later
/// When two texts are versions of one story.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/shared_text.h"
#include "indexer/archive/archive.h"
#include "indexer/archive/sketch.h"

namespace news::indexer {

/// An article to be compared with others.
struct LinkedArticle {
    ArticleNumber number = 0;
    std::uint32_t order = 0;         ///< Trace::order
    const Sketch* sketch = nullptr;  ///< never null
    SourceNumber source = 0;         ///< Trace::source
    std::uint32_t day = 0;           ///< Trace::day
};

/// Who printed two texts, and when. Texts of one paper that resemble each other are rather a form
/// that it fills in with other facts than one story, most of all when more than two days lie
/// between them: the more of the words must then be the same.
enum class Printing { of_two_papers, of_one_paper, of_other_days };

/// Of two papers where a paper or a day is not known, which is no evidence for a form.
Printing printing_of(const LinkedArticle& one, const LinkedArticle& other);

/// What sketches tell of two texts: nothing where the texts must be read, as they share much, but
/// not so much that they are the same text. Never true where one is so much longer that it rather
/// quotes the other, as a digest of the day quotes many.
std::optional<bool> are_versions(const LinkedArticle& one, const LinkedArticle& other);

/// Compares articles, and reads those of which the sketches do not tell enough.
class Versions {
public:
    /// Words of the article's body, without its furniture.
    using ReadBody = std::function<std::vector<WordNumber>(ArticleNumber)>;

    explicit Versions(ReadBody read) : read_(std::move(read)) {}

    /// True when most of the shorter text stands in the longer one, more of it where one paper has
    /// printed both.
    bool are_versions(const LinkedArticle& one, const LinkedArticle& other);

    /// The same, where sketches tell nothing.
    bool have_same_order(ArticleNumber one, ArticleNumber other, Printing printing);

    /// True when texts that are versions of the same third one share as much as two copies do in
    /// which every fifth word was changed apart.
    bool may_be_versions_of_one(const LinkedArticle& one, const LinkedArticle& other);

private:
    double in_order(ArticleNumber one, ArticleNumber other);
    const std::vector<WordNumber>& body(ArticleNumber article);
    void make_room();

    ReadBody read_;
    // What was read and found last: articles that are compared with one are so with many.
    std::unordered_map<ArticleNumber, std::vector<WordNumber>> bodies_;
    std::unordered_map<std::uint64_t, double> shares_;  ///< of pairs
    std::size_t words_ = 0;                             ///< of the bodies
};

}  // namespace news::indexer
