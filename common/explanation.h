// SPDX-License-Identifier: GPL-2.0-or-later
/// The evidence for an article's fields in words, for people.
#pragma once

#include <string>
#include <vector>

#include "common/article.h"

namespace news {

/// Why one field has its value.
struct Explanation {
    struct Line {
        std::string text;
        bool is_value = false;  ///< a chosen value; else a rule or a rival
    };

    std::string field;
    std::vector<Line> lines;  ///< chosen values with their rules, who agrees, then the rivals
};

/// One explanation for each field with evidence; those of the first lines of an article first.
std::vector<Explanation> explanations_of(const Article& article);

}  // namespace news
