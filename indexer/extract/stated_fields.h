// SPDX-License-Identifier: GPL-2.0-or-later
/// What a record or a document states of an article, whatever its format.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/item/record_key.h"

namespace news::indexer {

/// A value, and where it stood.
struct StatedField {
    std::string value;   ///< as stored, not yet cleaned; empty where there is none
    std::string where;   ///< "headline", "body/body.head/hedline/hl1"
    std::string credit;  ///< of a caption alone; may be empty
};

class StatedFields {
public:
    /// @param rule  names the format in evidence: "key", "nitf"
    explicit StatedFields(std::string rule) : rule_(std::move(rule)) {}

    [[nodiscard]] const std::string& rule() const { return rule_; }
    [[nodiscard]] bool has(RecordKey key) const { return values_.contains(key); }

    /// Values that are empty are not added.
    void add(RecordKey key, StatedField field);

    /// The first value; one without text where there is none.
    [[nodiscard]] const StatedField& text(RecordKey key) const;

    [[nodiscard]] const std::vector<StatedField>& list(RecordKey key) const;

private:
    std::string rule_;
    std::map<RecordKey, std::vector<StatedField>> values_;
};

}  // namespace news::indexer
