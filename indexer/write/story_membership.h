// SPDX-License-Identifier: GPL-2.0-or-later
/// What a document says of the story that its article is a version of.
#pragma once

#include <cstddef>
#include <string>

#include <xapian.h>

namespace news::indexer {

/// The document as one of that place in its story, counted from 0. An empty name takes it out.
///
/// @return true when something changed
bool put_into_story(Xapian::Document& document, const std::string& name, std::size_t place);

}  // namespace news::indexer
