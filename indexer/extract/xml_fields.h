// SPDX-License-Identifier: GPL-2.0-or-later
/// XML documents as stated fields, by a table of places.
#pragma once

#include <span>

#include <pugixml.hpp>

#include "indexer/extract/stated_fields.h"

namespace news::indexer {

/// How a place is read.
enum class XmlValue {
    text,   ///< text of the first node, or value of the first attribute
    each,   ///< the text of every node is a value
    markup  ///< what is inside the first node, as HTML
};

/// A place where a field may stand. Of all places of one field the first that has a text counts.
struct XmlPlace {
    RecordKey field;
    const char* path;  ///< XPath, from the node that is the article
    XmlValue value = XmlValue::text;
};

/// Adds what `fields` does not have yet.
void add_fields(pugi::xml_node article, std::span<const XmlPlace> places, StatedFields& fields);

/// Adds a caption, with its credit, for every node at `picture`. Both paths start there.
void add_captions(pugi::xml_node article, const char* picture, const char* caption,
                  const char* credit, StatedFields& fields);

/// Takes the prefixes of namespaces off all names: "nar:headline" becomes "headline".
void strip_prefixes(pugi::xml_node root);

}  // namespace news::indexer
