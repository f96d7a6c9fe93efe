// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/telling_terms.h"

#include <algorithm>

#include "common/analysis.h"
#include "common/schema.h"

namespace news::searcher {
namespace {

/// Stems of any text: no other terms begin with "Z" and a character that is no capital letter.
constexpr std::string_view stem_mark = "Z";

/// One or two letters; a pair of characters of a script without blanks is longer.
bool is_short(std::string_view stem) {
    constexpr std::size_t least_bytes = 3;
    return stem.size() < least_bytes;
}

bool is_function_word(std::string_view stem, const std::vector<std::string>& languages) {
    return std::ranges::any_of(
        languages, [&](const std::string& language) { return is_stop_word(stem, language); });
}

class TellsSomething final : public Xapian::ExpandDecider {
public:
    TellsSomething(const Index& index, double largest_share)
        : database_(index.database()),
          most_articles_(largest_share * static_cast<double>(database_.get_doccount())),
          languages_(index.main_languages()) {}

    bool operator()(const std::string& term) const override {
        const std::string_view name(term);
        if (!name.starts_with(stem_mark) || name.size() < 2) {
            return false;
        }
        const std::string_view stem = name.substr(stem_mark.size());
        const bool is_other_field = stem.front() >= 'A' && stem.front() <= 'Z';
        if (is_other_field || is_short(stem) || is_function_word(stem, languages_) ||
            stem.find_first_of("0123456789") != std::string_view::npos) {
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
    std::vector<std::string> languages_;
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
        terms.push_back({(*term).substr(stem_mark.size()), term.get_weight()});
    }
    return terms;
}

Xapian::Query query_of_stem(std::string_view stem) { return Xapian::Query(stem_term("", stem)); }

}  // namespace news::searcher
