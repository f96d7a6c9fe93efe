// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_authors.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/byline_pieces.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/page.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;
using Candidates = std::vector<AuthorCandidate>;

/// The names that one author of JSON-LD is given: a text, or the names of an object.
Names texts_of(const Page& page, const json& author) {
    Names texts;
    if (author.is_string()) {
        texts.push_back(plain_text(author.get_ref<const std::string&>()));
    }
    for (const json* name : values_of(page, author, "name")) {
        if (name->is_string()) {
            texts.push_back(plain_text(name->get_ref<const std::string&>()));
        }
    }
    return texts;
}

/// What a corporate author is trusted less than a person named anywhere else.
AuthorCandidate candidate_of(NameList& list, std::string written, std::string rule,
                             std::string where, double confidence) {
    const bool corporate = !list.has_person();
    return {list.take(),      std::move(written), std::move(rule),
            std::move(where), confidence,         corporate};
}

/// People and organizations of one JSON-LD property.
AuthorCandidate from_json_ld(const Page& page, const JsonLd& item, const char* key,
                             const Names& sites) {
    NameList names(sites);
    std::string written;
    for (const json* author : values_of(page, item.object, key)) {
        for (const std::string& text : texts_of(page, *author)) {
            written += (written.empty() ? "" : "; ") + text;
            names.add_any(text);
        }
    }
    AuthorCandidate candidate =
        candidate_of(names, std::move(written), fmt::format("json-ld:{}", key), item.where, 0.9);
    if (std::ranges::all_of(candidate.names, is_account)) {
        candidate.confidence = 0.65;
    }
    return candidate;
}

void add_json_ld(const Page& page, const Names& sites, Candidates& found) {
    for (const JsonLd& item : page.json_ld) {
        if (is_article(item.object)) {
            found.push_back(from_json_ld(page, item, "author", sites));
            found.push_back(from_json_ld(page, item, "creator", sites));
        }
    }
}

void add_meta(const Page& page, const Names& sites, Candidates& found) {
    for (const std::string_view name :
         {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
          "dcterms.creator", "byl", "cxenseparse:author", "article:author_name", "authors",
          "citation_author", "creator", "article.author", "og:article:author"}) {
        NameList names(sites);
        std::string written;
        for (const Meta& meta : page.meta) {
            if (meta.name == name && meta.content.find("//") == std::string::npos) {
                written += (written.empty() ? "" : "; ") + meta.content;
                const std::string text = plain_text(meta.content);
                names.add(text, name != "article:author");
                // Old pages name their web designer or their publisher as the author.
                names.add_house(names.has_person() ? std::string() : text);
            }
        }
        found.push_back(candidate_of(names, written, fmt::format("meta:{}", name), "head", 0.75));
    }
}

/// "Written by" and its value, as systems tell them to messengers.
void add_labels(const Page& page, const Names& sites, Candidates& found) {
    const std::string label = fold(page.meta_content("twitter:label1"));
    const std::string value = plain_text(page.meta_content("twitter:data1"));
    const bool opens = without_opening(label + ' ' + value) == value;
    if (!value.empty() && opens && label.find(' ') != std::string::npos) {
        NameList names(sites);
        names.add(label + ' ' + value, false);
        names.add_house(names.has_person() ? std::string() : value);
        found.push_back(candidate_of(names, value, "meta:twitter:data1", "head", 0.65));
    }
}

/// Objects that are no articles name the author too; a single person is most likely the one.
void add_other_json_ld(const Page& page, const Names& sites, Candidates& found) {
    std::size_t people = 0;
    AuthorCandidate person;
    for (const JsonLd& item : page.json_ld) {
        if (!is_article(item.object) && item.object.contains("author")) {
            found.push_back(from_json_ld(page, item, "author", sites));
            found.back().confidence = 0.65;
        }
        if (is_type(item.object, "Person")) {
            ++people;
            NameList names(sites);
            names.add_any(text_property(item.object, "name"));
            person = candidate_of(names, text_property(item.object, "name"), "json-ld:Person",
                                  item.where, 0.5);
        }
    }
    if (people == 1) {
        found.push_back(std::move(person));
    }
}

}  // namespace

std::vector<AuthorCandidate> stated_authors(const Page& page,
                                            const std::vector<std::string>& sites) {
    Candidates found;
    add_json_ld(page, sites, found);
    add_meta(page, sites, found);
    add_labels(page, sites, found);
    add_other_json_ld(page, sites, found);
    return found;
}

}  // namespace news::indexer
