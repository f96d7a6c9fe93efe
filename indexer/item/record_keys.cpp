// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/record_keys.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text.h"

namespace news::indexer {
namespace {

using enum RecordKey;

constexpr auto names = std::to_array<KeyName>({
    {"id", id},
    {"oid", id},
    {"docno", id},
    {"docid", id},
    {"documentid", id},
    {"articleid", id},
    {"identifier", id},
    {"guid", id},
    {"uuid", id},
    {"canonicalurl", url},
    {"url", url},
    {"link", url},
    {"permalink", url},
    {"weburl", url},
    {"sourceurl", url},
    {"originalurl", url},
    {"requestedurl", url},
    {"uri", url},
    {"headline", title},
    {"headlines", title},
    {"title", title},
    {"titel", title},
    {"titre", title},
    {"titolo", title},
    {"titulo", title},
    {"webtitle", title},
    {"articletitle", title},
    {"schlagzeile", title},
    {"uberschrift", title},
    {"subject", title},
    {"name", title},
    {"authors", authors},
    {"author", authors},
    {"byline", authors},
    {"by", authors},
    {"autor", authors},
    {"autoren", authors},
    {"auteur", authors},
    {"autore", authors},
    {"von", authors},
    {"par", authors},
    {"writer", authors},
    {"writers", authors},
    {"reporter", authors},
    {"journalist", authors},
    {"creator", authors},
    {"dccreator", authors},
    {"from", authors},
    {"datepublished", date},
    {"datepublish", date},
    {"publishedat", date},
    {"publisheddate", date},
    {"publishdate", date},
    {"publicationdate", date},
    {"pubdate", date},
    {"published", date},
    {"publishedon", date},
    {"firstpublished", date},
    {"webpublicationdate", date},
    {"date", date},
    {"datum", date},
    {"data", date},
    {"fecha", date},
    {"posted", date},
    {"postedon", date},
    {"veroffentlicht", date},
    {"publiele", date},
    {"dategmt", date},
    {"displaydate", date},
    {"issued", date},
    {"timestamp", date},
    {"createdat", date},
    {"created", date},
    {"datecreated", date},
    {"contentcreated", date},
    {"firstcreated", date},
    {"time", date},
    {"datemodified", updated},
    {"datemodify", updated},
    {"modified", updated},
    {"updated", updated},
    {"updatedat", updated},
    {"lastmodified", updated},
    {"lastupdated", updated},
    {"contentmodified", updated},
    {"versioncreated", updated},
    {"captured", captured},
    {"capturedat", captured},
    {"capturedate", captured},
    {"datedownload", captured},
    {"downloaddate", captured},
    {"downloadedat", captured},
    {"crawldate", captured},
    {"crawltime", captured},
    {"crawledat", captured},
    {"crawled", captured},
    {"datecrawled", captured},
    {"scrapedate", captured},
    {"scrapedat", captured},
    {"scraped", captured},
    {"datescraped", captured},
    {"fetchtime", captured},
    {"fetchedat", captured},
    {"fetched", captured},
    {"retrievedat", captured},
    {"retrieved", captured},
    {"dateretrieved", captured},
    {"accessdate", captured},
    {"accessed", captured},
    {"archivedat", captured},
    {"savedat", captured},
    {"publisher", source},
    {"publication", source},
    {"newspaper", source},
    {"zeitung", source},
    {"quelle", source},
    {"journal", source},
    {"outlet", source},
    {"sitename", source},
    {"site", source},
    {"sourcename", source},
    {"source", source},
    {"media", source},
    {"medium", source},
    {"paper", source},
    {"domain", domain},
    {"sourcedomain", domain},
    {"hostname", domain},
    {"host", domain},
    {"sectionname", section},
    {"section", section},
    {"articlesection", section},
    {"category", section},
    {"kicker", section},
    {"categories", section},
    {"rubrik", section},
    {"ressort", section},
    {"rubrique", section},
    {"seccion", section},
    {"sezione", section},
    {"desk", section},
    {"channel", section},
    {"language", language},
    {"lang", language},
    {"inlanguage", language},
    {"sprache", language},
    {"langue", language},
    {"standfirst", lead},
    {"lead", lead},
    {"lede", lead},
    {"dek", lead},
    {"deck", lead},
    {"subtitle", lead},
    {"subheadline", lead},
    {"teaser", lead},
    {"abstract", lead},
    {"summary", lead},
    {"trailtext", lead},
    {"excerpt", lead},
    {"description", lead},
    {"shortdescription", lead},
    {"articlebody", body},
    {"body", body},
    {"bodytext", body},
    {"fulltext", body},
    {"maintext", body},
    {"articletext", body},
    {"article", body},
    {"cleanedtext", body},
    {"plaintext", body},
    {"text", body},
    {"content", body},
    {"contents", body},
    {"contentencoded", body},
    {"paragraphs", body},
    {"story", body},
    {"bodyhtml", body},
    {"bodyxhtml", body},
    {"contenthtml", body},
    {"contenttext", body},
    {"html", body},
    {"captions", captions},
    {"caption", captions},
    {"imagecaption", captions},
    {"imagecaptions", captions},
    {"photocaption", captions},
    {"photocredit", credit},
    {"imagecredit", credit},
    {"dateline", place},
    {"place", place},
    {"location", place},
    {"located", place},
    {"wire", wire},
    {"newsagency", wire},
    {"agency", wire},
    {"agentur", wire},
    {"credit", wire},
    {"creditline", wire},
    {"credittext", wire},
    {"sourceorganization", wire},
});

/// The same names in the order of their letters.
constexpr auto sorted_names = [] {
    auto sorted = names;
    std::ranges::sort(sorted, {}, &KeyName::letters);
    return sorted;
}();

/// The names of each key, which stand side by side.
constexpr auto ranges = [] {
    std::array<std::span<const KeyName>, static_cast<std::size_t>(RecordKey::wire) + 1> by_key;
    for (std::size_t begin = 0; begin < names.size();) {
        const RecordKey key = names[begin].key;
        std::size_t end = begin;
        while (end < names.size() && names[end].key == key) {
            ++end;
        }
        by_key.at(static_cast<std::size_t>(key)) = std::span(names).subspan(begin, end - begin);
        begin = end;
    }
    return by_key;
}();

}  // namespace

std::span<const KeyName> record_keys() { return names; }

std::span<const KeyName> record_keys(RecordKey key) {
    return ranges.at(static_cast<std::size_t>(key));
}

std::optional<RecordKey> record_key(std::string_view name) {
    const std::string letters = fold_letters(name.substr(0, 60));
    const auto* const found =
        std::ranges::lower_bound(sorted_names, letters, {}, &KeyName::letters);
    const bool is_known = found != sorted_names.end() && found->letters == letters;
    return is_known ? std::optional(found->key) : std::nullopt;
}

}  // namespace news::indexer
