// SPDX-License-Identifier: GPL-2.0-or-later
/// When two texts are versions of one story.
#pragma once

#include "common/shared_text.h"

namespace news::indexer {

/// True when most words of the shorter text stand in the longer one, and that is not so much longer
/// that it rather quotes the other, as a digest of the day quotes many.
bool are_versions(const TextWords& one, const TextWords& other);

}  // namespace news::indexer
