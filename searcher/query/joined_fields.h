// SPDX-License-Identifier: GPL-2.0-or-later
/// One field given twice: the values are alternatives, unless an AND stands between.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// One thing that a blank or AND joins with its neighbours.
struct FieldPart {
    Node node;
    bool behind_and = false;
};

/// The parts, with those of the same field as one Or at the place of the first. A note is added
/// where words, and not values of a filter, became alternatives.
///
/// @param query  as typed, for the fixes of notes
std::vector<Node> joined(std::vector<FieldPart> parts, std::string_view query,
                         std::vector<Note>& notes);

}  // namespace news::searcher
