// SPDX-License-Identifier: GPL-2.0-or-later
/// What a parser must see of a start tag, and what can be handed past it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/html_tree.h"

namespace news::indexer {

/// Attributes that were taken out of the start tags of a page.
struct AttributesAside {
    /// Those of one tag.
    struct Tag {
        std::size_t at = 0;  ///< where its "<" stands in the page without them
        AttributeRange range{};
    };

    std::vector<Attribute> attributes;
    std::vector<Tag> tags;  ///< in the order of the page

    /// Those of the tag at that place; empty where it has none.
    [[nodiscard]] AttributeRange of(std::size_t at) const;
};

/// Appends a start tag to `html` with as little in it as the parser needs, and the attributes that
/// rules read to `aside`.
///
/// Most of a page is attributes, and a parser copies them one by one and byte by byte. Attributes
/// that no rule reads are dropped, and those whose value stands in the page as it is go aside;
/// those that must be decoded stay in the tag. So do all whose value the parser itself needs, and
/// a tag that is not written plainly (quotes in names, no end, ...) stays as it is.
///
/// @param tag   from its "<" to its ">"; must live as long as `aside`
/// @param name  the part of `tag` behind the "<"
void append_start_tag(std::string_view tag, std::string_view name, std::string& html,
                      AttributesAside& aside);

}  // namespace news::indexer
