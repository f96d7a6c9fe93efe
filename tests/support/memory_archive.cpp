// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/memory_archive.h"

#include <algorithm>

#include "common/version_order.h"

namespace news::indexer {

void MemoryArchive::put(ArticleNumber number, const Trace& trace) {
    places_.resize(std::max(places_.size(), std::size_t{number} + 1));
    size_ += places_[number].is_taken ? 0U : 1U;
    places_[number] = {true, trace};
}

void MemoryArchive::remove(ArticleNumber number) {
    if (number < places_.size() && places_[number].is_taken) {
        places_[number] = {};
        --size_;
    }
}

void MemoryArchive::for_each(const Use& use) const {
    for (std::size_t number = 0; number < places_.size(); ++number) {
        if (places_[number].is_taken) {
            use(static_cast<ArticleNumber>(number), places_[number].trace);
        }
    }
}

void MemoryArchive::for_each_of(const ArticleNumbers& articles, const Use& use) const {
    for (const ArticleNumber number : articles) {
        if (number < places_.size() && places_[number].is_taken) {
            use(number, places_[number].trace);
        }
    }
}

Version MemoryArchive::version(ArticleNumber number) const {
    const Article article = read_(number);
    return {.moment = moment_or_last(moment_value(article.date)), .id = article.id, .story = {}};
}

}  // namespace news::indexer
