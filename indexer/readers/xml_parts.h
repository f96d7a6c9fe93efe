// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads XML documents that hold several articles: each becomes a document of its own.
#pragma once

#include <string>
#include <vector>

#include "indexer/item/xml_document.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// What is in a document.
struct FoundParts {
    std::vector<pugi::xml_node> articles;  ///< children of one element, in order
    std::size_t others = 0;                ///< what is no article: packages, concepts
};

/// An item is what stands around the articles, with a single one of them in it. Its origin is the
/// path, "#" and the number of the article, counted from 1; the path alone where the article is
/// the whole document.
class XmlPartsReader : public Reader {
public:
    using FindParts = FoundParts (*)(const pugi::xml_document& document);

    /// @param limit  the most bytes of the document, which is held as a whole
    XmlPartsReader(Source source, MediaType type, FindParts find,
                   std::size_t limit = 2 * max_item_bytes)
        : source_(std::move(source)), type_(type), find_(find), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }
    [[nodiscard]] std::size_t passed_over() const override { return parts_.others; }

private:
    std::optional<Skipped> load();
    std::optional<Skipped> make_frame();
    std::string document_of(const pugi::xml_node& article);

    Source source_;
    MediaType type_;
    FindParts find_;
    std::size_t limit_;
    XmlTree tree_;
    std::string charset_;
    FoundParts parts_;          ///< in tree_
    pugi::xml_document frame_;  ///< the document without its articles
    pugi::xml_node place_;      ///< in frame_, where an article belongs
    std::size_t given_ = 0;
    bool done_ = false;
};

}  // namespace news::indexer
