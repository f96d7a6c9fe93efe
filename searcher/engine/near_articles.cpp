// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/near_articles.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "searcher/engine/timed_match.h"

namespace news::searcher {
namespace {

using Occurrences = std::vector<Occurrence>;

/// Chooses one occurrence of each text behind a first position. Depth: the number of texts, which
/// the query's limits keep small.
class Choice {
public:
    Choice(const std::vector<Occurrences>& texts, Xapian::termpos begin, Xapian::termpos end,
           bool in_order)
        : texts_(texts), begin_(begin), end_(end), in_order_(in_order) {}

    bool possible(std::size_t text) {
        if (text == texts_.size()) {
            return true;
        }
        const Occurrences& all = texts_[text];
        auto one = std::ranges::lower_bound(all, begin_, {}, &Occurrence::first);
        for (; one != all.end() && one->last <= end_; ++one) {
            if (!fits(*one)) {
                continue;
            }
            chosen_.push_back(*one);
            if (possible(text + 1)) {
                return true;
            }
            chosen_.pop_back();
        }
        return false;
    }

private:
    [[nodiscard]] bool fits(const Occurrence& one) const {
        if (in_order_) {
            return chosen_.empty() || one.first > chosen_.back().last;
        }
        return std::ranges::none_of(chosen_, [&](const Occurrence& other) {
            return one.first <= other.last && other.first <= one.last;
        });
    }

    const std::vector<Occurrences>& texts_;
    Xapian::termpos begin_;
    Xapian::termpos end_;
    bool in_order_;
    Occurrences chosen_;
};

/// Positions of any of `terms` in an article, in rising order, each once.
std::vector<Xapian::termpos> positions_of(const Xapian::Database& database, Xapian::docid article,
                                          const std::vector<std::string>& terms) {
    std::vector<Xapian::termpos> positions;
    for (const std::string& term : terms) {
        for (auto at = database.positionlist_begin(article, term);
             at != database.positionlist_end(article, term); ++at) {
            positions.push_back(*at);
        }
    }
    std::ranges::sort(positions);
    // Not the algorithm of std::ranges, which clang 14 does not compile here.
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

Occurrences occurrences_of(const Xapian::Database& database, Xapian::docid article,
                           const NearTerms::Text& text) {
    std::vector<std::vector<Xapian::termpos>> words;
    for (const auto& terms : text) {
        words.push_back(positions_of(database, article, terms));
    }
    Occurrences found;
    for (const Xapian::termpos first : words.front()) {
        bool whole = true;
        for (std::size_t i = 1; whole && i < words.size(); ++i) {
            whole = std::ranges::binary_search(words[i], first + static_cast<Xapian::termpos>(i));
        }
        if (whole) {
            found.push_back({first, first + static_cast<Xapian::termpos>(words.size() - 1)});
        }
    }
    return found;
}

}  // namespace

bool stand_near(const std::vector<Occurrences>& texts, unsigned distance, bool in_order) {
    Xapian::termpos least = 0;  // the texts side by side
    for (const Occurrences& text : texts) {
        if (text.empty()) {
            return false;
        }
        least += text.front().last - text.front().first + 1;
    }
    const Xapian::termpos reach = std::max<Xapian::termpos>(distance, least - 1);
    for (const Occurrences& text : texts) {
        for (const Occurrence& first : text) {
            if (Choice(texts, first.first, first.first + reach, in_order).possible(0)) {
                return true;
            }
        }
    }
    return false;
}

std::vector<Xapian::docid> articles_near(const Xapian::Database& database,
                                         const Xapian::Query& candidates, const NearTerms& near,
                                         const Deadline& deadline) {
    Xapian::Enquire enquire(database);
    enquire.set_query(timed(candidates, database, deadline));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
    std::vector<Xapian::docid> articles;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        if (deadline.has_passed()) {
            throw TimeIsUp();
        }
        std::vector<Occurrences> texts;
        for (const NearTerms::Text& text : near.texts) {
            texts.push_back(occurrences_of(database, *match, text));
        }
        if (stand_near(texts, near.distance, near.in_order)) {
            articles.push_back(*match);
        }
    }
    return articles;
}

}  // namespace news::searcher
