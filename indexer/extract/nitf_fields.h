// SPDX-License-Identifier: GPL-2.0-or-later
/// NITF documents as stated fields.
#pragma once

#include <pugixml.hpp>

#include "indexer/extract/stated_fields.h"

namespace news::indexer {

/// Source: IPTC NITF 3.6; the New York Times Annotated Corpus for its names of meta elements and
/// classes of blocks
StatedFields nitf_fields(pugi::xml_document& document);

/// Adds the text, the captions and what else NITF states that is embedded in another format.
///
/// @param nitf  its root element, without prefixes of namespaces
void add_nitf(pugi::xml_node nitf, StatedFields& fields);

}  // namespace news::indexer
