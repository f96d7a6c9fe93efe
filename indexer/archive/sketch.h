// SPDX-License-Identifier: GPL-2.0-or-later
/// A sample of a text's shingles, small enough to be kept: texts that share much share some of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/shared_text.h"

namespace news::indexer {

/// The smallest numbers of the shingles (five words in a row) of a text, ascending.
///
/// The smallest numbers of all are the same chance for every text, so two texts that share a part
/// p of their shingles share about a part p of their sketches, and what a cut version has kept of
/// the whole one's sketch is in its own sketch too. (Broder: On the resemblance and containment of
/// documents, 1997; this is his sketch of one permutation and the s smallest elements.)
using Sketch = std::vector<std::uint32_t>;

/// Shingles of which a text's sketch consists at most. With 32, a version that shares a fifth of
/// its shingles with another, as when every fifth word was changed, shares none of the sketch once
/// in 1,200 times, and a half of the text once in 4,000 million times.
inline constexpr std::size_t sketch_size = 32;

/// Texts of fewer words have no sketch: stubs and notices are no stories.
inline constexpr std::size_t least_story_words = 20;

Sketch sketch_of(std::span<const WordNumber> words);

/// The term under which articles with this number in their sketch are found.
std::string sketch_term(std::uint32_t number);

}  // namespace news::indexer
