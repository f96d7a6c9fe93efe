// SPDX-License-Identifier: GPL-2.0-or-later
/// Days by the names that people give them: "29 Mar 2014", "last month", "7d".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "common/date.h"

namespace news::searcher {

/// The days that `text` names, as days_of() lists the forms; nothing for other text.
///
/// Years are those from 0 to 9999.
std::optional<DaySpan> named_days(std::string_view text, std::chrono::sys_days today);

}  // namespace news::searcher
