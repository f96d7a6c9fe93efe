// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_fields.h"

#include "common/text.h"

namespace news::indexer {
namespace {

const StatedField no_field;
const std::vector<StatedField> no_fields;

}  // namespace

void StatedFields::add(RecordKey key, StatedField field) {
    if (!trim(field.value).empty()) {
        values_[key].push_back(std::move(field));
    }
}

const StatedField& StatedFields::text(RecordKey key) const {
    const auto& fields = list(key);
    return fields.empty() ? no_field : fields.front();
}

const std::vector<StatedField>& StatedFields::list(RecordKey key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? no_fields : found->second;
}

}  // namespace news::indexer
