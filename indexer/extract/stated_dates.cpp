// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_dates.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/date_names.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/word_scan.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// Pages have a few dates in each place; what is beyond is a list of other things.
constexpr std::size_t most_dates = 60;

// ---- JSON-LD ----

constexpr auto json_ld_keys = std::to_array<DateName>({
    {"datePublished", DateKind::published, 0.95},
    {"dateCreated", DateKind::published, 0.70},
    {"uploadDate", DateKind::published, 0.60},
    {"dateModified", DateKind::updated, 0.60},
});

/// How much an object's type says that it stands for the article; 0: nothing.
double weight_of(const json& object) {
    if (is_article(object)) {
        return 1;
    }
    static constexpr auto pages = std::to_array<std::string_view>(
        {"WebPage", "ItemPage", "CreativeWork", "PodcastEpisode", "RadioEpisode", "VideoObject",
         "AudioObject", "Recipe", "MediaObject", "Review", "Question", "QAPage", "ScholarlyArticle",
         "MedicalWebPage", "CollectionPage", "NewsMediaArticle", "Clip"});
    const auto type = object.find("@type");
    const auto is_page = [](const json& name) {
        return name.is_string() &&
               std::ranges::find(pages, name.get_ref<const std::string&>()) != pages.end();
    };
    const bool page = type->is_array() ? std::ranges::any_of(*type, is_page) : is_page(*type);
    return page ? 0.85 : 0.4;
}

/// 1 where the object's headline is the title of the article or there is none, less for another.
double headline_weight(const json& object, const std::string& title) {
    for (const char* key : {"headline", "name"}) {
        const auto headline = object.find(key);
        if (headline == object.end() || !headline->is_string() || title.empty()) {
            continue;
        }
        const std::string own = fold_letters(headline->get_ref<const std::string&>());
        const bool same = own.find(title) != std::string::npos ||
                          (!own.empty() && title.find(own) != std::string::npos);
        return same ? 1 : 0.9;
    }
    return 0.98;
}

void add_json_ld(const JsonLd& item, const DateContext& context, double weight,
                 DateCandidates& found) {
    for (const DateName& key : json_ld_keys) {
        const auto value = item.object.find(key.name);
        if (value == item.object.end()) {
            continue;
        }
        const json& date = value->is_array() && !value->empty() ? value->front() : *value;
        const std::string text = date.is_string()           ? date.get<std::string>()
                                 : date.is_number_integer() ? date.dump()
                                                            : std::string{};
        add_stated_date(
            found, text, context.language,
            {fmt::format("json-ld:{}", key.name), item.where, key.kind, key.confidence * weight});
    }
}

void add_json_ld_dates(const Page& page, const DateContext& context, DateCandidates& found) {
    const std::string title = fold_letters(context.title);
    double article_rank = 1;
    for (const JsonLd& item : page.json_ld) {
        if (found.size() > most_dates) {
            return;
        }
        double weight = weight_of(item.object) * headline_weight(item.object, title);
        if (is_article(item.object)) {
            // Behind the article stand those that it links to.
            weight *= article_rank;
            article_rank *= 0.97;
        }
        add_json_ld(item, context, weight, found);
        const auto main = item.object.find("mainEntityOfPage");
        if (main != item.object.end() && main->is_object() && main->contains("@type")) {
            add_json_ld({*main, item.where}, context, weight_of(*main), found);
        }
    }
}

// ---- Meta elements and microdata ----

void add_meta_dates(const Page& page, const DateContext& context, DateCandidates& found) {
    const std::size_t most = found.size() + most_dates;
    for (const Meta& meta : page.meta) {
        const DateName* name = find_date_name(meta.name);
        if (name == nullptr || meta.content.empty() || found.size() > most) {
            continue;
        }
        add_stated_date(found, meta.content, context.language,
                        {fmt::format("meta:{}", meta.name), fmt::format("meta[{}]", meta.name),
                         name->kind, name->confidence});
    }
}

/// The machine's value of an element with itemprop, or its text.
std::string item_value(const HtmlTree& tree, NodeId id) {
    for (const AttributeName name : std::to_array<AttributeName>({"content", "datetime"})) {
        if (const auto value = tree.attribute(id, name); !value.empty()) {
            return std::string(value);
        }
    }
    constexpr NodeId most_nodes = 20;
    return tree[id].end - id > most_nodes ? std::string{} : tree.text_of(id);
}

void add_microdata_dates(const Page& page, const DateContext& context, DateCandidates& found) {
    constexpr double step = 0.97;  // the further down, the less it is about the article
    double weight = 0.97;
    const std::size_t most = found.size() + most_dates;
    for (NodeId id = 0; id < page.tree.size() && found.size() < most; ++id) {
        if (page.tree[id].is_text() || page.tree[id].tag == "meta") {
            continue;
        }
        for (const AttributeName key : std::to_array<AttributeName>({"itemprop", "property"})) {
            const DateName* name = find_date_name(page.tree.attribute(id, key));
            if (name == nullptr) {
                continue;
            }
            add_stated_date(found, item_value(page.tree, id), context.language,
                            {fmt::format("{}:{}", key.text(), name->name),
                             fmt::format("{}[{}]", page.tree[id].tag, id), name->kind,
                             name->confidence * weight});
            weight *= step;
        }
    }
}

// ---- URLs ----

