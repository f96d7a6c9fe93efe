// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_authors.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/byline.h"
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

/// One word in letters that have case: often the account that put the article online.
bool is_account(std::string_view name) {
    return count_words(name) == 1 && names_of_byline(name).empty();
}

/// People and organizations of one JSON-LD property.
AuthorCandidate from_json_ld(const Page& page, const JsonLd& item, const char* key,
                             const Names& sites) {
    NameList people(sites);
    NameList organizations(sites);
    std::string written;
    for (const json* author : values_of(page, item.object, key)) {
        const bool organization = is_type(*author, "Organization") && !is_type(*author, "Person");
        for (const std::string& text : texts_of(page, *author)) {
            written += (written.empty() ? "" : "; ") + text;
            (organization ? organizations : people).add(text, true);
        }
    }
    AuthorCandidate candidate{people.take(), std::move(written), fmt::format("json-ld:{}", key),
                              item.where, 0.9};
    if (candidate.names.empty()) {
        candidate.names = organizations.take();
        candidate.confidence = 0.4;
    } else if (std::ranges::all_of(candidate.names, is_account)) {
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
        NameList people(sites);
        std::string written;
        for (const Meta& meta : page.meta) {
            if (meta.name == name && meta.content.find("//") == std::string::npos) {
                written += (written.empty() ? "" : "; ") + meta.content;
                people.add(plain_text(meta.content), name != "article:author");
            }
        }
        found.push_back({people.take(), written, fmt::format("meta:{}", name), "head", 0.75});
    }
}

/// "Written by" and its value, as systems tell them to messengers.
void add_labels(const Page& page, const Names& sites, Candidates& found) {
    const std::string label = fold(page.meta_content("twitter:label1"));
    const std::string value = plain_text(page.meta_content("twitter:data1"));
    if (!names_of_byline(label + ' ' + value).empty() && label.find(' ') != std::string::npos) {
        NameList people(sites);
        people.add(label + ' ' + value, false);
        found.push_back({people.take(), value, "meta:twitter:data1", "head", 0.65});
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
            names.add(text_property(item.object, "name"), true);
            person = {names.take(), text_property(item.object, "name"), "json-ld:Person",
                      item.where, 0.5};
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
