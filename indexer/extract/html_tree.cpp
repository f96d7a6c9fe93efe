// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include <gumbo.h>

#include "common/string_table.h"
#include "indexer/extract/ascii.h"
#include "indexer/extract/markup.h"
#include "indexer/extract/word_table.h"

namespace news::indexer {
namespace {

GumboOptions parser_options(Arena& arena) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;  // errors are never read, and keeping them is slow on bad pages
    options.userdata = &arena;
    options.allocator = [](void* memory, std::size_t size) {
        return static_cast<Arena*>(memory)->allocate(size);
    };
    options.deallocator = [](void*, void*) {};
    return options;
}

template <typename T>
std::span<T* const> elements(const GumboVector& vector) {
    return {reinterpret_cast<T* const*>(vector.data), vector.length};
}

/// Name of an element in lower case.
std::string_view tag_name(const GumboElement& element, Arena& arena) {
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(element.tag);
    }
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    if (piece.data == nullptr || piece.length == 0) {
        return "unknown";
    }
    auto* const name = static_cast<char*>(arena.allocate(piece.length));
    std::transform(piece.data, piece.data + piece.length, name, to_lower_ascii);
    return {name, piece.length};
}

/// Puts gumbo's tree into a flat list; its strings stay where they are.
class Flattener {
public:
    Flattener(SlimMarkup& slim, Arena& arena)
        : attributes(std::move(slim.aside.attributes)), slim_(slim), arena_(arena) {}

    std::vector<HtmlNode> nodes;
    std::vector<Attribute> attributes;

    void flatten(const GumboNode& root) {
        // In pages as they are, one piece of text to two tags, and every second tag is an end.
        nodes.reserve(slim_.tags);
        struct Step {
            const GumboNode* node;
            NodeId parent;
        };
        // A stack of our own: trees may be deeper than the call stack allows.
        std::vector<Step> waiting{{&root, 0}};
        while (!waiting.empty()) {
            const Step step = waiting.back();
            waiting.pop_back();
            if (step.node == nullptr) {  // everything below `parent` has been added
                nodes[step.parent].end = static_cast<NodeId>(nodes.size());
                continue;
            }
            const auto id = static_cast<NodeId>(nodes.size());
            if (add(*step.node, step.parent)) {
                waiting.push_back({nullptr, id});
                const auto children = elements<GumboNode>(step.node->v.element.children);
                for (std::size_t i = children.size(); i-- > 0;) {
                    waiting.push_back({children[i], id});
                }
            }
        }
    }

private:
    /// Returns whether the node is an element, whose children are still to come.
    bool add(const GumboNode& node, NodeId parent) {
        const bool is_element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
        const bool is_text = node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
                             node.type == GUMBO_NODE_CDATA;
        if (!is_element && !is_text) {
            return false;
        }
        HtmlNode flat;
        flat.parent = parent;
        flat.end = static_cast<NodeId>(nodes.size()) + 1;
        if (is_text) {
            flat.text = slim_.texts.restore(node.v.text.text, arena_);
        } else {
            flat.tag = tag_name(node.v.element, arena_);
            flat.attributes = attributes_of(node.v.element);
        }
        nodes.push_back(flat);
        return is_element;
    }

    /// Those that went past the parser, and those that it read.
    AttributeRange attributes_of(const GumboElement& element) {
        const char* const tag = element.original_tag.data;  // null for one that no tag opens
        AttributeRange range;
        if (tag != nullptr) {
            range = slim_.aside.of(static_cast<std::size_t>(tag - slim_.html.data()));
        }
        const auto parsed = elements<GumboAttribute>(element.attributes);
        if (parsed.empty()) {
            return range;
        }
        const auto begin = static_cast<std::uint32_t>(attributes.size());
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const Attribute own = attributes[i];
            attributes.push_back(own);
        }
        for (const GumboAttribute* attribute : parsed) {
            if (const auto name = AttributeName::of(attribute->name)) {
                attributes.push_back({.name = *name, .value = attribute->value});
            }
        }
        return {begin, static_cast<std::uint32_t>(attributes.size())};
    }

    const SlimMarkup& slim_;
    Arena& arena_;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Appends `text` with its runs of blank space as one blank.