std::string_view canonical_url(const HtmlTree& tree) {
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].tag == "link" && tree.attribute(id, "rel") == "canonical") {
            return tree.attribute(id, "href");
        }
    }
    return {};
}

void add_url_dates(const Page& page, const DateContext& context, DateCandidates& found) {
    const std::size_t before = found.size();
    add_url_date(found, context.url, "address");
    if (found.size() == before) {
        add_url_date(found, page.url, "address");
    }
    if (found.size() == before) {
        add_url_date(found, canonical_url(page.tree), "link[canonical]");
    }
    if (found.size() == before) {
        add_url_date(found, page.meta_content("og:url"), "meta[og:url]");
    }
}

// ---- The state that scripts keep ----

constexpr auto script_keys = std::to_array<DateName>({
    {"datePublished", DateKind::published, 0.66},
    {"firstPublished", DateKind::published, 0.64},
    {"firstPublishedAt", DateKind::published, 0.64},
    {"firstPublishDate", DateKind::published, 0.64},
    {"first_publish_date", DateKind::published, 0.64},
    {"publishedAt", DateKind::published, 0.60},
    {"published_at", DateKind::published, 0.60},
    {"publishDate", DateKind::published, 0.60},
    {"publish_date", DateKind::published, 0.60},
    {"publishedDate", DateKind::published, 0.60},
    {"published_date", DateKind::published, 0.60},
    {"publicationDate", DateKind::published, 0.60},
    {"publication_date", DateKind::published, 0.60},
    {"datePublication", DateKind::published, 0.60},
    {"publishedTime", DateKind::published, 0.60},
    {"publishTime", DateKind::published, 0.58},
    {"pubDate", DateKind::published, 0.58},
    {"pub_date", DateKind::published, 0.58},
    {"articlePublishDate", DateKind::published, 0.62},
    {"dateCreated", DateKind::published, 0.45},
    {"dateModified", DateKind::updated, 0.45},
});

/// The value behind `"key"` at `at`: a quoted string or a number; empty for anything else.
std::string_view value_behind(std::string_view script, std::size_t at) {
    constexpr std::size_t longest = 60;
    std::string_view rest = script.substr(at, longest);
    const auto colon = rest.find_first_not_of("\\\"' ");
    if (colon == std::string_view::npos || (rest[colon] != ':' && rest[colon] != '=')) {
        return {};
    }
    rest.remove_prefix(colon + 1);
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of("\\\"' ")));
    return rest.substr(0, rest.find_first_of("\\\"',;})\n"));
}

/// The first value of a key in a script: what belongs to the page itself comes before lists of
/// other articles.
///
/// @param places  of the key in the script
void add_script_date(const HtmlScript& script, const DateName& key,
                     std::span<const std::size_t> places, const DateContext& context,
                     DateCandidates& found) {
    constexpr std::size_t most_tries = 5;
    for (const std::size_t at : places.first(std::min(places.size(), most_tries))) {
        const std::size_t before = found.size();
        add_machine_date(found, value_behind(script.text, at + key.name.size()), context.language,
                         {fmt::format("script:{}", key.name), "script", key.kind, key.confidence});
        if (found.size() > before) {
            return;
        }
    }
}

WordScan script_key_scan() {
    std::vector<std::string_view> keys;
    std::ranges::transform(script_keys, std::back_inserter(keys), &DateName::name);
    return WordScan(std::move(keys));
}

/// The dates of all keys, in the order of the keys.
void add_keyed_dates(const HtmlScript& script, const DateContext& context, DateCandidates& found) {
    static const WordScan scan = script_key_scan();
    std::array<std::vector<std::size_t>, script_keys.size()> places;
    for (const auto& place : scan.places_in(script.text)) {
        places.at(place.word).push_back(place.at);
    }
    for (std::size_t i = 0; i < script_keys.size(); ++i) {
        add_script_date(script, script_keys.at(i), places.at(i), context, found);
    }
}

/// The one date of a script of a line or two, which writes it onto the page.
void add_written_date(const HtmlScript& script, const DateContext& context, DateCandidates& found) {
    constexpr std::size_t longest = 200;
    constexpr double confidence = 0.45;
    if (script.text.size() > longest) {
        return;
    }
    const auto dates = find_dates(script.text, context.language);
    if (dates.size() != 1 || dates.front().days.first != dates.front().days.last) {
        return;
    }
    found.push_back({dates.front().days, dates.front().time, DateKind::published, confidence,
                     shorten(clean_line(script.text), longest / 2), "script", "script",
                     dates.front().other});
}

void add_script_dates(const Page& page, const DateContext& context, DateCandidates& found) {
    std::size_t budget = std::size_t{4} << 20U;  // bytes that are looked at in all
    const std::size_t most = found.size() + most_dates;
    for (const HtmlScript& script : page.tree.scripts()) {
        if (script.text.size() > budget || found.size() > most) {
            return;
        }
        budget -= script.text.size();
        const std::size_t before = found.size();
        add_keyed_dates(script, context, found);
        if (found.size() == before) {
            add_written_date(script, context, found);
        }
    }
}

}  // namespace

DateCandidates stated_dates(const Page& page, const DateContext& context) {
    DateCandidates found;
    add_json_ld_dates(page, context, found);
    add_meta_dates(page, context, found);
    add_microdata_dates(page, context, found);
    add_url_dates(page, context, found);
    add_script_dates(page, context, found);
    return found;
}

}  // namespace news::indexer
