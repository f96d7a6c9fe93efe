// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_fields.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// Where an object that stands for one value keeps it.
constexpr auto inner_names = std::to_array<const char*>(
    {"name", "full_name", "fullName", "text", "caption", "title", "value", "@value", "rendered",
     "content", "$oid", "$date", "href", "url"});

/// Where exports of databases keep the record itself.
constexpr auto wrappers =
    std::to_array<const char*>({"_source", "article", "doc", "data", "fields"});

/// Objects in objects are opened so far: {"author": {"name": {"value": "Jane Roe"}}}.
constexpr int deepest = 3;

const json& unwrapped(const json& record) {
    for (const auto* const wrapper : wrappers) {
        const auto found = record.find(wrapper);
        if (found != record.end() && found->is_object()) {
            return *found;
        }
    }
    return record;
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

}  // namespace

JsonFields::JsonFields(const json& record) {
    for (const auto& [key, value] : unwrapped(record).items()) {
        // Only the names that are asked for: a record may have hundred thousands of others.
        if (!record_key(key)) {
            continue;
        }
        const std::string letters = fold_letters(std::string_view(key).substr(0, 60));
        if (values_.try_emplace(letters, &value).second) {
            keys_.try_emplace(letters, key);
        }
    }
}

JsonField JsonFields::text(RecordKey key) const {
    auto values = list(key, 1);
    return values.empty() ? JsonField{} : std::move(values.front());
}

std::vector<JsonField> JsonFields::list(RecordKey key, std::size_t most) const {
    std::vector<JsonField> fields;
    for (const auto& name : record_keys()) {
        const auto found =
            name.key == key ? values_.find(std::string(name.letters)) : values_.end();
        if (found == values_.end()) {
            continue;
        }
        const auto add = [&](const json& value) {
            if (fields.size() >= most) {
                return;
            }
            if (auto text = text_of(value); !text.empty()) {
                fields.push_back({std::move(text), keys_.at(found->first)});
            }
        };
        if (found->second->is_array()) {
            std::ranges::for_each(*found->second, add);
        } else {
            add(*found->second);
        }
        if (!fields.empty()) {
            return fields;
        }
    }
    return fields;
}

}  // namespace news::indexer
