// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/record.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/packed.h"

namespace news {
namespace {

using nlohmann::ordered_json;

/// The names in the order of DateKind, whose numbers are in the records.
constexpr auto kind_names =
    std::to_array<std::string_view>({"published", "updated", "captured", "inferred"});

/// Members of Article in their order, those of a part behind one another.
void pack(const std::vector<std::string>& texts, Packer& packer) {
    packer.add(texts.size());
    for (const std::string& text : texts) {
        packer.add(text);
    }
}

std::vector<std::string> unpack_texts(Unpacker& unpacker) {
    std::vector<std::string> texts(unpacker.count());
    std::ranges::generate(texts, [&] { return unpacker.text(); });
    return texts;
}

/// Begins with 0 for no date, else with the number of its kind and one.
void pack(const std::optional<ArticleDate>& date, Packer& packer) {
    packer.add(date ? static_cast<std::uint64_t>(date->kind) + 1 : std::uint64_t{0});
    if (date) {
        packer.add_signed(date->days.first.time_since_epoch().count());
        packer.add_signed((date->days.last - date->days.first).count());
        packer.add_real(date->confidence);
        packer.add(date->time);
    }
}

std::chrono::days unpack_days(Unpacker& unpacker) {
    return std::chrono::days{static_cast<int>(unpacker.signed_number())};
}

std::optional<ArticleDate> unpack_date(Unpacker& unpacker) {
    const std::uint64_t kind = unpacker.number();
    if (kind == 0) {
        return std::nullopt;
    }
    if (kind > kind_names.size()) {
        throw Error(Failure::index, "a record holds an unknown kind of date");
    }
    ArticleDate date{.days = {}, .kind = static_cast<DateKind>(kind - 1), .time = {}};
    date.days.first = std::chrono::sys_days{unpack_days(unpacker)};
    date.days.last = date.days.first + unpack_days(unpacker);
    date.confidence = unpacker.real();
    date.time = unpacker.text();
    return date;
}

std::string packed_head(const Article& article) {
    Packer packer;
    for (const std::string* text : {&article.id, &article.url, &article.origin, &article.title,
                                    &article.source.name, &article.source.domain, &article.section,
                                    &article.language, &article.wire, &article.place}) {
        packer.add(*text);
    }
    pack(article.authors, packer);
    pack(article.date, packer);
    pack(article.updated, packer);
    pack(article.captured, packer);
    return packer.bytes();
}

Article unpacked_head(std::string_view bytes) {
    Unpacker unpacker(bytes);
    Article article;
    for (std::string* text : {&article.id, &article.url, &article.origin, &article.title,
                              &article.source.name, &article.source.domain, &article.section,
                              &article.language, &article.wire, &article.place}) {
        *text = unpacker.text();
    }
    article.authors = unpack_texts(unpacker);
    article.date = unpack_date(unpacker);
    article.updated = unpack_date(unpacker);
    article.captured = unpack_date(unpacker);
    return article;
}

std::string packed_texts(const Article& article) {
    Packer packer;
    packer.add(article.lead);
    pack(article.body, packer);
    packer.add(article.captions.size());
    for (const auto& [text, credit] : article.captions) {
        packer.add(text);
        packer.add(credit);
    }
    return packer.bytes();
}

void unpack_texts(std::string_view bytes, Article& article) {
    Unpacker unpacker(bytes);
    article.lead = unpacker.text();
    article.body = unpack_texts(unpacker);
    article.captions.resize(unpacker.count());
    for (auto& [text, credit] : article.captions) {
        text = unpacker.text();
        credit = unpacker.text();
    }
}

void pack(const std::vector<Evidence>& evidence, Packer& packer) {
    packer.add(evidence.size());
    for (const Evidence& e : evidence) {
        for (const std::string* text : {&e.field, &e.value, &e.rule, &e.where, &e.rejected}) {
            packer.add(*text);
        }
        packer.add_real(e.confidence);
    }
}

void unpack(std::vector<Evidence>& evidence, Unpacker& unpacker) {
    evidence.resize(unpacker.count());
    for (Evidence& e : evidence) {
        for (std::string* text : {&e.field, &e.value, &e.rule, &e.where, &e.rejected}) {
            *text = unpacker.text();
        }
        e.confidence = unpacker.real();
    }
}

/// A number that may be missing is one more than it is, and 0 where it is missing.
std::string packed_rest(const Article& article) {
    Packer packer;
    pack(article.evidence, packer);
    packer.add(article.furniture.size());
    for (const auto& [before, text] : article.furniture) {
        packer.add(before ? *before + 1 : std::uint64_t{0});
        packer.add(text);
    }
    packer.add(article.origins.size());
    for (const auto& [path, record, captured] : article.origins) {
        packer.add(path);
        packer.add(record);
        packer.add(std::uint64_t{captured ? 1U : 0U});
        packer.add_signed(captured ? captured->time_since_epoch().count() : 0);
    }
    return packer.bytes();
}

void unpack_rest(std::string_view bytes, Article& article) {
    Unpacker unpacker(bytes);
    unpack(article.evidence, unpacker);
    article.furniture.resize(unpacker.count());
    for (auto& [before, text] : article.furniture) {
        if (const std::uint64_t number = unpacker.number(); number > 0) {
            before = static_cast<std::size_t>(number - 1);
        }
        text = unpacker.text();
    }
    article.origins.resize(unpacker.count());
    for (auto& [path, record, captured] : article.origins) {
        path = unpacker.text();
        record = unpacker.text();
        const bool is_known = unpacker.number() != 0;
        const std::chrono::sys_days day{unpack_days(unpacker)};
        captured = is_known ? std::optional{day} : std::nullopt;
    }
}

}  // namespace

// A record is three frames, one behind the other; the second and the third may refer to the first.

std::string RecordCodec::encode(const Article& article) {
    const std::string head = packed_head(article);
    std::string record = frames_.compressed(head, {});
    record += frames_.compressed(packed_texts(article), head);
    record += frames_.compressed(packed_rest(article), head);
    return record;
}

Article RecordCodec::decode(std::string_view bytes, RecordPart part) {
    const std::string head = frames_.take_first(bytes, {});
    Article article = unpacked_head(head);
    if (part != RecordPart::head) {
        unpack_texts(frames_.take_first(bytes, head), article);
    }
    if (part == RecordPart::all) {
        unpack_rest(frames_.take_first(bytes, head), article);
    }
    return article;
}

std::string encode_record(const Article& article) { return RecordCodec().encode(article); }

Article decode_record(std::string_view bytes) { return RecordCodec().decode(bytes); }

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
