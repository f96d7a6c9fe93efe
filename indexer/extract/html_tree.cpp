// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

#include <gumbo.h>

#include "indexer/extract/markup.h"

namespace news::indexer {
namespace {

/// Memory for one parse, given back all at once. Gumbo frees its tree by recursion, which costs
/// time on every page and the stack on deep ones.
class Arena {
public:
    void* allocate(std::size_t size) {
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (size > left_) {
            const std::size_t block = std::max(size, block_size);
            // NOLINTNEXTLINE(modernize-make-unique): make_unique would clear the memory first
            blocks_.emplace_back(new std::byte[block]);
            free_ = blocks_.back().get();
            left_ = block;
        }
        void* result = free_;
        free_ += size;
        left_ -= size;
        return result;
    }

private:
    static constexpr std::size_t block_size = 1U << 18U;

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::byte* free_ = nullptr;
    std::size_t left_ = 0;
};

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

std::string_view tag_name(const GumboElement& element, std::string& unknown) {
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(element.tag);
    }
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    unknown.assign(piece.data == nullptr ? "" : piece.data,
                   piece.data == nullptr ? 0 : piece.length);
    std::ranges::transform(unknown, unknown.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return unknown.empty() ? "unknown" : std::string_view(unknown);
}

/// Copies gumbo's tree into a flat list. Strings are kept by offset while their home grows.
class Flattener {
public:
    struct Piece {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    std::string strings;
    std::vector<std::pair<Piece, Piece>> attributes;
    std::vector<HtmlNode> nodes;
    std::vector<std::pair<Piece, Piece>> texts;  ///< tag and text of each node

    void flatten(const GumboNode& root) {
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
    Piece keep(std::string_view text) {
        const Piece piece{strings.size(), text.size()};
        strings += text;
        return piece;
    }

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
        flat.attributes_begin = static_cast<std::uint32_t>(attributes.size());
        if (is_text) {
            texts.emplace_back(Piece{}, keep(node.v.text.text));
        } else {
            std::string unknown;
            texts.emplace_back(keep(tag_name(node.v.element, unknown)), Piece{});
            for (const auto* attribute : elements<GumboAttribute>(node.v.element.attributes)) {
                const Piece name = keep(attribute->name);
                attributes.emplace_back(name, keep(attribute->value));
            }
        }
        flat.attributes_end = static_cast<std::uint32_t>(attributes.size());
        nodes.push_back(flat);
        return is_element;
    }
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Appends `text` with its runs of blank space as one blank.
void append_collapsed(std::string& line, std::string_view text, bool& blank_waits) {
    for (const char c : text) {
        if (is_blank(c)) {
            blank_waits = true;
            continue;
        }
        if (blank_waits && !line.empty()) {
            line += ' ';
        }
        blank_waits = false;
        line += c;
    }
}

}  // namespace

HtmlTree::HtmlTree(std::string html) : html_(std::move(html)) {
    SlimMarkup slim = slim_markup(html_, max_depth);
    scripts_ = std::move(slim.scripts);
    tags_left_out_ = slim.tags_left_out;
    Arena arena;
    const GumboOptions options = parser_options(arena);
    const GumboOutput* output =
        gumbo_parse_with_options(&options, slim.html.data(), slim.html.size());

    Flattener flat;
    flat.flatten(*output->root);
    strings_ = std::move(flat.strings);
    const auto view = [this](Flattener::Piece piece) {
        return std::string_view(strings_).substr(piece.begin, piece.size);
    };
    nodes_ = std::move(flat.nodes);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        nodes_[i].tag = view(flat.texts[i].first);
        nodes_[i].text = view(flat.texts[i].second);
    }
    attributes_.reserve(flat.attributes.size());
    for (const auto& [name, value] : flat.attributes) {
        attributes_.push_back({view(name), view(value)});
    }
}

std::string_view HtmlTree::attribute(NodeId id, std::string_view name) const {
    const HtmlNode& node = nodes_[id];
    for (auto i = node.attributes_begin; i < node.attributes_end; ++i) {
        if (attributes_[i].name == name) {
            return attributes_[i].value;
        }
    }
    return {};
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
    return std::ranges::binary_search(blocks, tag);
}

}  // namespace news::indexer
