// SPDX-License-Identifier: GPL-2.0-or-later
/// How much two texts speak of the same things.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace news::indexer {

/// The words of a text that carry its matter: folded, of four letters or more (numbers too); in
/// scripts without blanks every two characters.
class TopicWords {
public:
    TopicWords() = default;
    explicit TopicWords(std::string_view text) { add(text); }

    void add(std::string_view text);

    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] bool empty() const { return words_.empty(); }
    /// Number of words of `other` that stand here too.
    [[nodiscard]] std::size_t shared_with(const TopicWords& other) const;
    /// The same as a share of the words of `other`; 0 where it has none.
    [[nodiscard]] double share_of(const TopicWords& other) const;

private:
    std::unordered_set<std::string> words_;
};

}  // namespace news::indexer
