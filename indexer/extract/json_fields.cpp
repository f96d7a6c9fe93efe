// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_fields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/text.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// Where an object that stands for one value keeps it.
constexpr auto inner_names = std::to_array<const char*>(
    {"name", "full_name", "fullName", "text", "caption", "title", "main", "original", "value",
     "@value", "rendered", "content", "$oid", "$date", "href", "url"});

/// Where exports of databases keep the record itself.
constexpr auto wrappers =
    std::to_array<const char*>({"_source", "article", "doc", "data", "fields"});

/// Objects in objects are opened so far: {"author": {"name": {"value": "Jane Roe"}}}.
constexpr int deepest = 3;

/// The record that stands in another one; null where it stands for itself.
const json* wrapped(const json& record) {
    for (const auto* const wrapper : wrappers) {
        const auto found = record.find(wrapper);
        if (found != record.end() && found->is_object()) {
            return &*found;
        }
    }
    return nullptr;
}

/// In a list of the parts of an article: {"type": "byline", "content": "Ann Weller"}.
bool is_other_part(const json& element, RecordKey key) {
    const auto type = element.is_object() ? element.find("type") : element.end();
    if (key != RecordKey::body || type == element.end() || !type->is_string()) {
        return false;
    }
    const auto named = record_key(type->get_ref<const std::string&>());
    return named && *named != key;
}

const json& inner_value(const json& value) {
    const json* inner = &value;
    for (int depth = 0; depth < deepest; ++depth) {
        if (inner->is_array() && !inner->empty()) {
            inner = &inner->front();
        } else if (inner->is_object()) {
            for (const auto* const name : inner_names) {
                if (const auto found = inner->find(name); found != inner->end()) {
                    inner = &*found;
                    break;
                }
            }
        }
    }
    return *inner;
}

/// Strings and numbers as text; empty for everything else.
std::string text_of(const json& value) {
    const json& inner = inner_value(value);
    if (inner.is_string()) {
        return std::string(trim(inner.get_ref<const std::string&>()));
    }
    return inner.is_number() ? inner.dump() : std::string();
}

/// Values at a key, or at keys joined by dots; through lists, of each element.
std::vector<const json*> values_at(const json& record, std::string_view path) {
    std::vector<const json*> found;
    if (record.is_array()) {
        for (const json& element : record) {
            std::ranges::copy(values_at(element, path), std::back_inserter(found));
        }
        return found;
    }
    if (!record.is_object()) {
        return found;
    }
    if (const auto value = record.find(std::string(path)); value != record.end()) {
        return {&*value};
    }
    const std::size_t dot = path.find('.');
    const auto value = record.find(std::string(path.substr(0, dot)));
    return dot == std::string_view::npos || value == record.end()
               ? found
               : values_at(*value, path.substr(dot + 1));
}

/// Adds the texts of a value: of a list, those of its elements.
void add_texts(const json& value, RecordKey field, const std::string& key, std::size_t most,
               std::vector<JsonField>& fields) {
    const auto add = [&](const json& element) {
        auto text = fields.size() < most && !is_other_part(element, field) ? text_of(element)
                                                                           : std::string();
        if (!text.empty()) {
            fields.push_back({std::move(text), key});
        }
    };
    if (value.is_array()) {
        std::ranges::for_each(value, add);
    } else {
        add(value);
    }
}

std::size_t most_values(RecordKey key) {
    switch (key) {
        case RecordKey::authors:
            return 200;
        case RecordKey::captions:
            return 1000;
        case RecordKey::body:
            return 20'000;
        default:
            return 1;
    }
}

}  // namespace

JsonFields::JsonFields(const json& record, const FieldMap* map) {
    for (const auto& [field, path] : map == nullptr ? FieldMap{} : *map) {
        for (const json* value : values_at(record, path)) {
            add_texts(*value, field, path, most_values(field), mapped_[field]);
        }
    }
    if (const json* const inner = wrapped(record)) {
        inner_ = members_of(*inner);
    }
    outer_ = members_of(record);
}

JsonFields::Members JsonFields::members_of(const json& record) {
    Members members;
    for (const auto& [key, value] : record.items()) {
        // Only the names that are asked for: a record may have hundred thousands of others.
        if (record_key(key)) {
            members.try_emplace(fold_letters(std::string_view(key).substr(0, 60)),
                                Member{key, &value});
        }
    }
    return members;
}

JsonField JsonFields::text(RecordKey key) const {
    auto values = list(key, 1);
    return values.empty() ? JsonField{} : std::move(values.front());
}

std::vector<JsonField> JsonFields::list(RecordKey key, std::size_t most) const {
    const auto found = mapped_.find(key);
    if (found == mapped_.end()) {
        auto fields = named_list(inner_, key, most);
        return fields.empty() ? named_list(outer_, key, most) : fields;
    }
    auto fields = found->second;
    fields.resize(std::min(most, fields.size()));
    return fields;
}

std::vector<JsonField> JsonFields::named_list(const Members& members, RecordKey key,
                                              std::size_t most) {
    std::vector<JsonField> fields;
    if (members.empty()) {
        return fields;
    }
    for (const auto& name : record_keys(key)) {
        const auto found = members.find(std::string(name.letters));
        if (found == members.end()) {
            continue;
        }
        add_texts(*found->second.value, key, found->second.key, most, fields);
        if (!fields.empty()) {
            return fields;
        }
    }
    return fields;
}

void JsonFields::add_to(StatedFields& fields) const {
    for (int key = 0; key <= static_cast<int>(RecordKey::wire); ++key) {
        const auto field = static_cast<RecordKey>(key);
        if (fields.has(field)) {
            continue;
        }
        for (auto& [value, name] : list(field, most_values(field))) {
            fields.add(field, {std::move(value), std::move(name), {}});
        }
    }
}

}  // namespace news::indexer
