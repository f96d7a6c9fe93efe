// SPDX-License-Identifier: GPL-2.0-or-later
/// Entries of RSS and Atom as stated fields.
#pragma once

#include <pugixml.hpp>

#include "indexer/extract/stated_fields.h"

namespace news::indexer {

/// @param document  a feed with a single entry
///
/// Source: RSS 2.0 and 1.0 with the modules content, dc and media; RFC 4287 (Atom)
StatedFields feed_fields(pugi::xml_document& document);

/// True where the entry has no text of its own but a description that is too short for one.
bool is_teaser(const StatedFields& fields);

}  // namespace news::indexer
