// SPDX-License-Identifier: GPL-2.0-or-later
/// The first element of a document in XML, SGML or HTML.
#pragma once

#include <string_view>

namespace news::indexer {

/// Name of the first element as written, without its prefix: "newsItem" of
/// `<?xml version="1.0"?><!DOCTYPE ...><nar:newsItem ...>`. A document type "html" counts as one.
///
/// @param text  the start of a document, in a character set that has ASCII in it
/// @return empty where anything but a declaration, a comment or an element comes first
std::string_view root_name(std::string_view text);

/// The character set that an XML declaration names, "iso-8859-1"; empty without one.
std::string_view declared_encoding(std::string_view text);

}  // namespace news::indexer
