// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/record.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/error.h"

namespace news {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// The names in the order of DateKind, whose numbers are in the records.
constexpr auto kind_names =
    std::to_array<std::string_view>({"published", "updated", "captured", "inferred"});

// A record is a CBOR list, the members of Article in their order, save that those which came later
// stand at the end; lists in lists for the rest.

json date_to_list(const std::optional<ArticleDate>& date) {
    if (!date) {
        return nullptr;
    }
    return {date->days.first.time_since_epoch().count(), date->days.last.time_since_epoch().count(),
            static_cast<int>(date->kind), date->confidence, date->time};
}

std::optional<ArticleDate> date_from_list(const json& list) {
    if (list.is_null()) {
        return std::nullopt;
    }
    const auto day = [&list](std::size_t i) {
        return std::chrono::sys_days{std::chrono::days{list.at(i).get<int>()}};
    };
    const auto kind = list.at(2).get<std::size_t>();
    if (kind >= kind_names.size()) {
        throw Error(Failure::index, "a record holds an unknown kind of date");
    }
    return ArticleDate{{day(0), day(1)},
                       static_cast<DateKind>(kind),
                       list.at(3).get<double>(),
                       list.at(4).get<std::string>()};
}

json captions_to_list(const std::vector<Caption>& captions) {
    json list = json::array();
    for (const Caption& caption : captions) {
        list.push_back(json::array({caption.text, caption.credit}));
    }
    return list;
}

std::vector<Caption> captions_from_list(const json& list) {
    std::vector<Caption> captions;
    for (const json& item : list) {
        captions.push_back({item.at(0).get<std::string>(), item.at(1).get<std::string>()});
    }
    return captions;
}

json evidence_to_list(const std::vector<Evidence>& evidence) {
    json list = json::array();
    for (const Evidence& e : evidence) {
        list.push_back(json::array({e.field, e.value, e.rule, e.where, e.confidence, e.rejected}));
    }
    return list;
}

std::vector<Evidence> evidence_from_list(const json& list) {
    std::vector<Evidence> evidence;
    for (const json& item : list) {
        evidence.push_back({item.at(0).get<std::string>(), item.at(1).get<std::string>(),
                            item.at(2).get<std::string>(), item.at(3).get<std::string>(),
                            item.at(4).get<double>(), item.at(5).get<std::string>()});
    }
    return evidence;
}

json furniture_to_list(const std::vector<Furniture>& furniture) {
    json list = json::array();
    for (const Furniture& block : furniture) {
        list.push_back(
            json::array({block.before ? json(*block.before) : json(nullptr), block.text}));
    }
    return list;
}

std::vector<Furniture> furniture_from_list(const json& list) {
    std::vector<Furniture> furniture;
    for (const json& item : list) {
        Furniture block{.before = std::nullopt, .text = item.at(1).get<std::string>()};
        if (!item.at(0).is_null()) {
            block.before = item.at(0).get<std::size_t>();
        }
        furniture.push_back(std::move(block));
    }
    return furniture;
}

json origins_to_list(const std::vector<Origin>& origins) {
    json list = json::array();
    for (const auto& [path, record, captured] : origins) {
        list.push_back(json::array(
            {path, record, captured ? json(captured->time_since_epoch().count()) : json(nullptr)}));
    }
    return list;
}

std::vector<Origin> origins_from_list(const json& list) {
    std::vector<Origin> origins;
    for (const json& item : list) {
        Origin origin{item.at(0).get<std::string>(), item.at(1).get<std::string>(), {}};
        if (!item.at(2).is_null()) {
            origin.captured = std::chrono::sys_days{std::chrono::days{item.at(2).get<int>()}};
        }
        origins.push_back(std::move(origin));
    }
    return origins;
}

Article article_from_list(const json& list) {
    const auto text = [&list](std::size_t i) { return list.at(i).get<std::string>(); };
    const auto texts = [&list](std::size_t i) {
        return list.at(i).get<std::vector<std::string>>();
    };
    return {.id = text(0),
            .url = text(1),
            .origin = text(2),
            .title = text(3),
            .authors = texts(4),
            .source = {text(5), text(6)},
            .date = date_from_list(list.at(7)),
            .updated = date_from_list(list.at(16)),
            .captured = date_from_list(list.at(17)),
            .section = text(8),
            .language = text(9),
            .lead = text(10),
            .body = texts(11),
            .captions = captions_from_list(list.at(12)),
            .wire = text(13),
            .place = text(14),
            .evidence = evidence_from_list(list.at(15)),
            .furniture = furniture_from_list(list.at(19)),
            .origins = origins_from_list(list.at(18))};
}

}  // namespace

