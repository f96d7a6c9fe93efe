// SPDX-License-Identifier: GPL-2.0-or-later
/// An archive that is in no index.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "indexer/archive/archive.h"

namespace news::indexer {

/// No article has a story in it.
class MemoryArchive : public Archive {
public:
    using Read = std::function<Article(ArticleNumber)>;

    /// @param read  gives the few articles that must be looked at in full
    explicit MemoryArchive(Read read) : read_(std::move(read)) {}

    /// Adds the article or takes the place of the one with that number; 0 is none.
    void put(ArticleNumber number, const Trace& trace);

    void remove(ArticleNumber number);

    [[nodiscard]] std::size_t size() const override { return size_; }
    void for_each(const Use& use) const override;
    void for_each_of(const ArticleNumbers& articles, const Use& use) const override;
    [[nodiscard]] Article article(ArticleNumber number) const override { return read_(number); }
    [[nodiscard]] Version version(ArticleNumber number) const override;
    [[nodiscard]] ArticleNumbers story(const std::string& /*name*/) const override { return {}; }

private:
    struct Place {
        bool is_taken = false;
        Trace trace;
    };

    Read read_;
    std::vector<Place> places_;  ///< by number
    std::size_t size_ = 0;
};

}  // namespace news::indexer
