// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/date_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace news::indexer {
namespace {

constexpr auto meta_names = std::to_array<DateName>({
    {"articlepublishedtime", DateKind::published, 0.93},
    {"articlepublished", DateKind::published, 0.91},
    {"articlepublisheddate", DateKind::published, 0.91},
    {"articlepublicationdate", DateKind::published, 0.91},
    {"ogarticlepublishedtime", DateKind::published, 0.92},
    {"ogpublishedtime", DateKind::published, 0.91},
    {"ogpubdate", DateKind::published, 0.90},
    {"datepublished", DateKind::published, 0.91},
    {"publisheddate", DateKind::published, 0.90},
    {"publishdate", DateKind::published, 0.90},
    {"publishedat", DateKind::published, 0.90},
    {"publishedtime", DateKind::published, 0.90},
    {"publishtime", DateKind::published, 0.90},
    {"publicationdate", DateKind::published, 0.90},
    {"publication", DateKind::published, 0.60},
    {"pubdate", DateKind::published, 0.90},
    {"parselypubdate", DateKind::published, 0.90},
    {"sailthrudate", DateKind::published, 0.88},
    {"cxenseparserecspublishtime", DateKind::published, 0.88},
    {"cxenseparsepublishtime", DateKind::published, 0.88},
    {"dcdateissued", DateKind::published, 0.90},
    {"dctermsdateissued", DateKind::published, 0.90},
    {"dctermsissued", DateKind::published, 0.90},
    {"dctermsdate", DateKind::published, 0.84},
    {"dctermscreated", DateKind::published, 0.82},
    {"dcdatecreated", DateKind::published, 0.82},
    {"dcdate", DateKind::published, 0.84},
    {"dcdatepublished", DateKind::published, 0.90},
    {"dateissued", DateKind::published, 0.88},
    {"issued", DateKind::published, 0.80},
    {"date", DateKind::published, 0.82},
    {"datecreated", DateKind::published, 0.75},
    {"createddate", DateKind::published, 0.72},
    {"created", DateKind::published, 0.70},
    {"articledate", DateKind::published, 0.85},
    {"articlecreated", DateKind::published, 0.80},
    {"articledateoriginal", DateKind::published, 0.88},
    {"originalpublicationdate", DateKind::published, 0.91},
    {"firstpublished", DateKind::published, 0.90},
    {"rnewsdatepublished", DateKind::published, 0.90},
    {"shareaholicarticlepublishedtime", DateKind::published, 0.88},
    {"bttimemodified", DateKind::updated, 0.5},
    {"btpubdate", DateKind::published, 0.88},
    {"ptime", DateKind::published, 0.80},
    {"postdate", DateKind::published, 0.85},
    {"releasedate", DateKind::published, 0.75},
    {"searchcontentdate", DateKind::published, 0.80},
    {"displaydate", DateKind::published, 0.80},
    {"newsdate", DateKind::published, 0.80},
    {"citationpublicationdate", DateKind::published, 0.85},
    {"citationdate", DateKind::published, 0.80},
    {"uploaddate", DateKind::published, 0.60},
    {"articlemodifiedtime", DateKind::updated, 0.60},
    {"articlemodified", DateKind::updated, 0.60},
    {"articleupdatedtime", DateKind::updated, 0.60},
    {"ogupdatedtime", DateKind::updated, 0.58},
    {"ogmodifiedtime", DateKind::updated, 0.58},
    {"datemodified", DateKind::updated, 0.60},
    {"dateupdated", DateKind::updated, 0.58},
    {"dcdatemodified", DateKind::updated, 0.58},
    {"dctermsmodified", DateKind::updated, 0.58},
    {"dcmodified", DateKind::updated, 0.58},
    {"modifieddate", DateKind::updated, 0.56},
    {"lastmodified", DateKind::updated, 0.45},
    {"lastmod", DateKind::updated, 0.50},
    {"updatedtime", DateKind::updated, 0.55},
    {"updatedat", DateKind::updated, 0.55},
    {"revised", DateKind::updated, 0.50},
});

/// `name` in lower case without anything but letters.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        if ('a' <= c && c <= 'z') {
            plain += c;
        } else if ('A' <= c && c <= 'Z') {
            plain += static_cast<char>(c - 'A' + 'a');
        }
    }
    return plain;
}

}  // namespace

const DateName* find_date_name(std::string_view name) {
    constexpr std::size_t longest = 60;
    if (name.empty() || name.size() > longest) {
        return nullptr;
    }
    const auto* found = std::ranges::find(meta_names, plain_name(name), &DateName::name);
    return found == meta_names.end() ? nullptr : found;
}

}  // namespace news::indexer
