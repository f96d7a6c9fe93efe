// SPDX-License-Identifier: GPL-2.0-or-later
/// XML of archives as a tree, without what makes XML dangerous.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include <pugixml.hpp>

namespace news::indexer {

using XmlTree = std::unique_ptr<pugi::xml_document>;

/// Parses well-formed XML. Document types are passed over: an entity that one declares stays as it
/// is written, and no file or address is ever opened.
///
/// @param text  in UTF-8 or UTF-16, or in a character set that has ASCII in it, whose other bytes
///              are kept as they are
/// @return what is wrong with it: not well-formed, deeper than 200 levels, more than a million tags
std::variant<XmlTree, std::string> parse_xml(std::string_view text);

/// The element's name without the prefix of its namespace.
std::string_view local_name(pugi::xml_node node);

}  // namespace news::indexer
