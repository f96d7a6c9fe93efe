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
    {source, "head/pubdata/@name"},
    {source, "body/body.head/rights/rights.owner"},
    {source, "head/docdata/doc.copyright/@holder"},
    {language, "@xml:lang"},
    {language, "body/@xml:lang"},
    {wire, "body/body.head/distributor"},
    {body, "body/body.content/block[@class='full_text']" NEWS_NITF_PARAGRAPHS, XmlValue::each},
    {body, "body/body.content" NEWS_NITF_PARAGRAPHS, XmlValue::each},
    {body, "body/body.content"},
});

constexpr auto dates = std::to_array<XmlPlace>({
    {date, "head/pubdata/@date.publication"},
    {date, "head/docdata/date.issue/@norm"},
    {date, "head/docdata/date.release/@norm"},
    {date, "body/body.head/dateline/story.date/@norm"},
});

constexpr auto sections = std::to_array<XmlPlace>({
    {section, "head/meta[@name='online_sections']/@content"},
    {section, "head/pubdata/@position.section"},
    {section, "head/docdata/identified-content/classifier[@type='section']/@value"},
    {section, "head/meta[@name='dsk']/@content"},
});

/// A day is often written as its first second: "20070101T000000".
std::string without_midnight(std::string date) {
    constexpr std::string_view midnight = "T000000";
    if (date.ends_with(midnight)) {
        date.resize(date.size() - midnight.size());
    }
    return date;
}

/// Adds the first value of one field, changed by a function.
template <std::size_t size, typename Function>
void add_changed(pugi::xml_node nitf, const std::array<XmlPlace, size>& of_field, Function change,
                 StatedFields& fields) {
    StatedFields found(fields.rule());
    add_fields(nitf, of_field, found);
    const StatedField& value = found.text(of_field.front().field);
    if (!fields.has(of_field.front().field)) {
        fields.add(of_field.front().field, {change(value.value), value.where, {}});
    }
}

}  // namespace

void add_nitf(pugi::xml_node nitf, StatedFields& fields) {
    add_fields(nitf, places, fields);
    add_changed(nitf, dates, without_midnight, fields);
    // The sections of a web site stand in one list: "Arts; Books".
    add_changed(
        nitf, sections, [](const std::string& list) { return list.substr(0, list.find(';')); },
        fields);
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
