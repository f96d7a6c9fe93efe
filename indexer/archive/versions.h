// SPDX-License-Identifier: GPL-2.0-or-later
/// When two texts are versions of one story.
#pragma once

#include "indexer/archive/sketch.h"

namespace news::indexer {

/// True when about half of the shorter text stands in the longer one, and that is not so much
/// longer that it rather quotes the other, as a digest of the day quotes many.
bool are_versions(const Sketch& one, const Sketch& other);

/// True when texts that are versions of the same third one share as much as two copies do in which
/// every fifth word was changed apart.
bool may_be_versions_of_one(const Sketch& one, const Sketch& other);

}  // namespace news::indexer
