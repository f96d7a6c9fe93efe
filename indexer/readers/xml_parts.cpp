// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_parts.h"

#include <algorithm>
#include <utility>

#include "indexer/item/xml_head.h"
#include "indexer/readers/utf16.h"
#include "indexer/readers/whole_file.h"

namespace news::indexer {
namespace {

/// What stands around the articles is written with each of them, so it must be small.
constexpr std::size_t most_frame_bytes = std::size_t{64} << 10U;
constexpr std::size_t most_written_bytes = std::size_t{256} << 20U;

struct StringWriter final : pugi::xml_writer {
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
    std::string text;
};

std::string text_of(const pugi::xml_document& document) {
    StringWriter writer;
    document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

}  // namespace

std::optional<Input> XmlPartsReader::next() {
    if (!tree_ && !done_) {
        if (auto skipped = load()) {
            done_ = true;
            return std::move(*skipped);
        }
    }
    if (done_ || given_ == parts_.articles.size()) {
        return std::nullopt;
    }
    const pugi::xml_node article = parts_.articles[given_++];
    const bool is_whole = article.parent().type() == pugi::node_document;
    RawItem item;
    item.origin = is_whole ? source_.origin : source_.record(given_);
    item.type = type_;
    item.charset = charset_;
    item.bytes = document_of(article);
    return item;
}

std::optional<Skipped> XmlPartsReader::load() {
    auto bytes = read_whole(source_, limit_);
    if (auto* skipped = std::get_if<Skipped>(&bytes)) {
        return std::move(*skipped);
    }
    const auto& text = std::get<std::string>(bytes);
    auto parsed = parse_xml(text);
    if (auto* problem = std::get_if<std::string>(&parsed)) {
        return Skipped{source_.origin, SkipReason::broken_xml, std::move(*problem)};
    }
    charset_ = is_utf16(text) ? "utf-8" : std::string(declared_encoding(text));
    tree_ = std::get<XmlTree>(std::move(parsed));
    parts_ = find_(*tree_);
    if (parts_.articles.empty() && parts_.others == 0) {
        return Skipped{source_.origin, SkipReason::no_article, "the document holds no articles"};
    }
    return make_frame();
}

std::optional<Skipped> XmlPartsReader::make_frame() {
    if (parts_.articles.empty()) {
        return std::nullopt;
    }
    frame_.reset(*tree_);
    const FoundParts copies = find_(frame_);
    place_ = copies.articles.front().parent();
    for (const pugi::xml_node& copy : copies.articles) {
        place_.remove_child(copy);
    }
    const std::size_t most =
        std::min(most_frame_bytes, most_written_bytes / parts_.articles.size());
    if (text_of(frame_).size() > most) {
        place_.remove_children();
    }
    if (text_of(frame_).size() > most) {
        return Skipped{source_.origin, SkipReason::limits, "too much stands around its articles"};
    }
    return std::nullopt;
}

std::string XmlPartsReader::document_of(const pugi::xml_node& article) {
    const pugi::xml_node copy = place_.append_copy(article);
    std::string text = text_of(frame_);
    place_.remove_child(copy);
    return text;
}

}  // namespace news::indexer
