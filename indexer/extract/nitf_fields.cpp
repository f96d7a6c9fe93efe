// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/nitf_fields.h"

#include <array>
#include <string>
#include <string_view>

#include "indexer/extract/xml_fields.h"

// Elements that are paragraphs; texts of pictures are none.
#define NEWS_NITF_PARAGRAPHS                                                                    \
    "/descendant::*[(self::p or self::hl2 or self::pre or self::li or self::dt or self::dd or " \
    "self::td[not(descendant::p)]) and not(ancestor::media) and not(ancestor::li)]"

namespace news::indexer {
namespace {

using enum RecordKey;

constexpr auto places = std::to_array<XmlPlace>({
    {id, "head/docdata/doc-id/@id-string"},
    {url, "head/pubdata/@ex-ref"},
    {title, "body/body.head/hedline/hl1[not(@class='online_headline')]"},
    {title, "body/body.head/hedline/hl1"},
    {title, "body/body.head/hedline"},
    {title, "head/title"},
    {lead, "body/body.head/hedline/hl2"},
    {lead, "body/body.head/abstract"},
    {authors, "body/body.head/byline/person", XmlValue::each},
    {authors, "body/body.head/byline[not(@class='normalized_byline')]", XmlValue::each},
    {authors, "body/body.head/byline", XmlValue::each},
    {place, "body/body.head/dateline/location"},
    {place, "body/body.head/dateline"},
    {date, "head/pubdata/@date.publication"},
    {date, "head/docdata/date.issue/@norm"},
    {date, "head/docdata/date.release/@norm"},
    {date, "body/body.head/dateline/story.date/@norm"},
    {source, "head/pubdata/@name"},
    {source, "body/body.head/rights/rights.owner"},
    {source, "head/docdata/doc.copyright/@holder"},
    {section, "head/meta[@name='online_sections']/@content"},
    {section, "head/pubdata/@position.section"},
    {section, "head/docdata/identified-content/classifier[@type='section']/@value"},
    {section, "head/meta[@name='dsk']/@content"},
    {language, "@xml:lang"},
    {language, "body/@xml:lang"},
    {wire, "body/body.head/distributor"},
    {body, "body/body.content/block[@class='full_text']" NEWS_NITF_PARAGRAPHS, XmlValue::each},
    {body, "body/body.content" NEWS_NITF_PARAGRAPHS, XmlValue::each},
    {body, "body/body.content"},
});

}  // namespace

void add_nitf(pugi::xml_node nitf, StatedFields& fields) {
    add_fields(nitf, places, fields);
    if (!fields.has(captions)) {
        add_captions(nitf, "body/body.content/descendant::media", "media-caption", "media-producer",
                     fields);
    }
}

StatedFields nitf_fields(pugi::xml_document& document) {
    strip_prefixes(document);
    StatedFields fields("nitf");
    add_nitf(document.document_element(), fields);
    return fields;
}

}  // namespace news::indexer
