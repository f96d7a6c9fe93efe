// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/ascii.h"
#include "indexer/extract/foreign_json.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// Nobody describes a page by more objects, and each may be compared with all others.
constexpr std::size_t most_objects = 1000;
constexpr std::size_t most_meta = 2000;  // elements; the head of a page has some dozens

/// Adds the objects of `value` to `found`; lists, "@graph" and a page's "mainEntity" are
/// taken apart.
void add_objects(const json& value, const std::string& where, std::vector<JsonLd>& found) {
    // A stack of our own, as for every tree that comes from outside.
    std::vector<const json*> waiting{&value};
    while (!waiting.empty() && found.size() < most_objects) {
        const json& current = *waiting.back();
        waiting.pop_back();
        if (current.is_array()) {
            for (auto it = current.rbegin(); it != current.rend(); ++it) {
                waiting.push_back(&*it);
            }
        } else if (current.is_object()) {
            for (const char* key : {"mainEntity", "@graph"}) {
                if (const auto inner = current.find(key); inner != current.end()) {
                    waiting.push_back(&*inner);
                }
            }
            if (current.contains("@type")) {
                found.push_back({current, where});
            }
        }
    }
}

std::vector<JsonLd> read_json_ld(const HtmlTree& tree) {
    std::vector<JsonLd> found;
    int number = 0;
    for (const HtmlScript& script : tree.scripts()) {
        if (lower_ascii(script.attributes).find("application/ld+json") == std::string::npos) {
            continue;
        }
        ++number;
        const json value = parse_foreign_json(script.text);
        if (!value.is_discarded()) {
            add_objects(value, fmt::format("script[{}]", number), found);
        }
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const JsonLd& item) { return is_article(item.object); });
    return found;
}

std::vector<Meta> read_meta(const HtmlTree& tree) {
    std::vector<Meta> found;
    for (NodeId id = 0; id < tree.size() && found.size() < most_meta; ++id) {
        if (tree[id].tag != "meta") {
            continue;
        }
        for (const AttributeName key :
             std::to_array<AttributeName>({"property", "name", "itemprop", "http-equiv"})) {
            if (const auto name = tree.attribute(id, key); !name.empty()) {
                found.push_back({lower_ascii(name), clean_line(tree.attribute(id, "content"))});
                break;
            }
        }
    }
    return found;
}

bool is_article_type(const json& type) {
    static constexpr auto types = std::to_array<std::string_view>(
        {"AnalysisNewsArticle", "Article", "AskPublicNewsArticle", "BackgroundNewsArticle",
         "BlogPosting", "LiveBlogPosting", "NewsArticle", "OpinionNewsArticle", "Report",
         "ReportageNewsArticle", "ReviewNewsArticle", "SocialMediaPosting", "TechArticle"});
    if (!type.is_string()) {
        return false;
    }
    std::string_view name = type.get_ref<const std::string&>();
    name.remove_prefix(std::min(name.size(), name.find_last_of("/:") + 1));
    return std::ranges::binary_search(types, name);
}

}  // namespace

Page::Page(std::string html, std::string known_url)
    : tree(std::move(html)),
      json_ld(read_json_ld(tree)),
      meta(read_meta(tree)),
      url(std::move(known_url)) {}

std::string_view Page::meta_content(std::string_view name) const {
    for (const Meta& element : meta) {
        if (element.name == name && !element.content.empty()) {
            return element.content;
        }
    }
    return {};
}

bool is_article(const json& object) {
    const auto type = object.find("@type");
    if (type == object.end()) {
        return false;
    }
    return type->is_array() ? std::ranges::any_of(*type, is_article_type) : is_article_type(*type);
}

}  // namespace news::indexer
