// SPDX-License-Identifier: GPL-2.0-or-later
/// Values behind names that are no texts: dates, ends of ranges, flags.
#pragma once

#include <chrono>
#include <string_view>

#include "common/schema.h"
#include "searcher/query/tree.h"

namespace news::searcher {

/// The field that a value belongs to, under the name that was typed: "since", "is".
struct FieldName {
    const Field* field = nullptr;
    std::string_view name;
    bool strict = false;  ///< "date!:"
};

/// True for the names of dates that are one end of a range: "since", "before".
bool is_bound(std::string_view name);

/// True for "is" and "has".
bool is_flag_field(std::string_view name);

/// The days that `text` means behind `name`: "since:2014" begins with the days of 2014,
/// "after:2014" behind them.
///
/// @throws Error usage as days_of() does, and for a range behind the name of one of its ends
Days days_behind(const FieldName& name, std::string_view text, std::chrono::sys_days today);

/// @throws Error usage for a value that is no flag
const Flag& flag_behind(const FieldName& name, std::string_view text);

}  // namespace news::searcher
