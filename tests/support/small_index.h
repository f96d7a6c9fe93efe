// SPDX-License-Identifier: GPL-2.0-or-later
/// An index of few words, for compiling queries without one.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/compile.h"

namespace news {

/// English and German. Every text has these words and no others.
inline searcher::IndexWords small_index() {
    return {
        .languages = {"en", "de"},
        .terms_like = [](const std::string& start,
                         const std::function<bool(std::string_view)>& wanted, std::size_t limit) {
            std::vector<std::string> terms;
            for (const std::string_view prefix :
                 {"", "S", "XCAPTION", "XLEAD", "A", "H", "XSECTION"}) {
                for (const std::string_view word :
                     {"a1",    "b1",     "c1",      "d1",      "color",    "colour",    "colours",
                      "court", "courts", "elect",   "elected", "election", "elections", "smith",
                      "sport", "sports", "supreme", "time",    "time.com", "trump"}) {
                    const std::string term = std::string(prefix) + std::string(word);
                    if (term.starts_with(start) && terms.size() < limit &&
                        wanted(std::string_view(term).substr(start.size()))) {
                        terms.push_back(term);
                    }
                }
            }
            return terms;
        }};
}

}  // namespace news
