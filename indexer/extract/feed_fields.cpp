// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/feed_fields.h"

#include <array>
#include <string_view>

#include "common/text.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/xml_fields.h"

namespace news::indexer {
namespace {

using enum RecordKey;

constexpr auto places = std::to_array<XmlPlace>({
    {url, "feedburner:origLink"},
    {url, "link[@rel='alternate' or not(@rel)]/@href"},
    {url, "link[starts-with(.,'http')]"},
    {url, "guid[not(@isPermaLink='false') and starts-with(.,'http')]"},
    {title, "title"},
    {title, "media:title"},
    {authors, "dc:creator", XmlValue::each},
    {authors, "author/name", XmlValue::each},
    {authors, "author", XmlValue::each},
    {authors, "../author/name", XmlValue::each},
    {date, "pubDate"},
    {date, "published"},
    {date, "dc:date"},
    {updated, "updated"},
    {updated, "dcterms:modified"},
    {source, "source/title"},
    {source, "source"},
    {source, "../title"},
    {source, "../channel/title"},
    {section, "category[string()]"},
    {section, "category/@label"},
    {section, "category/@term"},
    {section, "dc:subject"},
    {language, "dc:language"},
    {language, "ancestor-or-self::*[@xml:lang][1]/@xml:lang"},
    {language, "../language"},
    {language, "../channel/dc:language"},
    {body, "content:encoded"},
    {body, "content[@type='xhtml']", XmlValue::markup},
    {body, "content"},
});

/// What stands beside a full text, and for it where there is none.
constexpr auto summaries = std::to_array<const char*>({"description", "summary"});

/// A guid is an address in most feeds; where it is none, it names the entry.
constexpr auto names = std::to_array<XmlPlace>({{id, "guid"}, {id, "id"}});

}  // namespace

StatedFields feed_fields(pugi::xml_document& document) {
    const auto entry = document.select_node("/rss/channel/item | /*/item | /*/entry").node();
    StatedFields fields("feed");
    add_fields(entry, places, fields);
    const bool is_full = fields.has(body);
    for (const char* path : summaries) {
        add_fields(entry, std::array{XmlPlace{is_full ? lead : body, path}}, fields);
    }
    if (!fields.has(url)) {
        add_fields(entry, names, fields);
    }
    add_captions(entry, "media:content | media:group/media:content",
                 "media:description | ../media:description", "media:credit | ../media:credit",
                 fields);
    return fields;
}

bool is_teaser(const StatedFields& fields) {
    constexpr std::size_t fewest_words = 60;
    const auto& text = fields.text(body);
    const std::string_view where = text.where;
    return where != "content:encoded" && !where.starts_with("content") &&
           count_words(HtmlTree(text.value).text_of(0)) < fewest_words;
}

}  // namespace news::indexer
