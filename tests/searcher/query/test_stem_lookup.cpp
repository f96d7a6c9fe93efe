// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/stem_lookup.h"

#include <set>

#include "tests/support/catch.h"

namespace news::searcher {
namespace {

/// Language and stem of each word, as "en:elect de:election | en:court".
std::string stems(std::string_view text, const IndexWords& index) {
    StemLookup lookup(index);
    std::string result;
    for (const std::vector<LanguageStem>& word : lookup.stems_of(tokenize(text))) {
        result += result.empty() ? "" : " |";
        for (const auto& [language, stem] : word) {
            result += (result.empty() ? "" : " ") + language + ":" + stem;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("A word has a stem in each language, in scripts without blanks a pair of characters") {
    const IndexWords index = {.languages = {"", "de", "en"}, .terms_like = {}};
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"elections", ":elections de:election en:elect"},
        {"care court", ":care de:car en:care | :court de:court en:court"},
        {"東京", ":東京 de:東京 en:東京"},
        {"", ""},
    }));
    CAPTURE(text);
    CHECK(stems(text, index) == expected);
}

TEST_CASE("Stems that no article has are left out, but never all stems of a word") {
    const std::set<std::string> terms = {"Zen:elect", "Zelections", "Zde:gericht"};
    const IndexWords index = {
        .languages = {"", "de", "en"}, .terms_like = {}, .has_term = [&](const std::string& term) {
            return terms.contains(term);
        }};
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"elections", ":elections en:elect"},
        {"Gericht", "de:gericht"},
        {"unheard", ":unheard"},
    }));
    CAPTURE(text);
    CHECK(stems(text, index) == expected);
}

}  // namespace news::searcher
