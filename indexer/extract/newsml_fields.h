// SPDX-License-Identifier: GPL-2.0-or-later
/// News items of NewsML-G2 and NewsML 1.2 as stated fields.
#pragma once

#include <pugixml.hpp>

#include "indexer/extract/stated_fields.h"

namespace news::indexer {

/// The text may be embedded as NITF, as HTML, or as it is.
///
/// @param document  with a single item in it
///
/// Source: IPTC NewsML-G2 2.30; NewsML 1.2
StatedFields newsml_fields(pugi::xml_document& document);

}  // namespace news::indexer