void append_collapsed(std::string& line, std::string_view text, bool& blank_waits) {
    while (!text.empty()) {
        const auto* const end = std::ranges::find_if(text, is_blank);
        if (const std::string_view word(text.begin(), end); !word.empty()) {
            line += std::string_view(blank_waits && !line.empty() ? " " : "");
            line += word;
            blank_waits = false;
        }
        blank_waits = blank_waits || end != text.end();
        text = {std::find_if_not(end, text.end(), is_blank), text.end()};
    }
}

/// Numbers the values of classes and ids. @return how many there are
std::size_t number_names(std::vector<Attribute>& attributes) {
    StringTable names;
    for (Attribute& attribute : attributes) {
        if (attribute.name == "class" || attribute.name == "id") {
            attribute.number = names.add(attribute.value).number;
        }
    }
    return names.size();
}

}  // namespace

HtmlTree::HtmlTree(std::string html) : html_(std::move(html)) {
    SlimMarkup slim = slim_markup(html_, max_depth);
    scripts_ = std::move(slim.scripts);
    tags_left_out_ = slim.tags_left_out;
    const GumboOptions options = parser_options(arena_);
    const GumboOutput* output =
        gumbo_parse_with_options(&options, slim.html.data(), slim.html.size());
    Flattener flat(slim, arena_);
    flat.flatten(*output->root);
    nodes_ = std::move(flat.nodes);
    attributes_ = std::move(flat.attributes);
    names_ = number_names(attributes_);
}

const Attribute* HtmlTree::find(NodeId id, AttributeName name) const {
    for (const Attribute& attribute : attributes(id)) {
        if (attribute.name == name) {
            return &attribute;
        }
    }
    return nullptr;
}

std::string_view HtmlTree::attribute(NodeId id, AttributeName name) const {
    const Attribute* const found = find(id, name);
    return found == nullptr ? std::string_view() : found->value;
}

std::span<const Attribute> HtmlTree::attributes(NodeId id) const {
    const AttributeRange range = nodes_[id].attributes;
    return std::span(attributes_).subspan(range.begin, range.end - range.begin);
}

std::string HtmlTree::text_of(NodeId id) const {
    std::string line;
    bool blank_waits = false;
    const NodeId end = nodes_[id].end;
    for (NodeId at = id; at < end; ++at) {
        const HtmlNode& node = nodes_[at];
        if (node.is_text()) {
            append_collapsed(line, node.text, blank_waits);
        } else if (is_block(node.tag)) {
            blank_waits = true;
        }
        // Behind a block, too, a new line begins.
        for (NodeId up = at; node.end == at + 1 && up != id && nodes_[up].end == at + 1;
             up = nodes_[up].parent) {
            blank_waits = blank_waits || is_block(nodes_[up].tag);
        }
    }
    return line;
}

bool is_block(std::string_view tag) {
    static constexpr auto blocks = std::to_array<std::string_view>(
        {"address",  "article",  "aside",      "blockquote", "body",   "br",      "button",
         "caption",  "center",   "dd",         "details",    "dialog", "div",     "dl",
         "dt",       "fieldset", "figcaption", "figure",     "footer", "form",    "h1",
         "h2",       "h3",       "h4",         "h5",         "h6",     "header",  "hr",
         "html",     "iframe",   "img",        "legend",     "li",     "main",    "menu",
         "nav",      "noscript", "ol",         "option",     "p",      "picture", "pre",
         "section",  "select",   "summary",    "table",      "tbody",  "td",      "template",
         "textarea", "tfoot",    "th",         "thead",      "title",  "tr",      "ul",
         "video"});
    static constexpr WordTable table(blocks);
    return table.contains(tag);
}

}  // namespace news::indexer
