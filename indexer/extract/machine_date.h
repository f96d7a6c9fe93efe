// SPDX-License-Identifier: GPL-2.0-or-later
/// Dates written by machines for machines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace news::indexer {

struct MachineDate {
    DaySpan days;      ///< as written: no conversion to another time zone
    std::string time;  ///< as in ArticleDate, with the offset as "Z" or "+02:00" where it is known
    /// The other reading of "03/04/2014", with day and month swapped.
    std::optional<std::chrono::sys_days> other = std::nullopt;
    std::optional<bool> month_first = std::nullopt;  ///< as in FoundDate
};

/// The machine-readable date that is the whole text.
///
/// Forms: ISO 8601 in its usual dialects ("2014-03-29T10:00:00+02:00", "20200316T13:00:00Z",
/// "2014-03-29 10:00", "2014-03"), RFC 2822 ("Sat, 23 Dec 2023 05:42:00 PST"), slashes
/// ("12/20/2023 20:41:43", the month first), seconds or milliseconds since 1970, and the
/// JavaScript form "Sat Dec 23 2023 05:42:00 GMT+0100 (CET)". Quotes and blanks around it are fine.
///
/// @return nothing for any other text and for days that do not exist
///
/// @param language  of the page, "de" or empty: pages in other languages than English, and in
///                  "en-gb" and its like, have the day in front where slashes are used
std::optional<MachineDate> parse_machine_date(std::string_view text,
                                              std::string_view language = {});

}  // namespace news::indexer
