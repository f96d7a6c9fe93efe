// SPDX-License-Identifier: GPL-2.0-or-later
// The dates of people, of machines and of addresses, in any bytes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/capture.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/machine_date.h"
#include "indexer/extract/published.h"
#include "indexer/extract/relative_date.h"
#include "indexer/extract/url_date.h"

// libFuzzer names this function and its parameters' types.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace news::indexer;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const std::string_view language : {"", "en-US", "pl", "fa"}) {
        for (const FoundDate& date : find_dates(text, language)) {
            const bool in_place =
                date.begin < date.end && date.end <= date.time_end && date.time_end <= size;
            if (!in_place || date.days.last < date.days.first) {
                std::abort();
            }
        }
        parse_machine_date(text, language);
    }
    find_month_days(text);
    find_url_date(text);
    const std::vector<std::string> lines{std::string(text)};
    const std::vector<news::Caption> captions{{std::string(text), {}}};
    const auto day = std::chrono::sys_days{std::chrono::days{18000}};
    article_dates({.head = lines, .paragraphs = lines, .captions = captions, .captured = day});
    find_capture({}, text);
    for (const std::string_view language : {"en", "ar", "ja", "th"}) {
        relative_days(text, language, day);
    }
    archived_url(text);
    return 0;
}
