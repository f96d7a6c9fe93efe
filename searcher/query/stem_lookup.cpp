// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/stem_lookup.h"

#include <algorithm>
#include <utility>

namespace news::searcher {

StemLookup::StemLookup(const IndexWords& index) : index_(index) {
    for (const std::string& language : index.languages) {
        stemmers_.try_emplace(language, language);
    }
}

std::vector<std::vector<LanguageStem>> StemLookup::stems_of(const std::vector<Token>& tokens) {
    std::vector<std::vector<LanguageStem>> words(tokens.size());
    for (auto& [language, stemmer] : stemmers_) {
        std::vector<std::string> stems = stemmer.stems(tokens);
        for (std::size_t i = 0; i < stems.size(); ++i) {
            if (!stems[i].empty()) {
                words[i].push_back({language, std::move(stems[i])});
            }
        }
    }
    std::erase_if(words, [](const auto& stems) { return stems.empty(); });
    std::ranges::for_each(words, [this](auto& stems) { keep_known(stems); });
    return words;
}

std::vector<LanguageStem> StemLookup::stems_of(const std::string& form) {
    std::vector<LanguageStem> stems;
    for (auto& [language, stemmer] : stemmers_) {
        stems.push_back({language, std::string(stemmer.stem(form))});
    }
    keep_known(stems);
    return stems;
}

void StemLookup::keep_known(std::vector<LanguageStem>& stems) const {
    if (!index_.has_term || stems.size() < 2) {
        return;
    }
    const auto is_known = [this](const LanguageStem& word) {
        return index_.has_term(stem_term("", word.language, word.stem));
    };
    const auto unknown = std::stable_partition(stems.begin(), stems.end(), is_known);
    const auto kept = std::max<std::ptrdiff_t>(1, unknown - stems.begin());
    stems.erase(stems.begin() + kept, stems.end());
}

}  // namespace news::searcher
