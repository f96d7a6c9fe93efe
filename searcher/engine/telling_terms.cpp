// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/telling_terms.h"

#include "common/analysis.h"
#include "common/schema.h"

namespace news::searcher {
namespace {

/// One or two letters; a pair of characters of a script without blanks is longer.
bool is_short(std::string_view stem) {
    constexpr std::size_t least_bytes = 3;
    return stem.size() < least_bytes;
}

class TellsSomething final : public Xapian::ExpandDecider {
public:
    TellsSomething(const Index& index, double largest_share)
        : database_(index.database()),
          most_articles_(largest_share * static_cast<double>(database_.get_doccount())) {}

    bool operator()(const std::string& term) const override {
        const auto word = stem_of_term(term);
        if (!word || is_short(word->stem) || is_stop_word(word->stem, word->language) ||
            word->stem.find_first_of("0123456789") != std::string_view::npos) {
            return false;
        }
        const Xapian::doccount articles = database_.get_termfreq(term);
        constexpr Xapian::doccount small_archive = 1000;  // in which a subject may be everywhere
        return articles > 1 && (database_.get_doccount() < small_archive ||
                                static_cast<double>(articles) <= most_articles_);
    }

private:
    const Xapian::Database& database_;
    double most_articles_;
};

}  // namespace

std::vector<TellingTerm> telling_terms(const Index& index,
                                       const std::vector<Xapian::docid>& articles,
                                       const TellingWords& wanted) {
    Xapian::RSet set;
    for (const Xapian::docid article : articles) {
        set.add_document(article);
    }
    Xapian::Enquire enquire(index.database());
    enquire.set_expansion_scheme(std::string(wanted.scheme));
    const TellsSomething tells(index, wanted.largest_share);
    const Xapian::ESet found = enquire.get_eset(static_cast<Xapian::termcount>(wanted.most), set,
                                                Xapian::Enquire::INCLUDE_QUERY_TERMS, &tells);
    std::vector<TellingTerm> terms;
    for (auto term = found.begin(); term != found.end(); ++term) {
        terms.push_back({*term, term.get_weight()});
    }
    return terms;
}

}  // namespace news::searcher
