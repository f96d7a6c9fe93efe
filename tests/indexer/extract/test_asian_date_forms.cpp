// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/asian_date_forms.h"

#include <string>

#include <fmt/format.h>

#include "tests/support/catch.h"

using namespace news::indexer;

namespace {

using Form = std::optional<DateMatch> (*)(DateCursor);

/// "2014-3-30", "2014-3" or empty.
std::string read(Form form, std::string_view text) {
    const auto tokens = date_tokens(text);
    const auto match = form(DateCursor{text, tokens, {}, 0});
    if (!match || !match->year) {
        return {};
    }
    REQUIRE(match->end <= tokens.size());
    return match->day ? fmt::format("{}-{}-{}", *match->year, match->month, *match->day)
                      : fmt::format("{}-{}", *match->year, match->month);
}

}  // namespace

TEST_CASE("each Asian form reads its own dates") {
    const auto [form, text, date] = GENERATE(table<Form, std::string, std::string>({
        {read_cjk, "2014年3月30日", "2014-3-30"},
        {read_cjk, "2014년 3월 30일", "2014-3-30"},
        {read_cjk, "2014年(平成26年)3月30日", "2014-3-30"},
        {read_cjk, "2014年3月", "2014-3"},
        {read_era, "平成26年3月30日", "2014-3-30"},
        {read_era, "平成元年3月30日", "1989-3-30"},
        {read_era, "民國103年3月30日", "2014-3-30"},
        {read_persian_name, "۱۰ فروردین ۱۳۹۳", "2014-3-30"},
        {read_persian_numbers, "۱۳۹۳/۱/۱۰", "2014-3-30"},
        {read_vietnamese, "30 tháng 3 năm 2014", "2014-3-30"},
        {read_vietnamese, "30 thg 3, 2014", "2014-3-30"},
    }));
    CAPTURE(text);
    CHECK(read(form, text) == date);
}

TEST_CASE("what only begins like a date is none") {
    const auto [form, text] = GENERATE(table<Form, std::string>({
        {read_cjk, "2014"},
        {read_cjk, "2014年"},
        {read_cjk, "2014年(平成26年"},
        {read_cjk, "2014年3"},
        {read_era, "平成"},
        {read_era, "平成26"},
        {read_era, "東京26年3月30日"},
        {read_persian_name, "۱۰ فروردین"},
        {read_persian_name, "۱۰ فروردین ۲۰۱۴"},
        {read_persian_numbers, "2014/1/10"},
        {read_persian_numbers, "۱۳۹۳/۱۳/۱۰"},
        {read_vietnamese, "30 tháng"},
    }));
    CAPTURE(text);
    CHECK(read(form, text).empty());
}
