// SPDX-License-Identifier: GPL-2.0-or-later
/// The tree of an HTML page, as browsers would build it, in one flat list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/arena.h"
#include "indexer/extract/attribute_name.h"

namespace news::indexer {

/// Place of a node in its tree. The root (the html element) is 0; nodes stand in document order.
using NodeId = std::uint32_t;

struct Attribute {
    AttributeName name;
    std::uint32_t number = 0;  ///< of a class or an id: the same for all of the same value
    std::string_view value;    ///< decoded
};

/// Places in a list of attributes.
struct AttributeRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
};

/// An element, or a piece of text where `tag` is empty.
///
/// The nodes below node n are those from n + 1 up to, and without, `end`: the first child of n is
/// n + 1 if that is less than n's `end`, the next sibling of c is c's `end`.
struct HtmlNode {
    std::string_view tag;   ///< lower case, "p"
    std::string_view text;  ///< of a text node, entities decoded, blank space as it stands
    NodeId parent = 0;      ///< the root is its own parent
    NodeId end = 0;
    AttributeRange attributes;  ///< those that are read

    [[nodiscard]] bool is_text() const { return tag.empty(); }
};

/// A script element; scripts are not in the tree.
struct HtmlScript {
    std::string_view attributes;  ///< as written in the tag, ` type="application/ld+json"`
    std::string_view text;        ///< as written, nothing decoded
};

/// Owns the page and every view that its nodes, attributes and scripts hand out.
///
/// Scripts, styles, SVG drawings and comments are taken out before the page is parsed, and tags
/// nested deeper than `max_depth` are dropped (their text stays), so that neither size nor depth
/// of a strange page costs more than a plain one.
class HtmlTree {
public:
    static constexpr std::size_t max_depth = 250;

    /// @param html  a page in UTF-8; any bytes are accepted, what is broken is repaired
    explicit HtmlTree(std::string html);

    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;
    ~HtmlTree() = default;

    [[nodiscard]] const HtmlNode& operator[](NodeId id) const { return nodes_[id]; }
    [[nodiscard]] NodeId size() const { return static_cast<NodeId>(nodes_.size()); }
    [[nodiscard]] const std::vector<HtmlScript>& scripts() const { return scripts_; }

    /// About how many tags stand behind the last that is read; 0 where all are read.
    [[nodiscard]] std::size_t tags_left_out() const { return tags_left_out_; }

    /// The attribute, null where there is none.
    [[nodiscard]] const Attribute* find(NodeId id, AttributeName name) const;

    /// How many different values the classes and ids have.
    [[nodiscard]] std::size_t names() const { return names_; }

    /// Value of the attribute, empty where there is none.
    [[nodiscard]] std::string_view attribute(NodeId id, AttributeName name) const;

    /// All that are read of the element's attributes, each once.
    [[nodiscard]] std::span<const Attribute> attributes(NodeId id) const;

    /// Text below `id` on one line: single blanks, a blank where a block or line break stands.
    [[nodiscard]] std::string text_of(NodeId id) const;

private:
    std::string html_;  ///< nodes_, scripts_ and attributes_ point into it
    Arena arena_;       ///< nodes_ and attributes_ point into it
    std::vector<HtmlNode> nodes_;
    std::vector<Attribute> attributes_;
    std::vector<HtmlScript> scripts_;
    std::size_t names_ = 0;
    std::size_t tags_left_out_ = 0;
};

/// True for elements that begin a new line on the page: p, div, li, h1, br, td, ...
bool is_block(std::string_view tag);

}  // namespace news::indexer
