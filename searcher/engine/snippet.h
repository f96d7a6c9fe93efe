// SPDX-License-Identifier: GPL-2.0-or-later
/// The passages of an article that show best why it was found.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/article.h"
#include "searcher/engine/matcher.h"

namespace news::searcher {

struct Mark {
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;

    bool operator==(const Mark&) const = default;
};

/// Text with the places that match the query. Marks stand in order and do not touch.
struct MarkedText {
    std::string text;
    std::vector<Mark> marks;
};

/// All passages of an article together have about so many characters at most.
inline constexpr std::size_t max_passage_characters = 280;

/// All passages as one text, with "…" between.
MarkedText joined(const std::vector<MarkedText>& passages);

/// Not for use by two threads at once.
class Highlighter {
public:
    explicit Highlighter(const Node& query) : matcher_(query) {}

    MarkedText title_of(const Article& article);

    /// Each paragraph of the body as a whole.
    std::vector<MarkedText> body_of(const Article& article);

    /// Whole sentences where they fit, "…" where one was cut; those that match most different
    /// words of the query, in the order of the article. The beginning where nothing matches.
    std::vector<MarkedText> passages_of(const Article& article, std::size_t at_most);

private:
    Matcher matcher_;
};

}  // namespace news::searcher
