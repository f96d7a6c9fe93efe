// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/newsml_fields.h"

#include <array>

#include "indexer/extract/nitf_fields.h"
#include "indexer/extract/xml_fields.h"

namespace news::indexer {
namespace {

using enum RecordKey;

constexpr auto g2_places = std::to_array<XmlPlace>({
    {id, "@guid"},
    {url, "itemMeta/link[contains(@rel,'canonical') or contains(@rel,'seeAlso')]/@href"},
    {title, "contentMeta/headline"},
    {title, "itemMeta/title"},
    {authors, "contentMeta/by", XmlValue::each},
    {authors, "contentMeta/creator/name", XmlValue::each},
    {place, "contentMeta/dateline"},
    {place, "contentMeta/located/name"},
    {date, "itemMeta/embargoed"},
    {date, "contentMeta/contentCreated"},
    {date, "itemMeta/firstCreated"},
    {date, "itemMeta/versionCreated"},
    {updated, "contentMeta/contentModified"},
    {updated, "itemMeta[firstCreated]/versionCreated[. != ../firstCreated]"},
    {source, "itemMeta/provider/name"},
    {source, "itemMeta/provider/@literal"},
    {source, "contentMeta/infoSource/name"},
    {source, "contentMeta/infosource/name"},
    {source, "rightsInfo/copyrightHolder/name"},
    {source, "rightsInfo/copyrightHolder/@literal"},
    {wire, "contentMeta/creditline"},
    {section, "contentMeta/subject/name"},
    {language, "contentMeta/language/@tag"},
    {language, "@xml:lang"},
    {lead, "contentMeta/description[not(contains(@role,'caption'))]"},
});

constexpr auto g2_texts = std::to_array<XmlPlace>({
    {title, "contentSet/inlineXML/html/head/title"},
    {body, "contentSet/inlineXML/html/body", XmlValue::markup},
    {body, "contentSet/inlineXML", XmlValue::markup},
    {body, "contentSet/inlineData"},
});

constexpr auto old_places = std::to_array<XmlPlace>({
    {id, "Identification/NewsIdentifier/PublicIdentifier"},
    {title, "descendant::NewsLines/HeadLine"},
    {lead, "descendant::NewsLines/SubHeadLine"},
    {authors, "descendant::NewsLines/ByLine", XmlValue::each},
    {place, "descendant::NewsLines/DateLine"},
    {wire, "descendant::NewsLines/CreditLine"},
    {date, "NewsManagement/FirstCreated"},
    {date, "NewsManagement/ThisRevisionCreated"},
    {source, "descendant::AdministrativeMetadata/Source/Party/@FormalName"},
    {source, "descendant::AdministrativeMetadata/Provider/Party/@FormalName"},
    {section, "descendant::DescriptiveMetadata/Property[@FormalName='Section']/@Value"},
    {language, "descendant::DescriptiveMetadata/Language/@FormalName"},
});

constexpr auto old_texts = std::to_array<XmlPlace>({
    {body, "descendant::DataContent/descendant::p", XmlValue::each},
    {body, "descendant::DataContent"},
});

}  // namespace

StatedFields newsml_fields(pugi::xml_document& document) {
    strip_prefixes(document);
    StatedFields fields("newsml");
    if (const auto item = document.select_node("descendant::newsItem").node()) {
        add_fields(item, g2_places, fields);
        if (const auto nitf = item.select_node("contentSet/inlineXML/nitf").node()) {
            add_nitf(nitf, fields);
        }
        add_fields(item, g2_texts, fields);
    } else {
        const auto old = document.select_node("descendant::NewsItem").node();
        add_fields(old, old_places, fields);
        if (const auto nitf = old.select_node("descendant::DataContent/nitf").node()) {
            add_nitf(nitf, fields);
        }
        add_fields(old, old_texts, fields);
    }
    return fields;
}

}  // namespace news::indexer
