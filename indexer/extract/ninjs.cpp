// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/ninjs.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace news::indexer {
namespace {

using nlohmann::json;

constexpr std::size_t most_pictures = 1000;

/// The text at `name` of an object; empty for everything else.
std::string text_at(const json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The elements of a list, or the values of an object that names them.
template <typename Function>
void for_each_in(const json& object, const char* name, Function function) {
    const auto found = object.find(name);
    if (found != object.end() && (found->is_array() || found->is_object())) {
        std::ranges::for_each(*found, function);
    }
}

/// Texts in HTML keep their paragraphs, so they come first.
void add_body(const json& record, StatedFields& fields) {
    std::string plain;
    std::string html;
    for_each_in(record, "bodies", [&](const json& body) {
        const std::string type = text_at(body, "contentType") + text_at(body, "contenttype");
        std::string& place = type.find("html") != std::string::npos ? html : plain;
        place = place.empty() ? text_at(body, "value") : place;
    });
    fields.add(RecordKey::body, {html.empty() ? std::move(plain) : std::move(html), "bodies", {}});
    for (const char* name : {"body_html", "body_xhtml", "body_text"}) {
        if (!fields.has(RecordKey::body)) {
            fields.add(RecordKey::body, {text_at(record, name), name, {}});
        }
    }
}

void add_first_name(const json& record, const char* list, RecordKey key, StatedFields& fields) {
    for_each_in(record, list, [&](const json& element) {
        if (!fields.has(key)) {
            fields.add(key, {text_at(element, "name"), list, {}});
        }
    });
}

/// Version 2 names the list's elements inside them, version 1 has an object of them.
void add_captions(const json& record, StatedFields& fields) {
    for_each_in(record, "associations", [&](const json& picture) {
        const std::string type = text_at(picture, "type");
        if ((type != "picture" && type != "graphic") ||
            fields.list(RecordKey::captions).size() >= most_pictures) {
            return;
        }
        std::string caption;
        for (const char* name : {"description_text", "body_text", "caption", "headline"}) {
            caption = caption.empty() ? text_at(picture, name) : caption;
        }
        std::string credit = text_at(picture, "creditline");
        credit = credit.empty() ? text_at(picture, "byline") : credit;
        credit = credit.empty() ? text_at(picture, "by") : credit;
        fields.add(RecordKey::captions, {std::move(caption), "associations", std::move(credit)});
    });
}

}  // namespace

bool is_ninjs(const json& record) {
    constexpr auto texts =
        std::to_array<const char*>({"body_html", "body_xhtml", "body_text", "bodies"});
    return record.contains("uri") &&
           std::ranges::any_of(texts, [&](const char* name) { return record.contains(name); });
}

void add_ninjs(const json& record, StatedFields& fields) {
    add_body(record, fields);
    for_each_in(record, "headlines", [&](const json& headline) {
        if (text_at(headline, "role") == "main" && !fields.has(RecordKey::title)) {
            fields.add(RecordKey::title, {text_at(headline, "value"), "headlines", {}});
        }
    });
    for (const char* list : {"infosources", "infosource"}) {
        add_first_name(record, list, RecordKey::source, fields);
    }
    fields.add(RecordKey::source, {text_at(record, "copyrightholder"), "copyrightholder", {}});
    for (const char* list : {"subjects", "subject"}) {
        add_first_name(record, list, RecordKey::section, fields);
    }
    add_captions(record, fields);
}

}  // namespace news::indexer
