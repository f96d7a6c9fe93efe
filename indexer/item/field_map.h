// SPDX-License-Identifier: GPL-2.0-or-later
/// Where the records of an archive keep our fields, as told by --map.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/item/record_key.h"

namespace news::indexer {

struct FieldPlace {
    RecordKey field;
    std::string path;  ///< a key, or keys joined by dots: "meta.published"
};

/// Several places of one field are tried in this order.
using FieldMap = std::vector<FieldPlace>;

/// @param text  "title=headline,body=content,date=meta.published"
/// @throws Error usage  for a field that does not exist, and for a part without "="
FieldMap parse_field_map(std::string_view text);

}  // namespace news::indexer
