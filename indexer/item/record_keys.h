// SPDX-License-Identifier: GPL-2.0-or-later
/// The names under which records and the heads of texts give the fields of an article.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "indexer/item/record_key.h"

namespace news::indexer {

struct KeyName {
    std::string_view letters;  ///< as fold_letters() gives them, "publishdate"
    RecordKey key;
};

/// All names, those that tell most first among the names of one key.
std::span<const KeyName> record_keys();

/// Those of one key.
std::span<const KeyName> record_keys(RecordKey key);

/// The field that `name` ("Publish_Date", "Headline") means.
std::optional<RecordKey> record_key(std::string_view name);

}  // namespace news::indexer
