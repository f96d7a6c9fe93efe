// SPDX-License-Identifier: GPL-2.0-or-later
/// The values of a JSON object by what they mean for an article.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/extract/stated_fields.h"
#include "indexer/item/field_map.h"
#include "indexer/item/record_keys.h"

namespace news::indexer {

/// A value as text, and the key that it had.
struct JsonField {
    std::string value;  ///< as stored, not yet cleaned; empty where there is none
    std::string key;
};

/// Looks at an object that must outlive it.
class JsonFields {
public:
    /// @param record  an object; one in it that is the record itself ("_source", "fields") goes
    ///                before what stands around that
    /// @param map  places that win over the names; may be null
    explicit JsonFields(const nlohmann::json& record, const FieldMap* map = nullptr);

    /// The first value that is not empty among all names of `key`. Of an object the name or text
    /// in it, of a list the first element.
    [[nodiscard]] JsonField text(RecordKey key) const;

    /// The first `most` values of the first name of `key` that has any, elements of lists one by
    /// one.
    [[nodiscard]] std::vector<JsonField> list(RecordKey key, std::size_t most) const;

    /// Adds what `fields` does not have yet.
    void add_to(StatedFields& fields) const;

private:
    struct Member {
        std::string key;  ///< as written
        const nlohmann::json* value;
    };
    using Members = std::unordered_map<std::string, Member>;  ///< by folded letters

    static Members members_of(const nlohmann::json& record);
    static std::vector<JsonField> named_list(const Members& members, RecordKey key,
                                             std::size_t most);

    std::map<RecordKey, std::vector<JsonField>> mapped_;
    Members inner_;  ///< of a record that stands in another one
    Members outer_;  ///< asked for what the inner one does not have
};

}  // namespace news::indexer
