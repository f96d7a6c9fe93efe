// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_forms.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/pattern.h"

namespace news::searcher {

void NoteList::add(std::string message, const Node& about) {
    const bool known = std::ranges::any_of(notes_, [&](const Note& note) {
        return note.begin == about.begin && note.message == message;
    });
    if (!known) {
        notes_.push_back({std::move(message), about.begin, about.end, {}});
    }
}

std::vector<std::string> WordForms::terms_like(const std::string& start, std::string_view pattern,
                                               const Node& node) {
    return limited(
        index_.terms_like(
            start, [pattern](std::string_view rest) { return matches_pattern(rest, pattern); },
            max_expansion + 1),
        node);
}

std::vector<std::string> WordForms::terms_of_pattern(std::string_view prefix,
                                                     std::string_view pattern, const Node& node) {
    const std::size_t open = pattern.find_first_of("*?");
    return terms_like(form_term(prefix, pattern.substr(0, open)), pattern.substr(open), node);
}

std::vector<std::string> WordForms::terms_of_stem(std::string_view prefix, const std::string& form,
                                                  const std::string& language, const Node& node) {
    Stemmer& stemmer = stems_.stemmer(language);
    const std::string stem(stemmer.stem(form));
    const auto differs = std::ranges::mismatch(form, stem);  // happy, happi
    const std::string start =
        first_letters(form, static_cast<std::size_t>(differs.in1 - form.begin()));
    return limited(
        index_.terms_like(
            form_term(prefix, start),
            [&](std::string_view rest) { return stemmer.stem(start + std::string(rest)) == stem; },
            max_expansion + 1),
        node);
}

std::vector<std::string> WordForms::limited(std::vector<std::string> terms, const Node& node) {
    if (terms.size() > max_expansion) {
        terms.resize(max_expansion);
        notes_.add(fmt::format("more than {} words are meant; only the most frequent are searched",
                               max_expansion),
                   node);
    }
    return terms;
}

}  // namespace news::searcher
