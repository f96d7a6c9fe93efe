// SPDX-License-Identifier: GPL-2.0-or-later
/// Which values of fields a query chooses or excludes as a whole: "court source:a -section:b".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "searcher/query/compile.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// True where a part of the query's top level restricts `field` by chosen values: alone, or as
/// alternatives that all mean this field.
bool restricts(const Node& query, const Field& field, Require require);

/// The query without what restricts() tells of; exclusions stay.
Node without_choice(const Node& query, const Field& field, Require require);

/// True when the query chooses the name by its words. REQUIRES: restricts() for a field of names.
bool chooses_name(const Node& query, const Field& field, std::string_view name);

/// Days that the query chooses.
bool chooses_days(const Node& query, const Field& field, const DaySpan& days);
bool chooses_undated(const Node& query);

/// The values of the field that the top level excludes, as typed; days as "2014-01-01/2014-12-31"
/// with ".." for an open end.
std::vector<std::string> excluded_values(const Node& query, const Field& field);

}  // namespace news::searcher