std::string encode_record(const Article& article) {
    const json list = json::array({article.id,
                                   article.url,
                                   article.origin,
                                   article.title,
                                   article.authors,
                                   article.source.name,
                                   article.source.domain,
                                   date_to_list(article.date),
                                   article.section,
                                   article.language,
                                   article.lead,
                                   article.body,
                                   captions_to_list(article.captions),
                                   article.wire,
                                   article.place,
                                   evidence_to_list(article.evidence),
                                   date_to_list(article.updated),
                                   date_to_list(article.captured),
                                   origins_to_list(article.origins),
                                   furniture_to_list(article.furniture)});
    std::string bytes;
    json::to_cbor(list, bytes);
    return bytes;
}

Article decode_record(std::string_view bytes) try {
    return article_from_list(json::from_cbor(bytes));
} catch (const json::exception&) {
    throw Error(Failure::index, "a record of the index is damaged",
                "make the index anew with 'news-index add'");
}

ordered_json date_to_json(const std::optional<ArticleDate>& date) {
    return date ? ordered_json(format_days(date->days)) : ordered_json(nullptr);
}

ordered_json to_json(const Article& article) {
    std::string body;
    for (const std::string& paragraph : article.body) {
        body += body.empty() ? paragraph : "\n\n" + paragraph;
    }
    ordered_json object = {{"id", article.id},
                           {"origin", article.origin},
                           {"url", article.url},
                           {"title", article.title},
                           {"authors", article.authors},
                           {"date", date_to_json(article.date)},
                           {"updated", date_to_json(article.updated)},
                           {"captured", date_to_json(article.captured)},
                           {"source", article.source.name},
                           {"domain", article.source.domain},
                           {"language", article.language},
                           {"section", article.section},
                           {"lead", article.lead},
                           {"body", body},
                           {"captions", ordered_json::array()},
                           {"credits", ordered_json::array()},
                           {"wire", article.wire},
                           {"place", article.place}};
    for (const Caption& caption : article.captions) {
        object["captions"].push_back(caption.text);
        object["credits"].push_back(caption.credit);
    }
    if (article.origins.size() > 1) {
        object["origins"] = ordered_json::array();
        for (const auto& [path, record, captured] : article.origins) {
            object["origins"].push_back(
                {{"origin", path + record},
                 {"captured", captured ? ordered_json(format_day(*captured)) : nullptr}});
        }
    }
    return object;
}

ordered_json evidence_to_json(const Article& article) {
    ordered_json object;
    if (article.date) {
        object["date_kind"] = name_of(article.date->kind);
        object["date_confidence"] = article.date->confidence;
        object["date_time"] = article.date->time;
    }
    object["evidence"] = ordered_json::array();
    for (const Evidence& e : article.evidence) {
        object["evidence"].push_back({{"field", e.field},
                                      {"value", e.value},
                                      {"rule", e.rule},
                                      {"where", e.where},
                                      {"confidence", e.confidence},
                                      {"rejected", e.rejected}});
    }
    return object;
}

bool has_own_lead(const Article& article) {
    constexpr std::string_view cut = "…";
    std::string_view lead = article.lead;
    if (lead.ends_with(cut)) {
        lead.remove_suffix(cut.size());
    }
    return !lead.empty() && (article.body.empty() || !article.body.front().starts_with(lead));
}

bool has_own_title(const Article& article) {
    return !article.title.empty() &&
           std::ranges::none_of(article.evidence, [](const Evidence& evidence) {
               return evidence.field == "title" && evidence.rule == title_of_text &&
                      evidence.rejected.empty();
           });
}

std::string_view name_of(DateKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

}  // namespace news
