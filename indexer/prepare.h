// SPDX-License-Identifier: GPL-2.0-or-later
/// What the extracting threads of `add` do: an input becomes an article ready to be written.
#pragma once

#include <functional>
#include <memory>
#include <variant>

#include "common/article.h"
#include "indexer/archive/known_furniture.h"
#include "indexer/bulk/flat_document.h"
#include "indexer/readers/reader.h"

namespace news::indexer {

/// An article ready to be written.
struct Prepared {
    Article article;
    FlatDocument document;
};

using Preparation = std::variant<Prepared, Skipped, FileMark>;

/// A function for one thread.
///
/// @param furniture  what is known of it before the run
std::function<Preparation(Input)> new_preparer(std::shared_ptr<const KnownFurniture> furniture);

}  // namespace news::indexer
