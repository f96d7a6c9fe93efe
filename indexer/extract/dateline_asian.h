// SPDX-License-Identifier: GPL-2.0-or-later
/// How reports in Chinese, Japanese and Korean open: with brackets around place and agency.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/extract/dateline.h"

namespace news::indexer {

/// "新华社北京3月5日电", "（中新社上海5月1日电）", "【ロンドン＝共同】", "［東京　５日　ロイター］
/// -",
/// "(서울=연합뉴스) 김하나 기자 = " at the beginning of `paragraph`.
std::optional<Dateline> find_asian_dateline(std::string_view paragraph);

}  // namespace news::indexer
