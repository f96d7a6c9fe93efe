// SPDX-License-Identifier: GPL-2.0-or-later
/// What must be known of an archive to find the furniture of its papers and its stories.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "common/article.h"
#include "indexer/archive/trace.h"

namespace news::indexer {

/// As Xapian::docid.
using ArticleNumber = std::uint32_t;
using ArticleNumbers = std::vector<ArticleNumber>;  ///< ascending

/// An article as one version of its story.
struct Version {
    std::string moment;  ///< moment_value(); "~" when undated, so that these come last
    std::string id;
    std::string story;  ///< the name of it; empty for a story of one
};

/// Articles are looked at one after another, in few rounds: no list of the articles that have a
/// block or a number of a sketch is kept anywhere, which is less work than to write these lists,
/// in which nearly all entries are the only ones of theirs.
class Archive {
public:
    using Use = std::function<void(ArticleNumber, const Trace&)>;

    Archive() = default;
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    virtual ~Archive() = default;

    [[nodiscard]] virtual std::size_t size() const = 0;

    /// Each article, in ascending order of numbers.
    virtual void for_each(const Use& use) const = 0;

    /// Those of `articles` that there are, in the same order.
    virtual void for_each_of(const ArticleNumbers& articles, const Use& use) const = 0;

    /// The article in full: slow.
    [[nodiscard]] virtual Article article(ArticleNumber number) const = 0;

    [[nodiscard]] virtual Version version(ArticleNumber number) const = 0;

    /// All articles of the story.
    [[nodiscard]] virtual ArticleNumbers story(const std::string& name) const = 0;
};

}  // namespace news::indexer
