// SPDX-License-Identifier: GPL-2.0-or-later
/// The forms of dates in Chinese, Japanese, Korean, Vietnamese and Persian.
#pragma once

#include <optional>

#include "indexer/extract/date_cursor.h"

namespace news::indexer {

// Each reads the date that begins at the cursor; nothing where it has another form. The cursor
// stands on a token.

/// "2014年3月30日", "2014년 3월 30일", "2014年3月".
std::optional<DateMatch> read_cjk(DateCursor cursor);

/// "令和6年3月5日", "平成元年1月8日", "民國113年3月5日".
std::optional<DateMatch> read_era(DateCursor cursor);

/// "۱۵ فروردین ۱۴۰۳".
std::optional<DateMatch> read_persian_name(DateCursor cursor);

/// "۱۴۰۳/۱/۱۵", in Persian digits or in a Persian text.
std::optional<DateMatch> read_persian_numbers(DateCursor cursor);

/// "30 tháng 3 năm 2014", "30 thg 3, 2014".
std::optional<DateMatch> read_vietnamese(DateCursor cursor);

}  // namespace news::indexer
