// SPDX-License-Identifier: GPL-2.0-or-later
/// The forms in the index that a word of a query stands for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/index_words.h"
#include "searcher/query/note.h"
#include "searcher/query/stem_lookup.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// A word with a star or question mark stands for so many words of a field at most.
inline constexpr std::size_t max_expansion = 200;

/// Notes that are told once each.
class NoteList {
public:
    void add(std::string message, const Node& about);
    std::vector<Note> take() { return std::move(notes_); }

private:
    std::vector<Note> notes_;
};

class WordForms {
public:
    /// REQUIRES: all three outlive it.
    WordForms(const IndexWords& index, StemLookup& stems, NoteList& notes)
        : index_(index), stems_(stems), notes_(notes) {}

    /// The terms that begin with `start` and go on as the pattern; a note about `node` says where
    /// there are too many.
    std::vector<std::string> terms_like(const std::string& start, std::string_view pattern,
                                        const Node& node);

    /// Terms of `prefix` that a folded pattern means.
    std::vector<std::string> terms_of_pattern(std::string_view prefix, std::string_view pattern,
                                              const Node& node);

    /// Terms of `prefix` that have the stem of `form` in articles of that language. Forms that do
    /// not begin as both the word and its stem do are not found: "dying" for "die", and words of
    /// languages that inflect at the front.
    std::vector<std::string> terms_of_stem(std::string_view prefix, const std::string& form,
                                           const std::string& language, const Node& node);

private:
    std::vector<std::string> limited(std::vector<std::string> terms, const Node& node);

    const IndexWords& index_;
    StemLookup& stems_;
    NoteList& notes_;
};

}  // namespace news::searcher
