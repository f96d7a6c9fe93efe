// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/capture.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/machine_date.h"
#include "indexer/extract/url_date.h"
#include "indexer/extract/word_scan.h"

namespace news::indexer {
namespace {

using Result = Finding<std::optional<ArticleDate>>;

/// What a program writes in front of the moment at which it saves a page.
struct Mark {
    std::string_view words;
    std::string_view rule;
};

constexpr auto marks = std::to_array<Mark>({
    {"FILE ARCHIVED ON ", "mark of the Internet Archive"},
    {"saved date: ", "mark of SingleFile"},
    {"by HTTrack Website Copier/", "mark of HTTrack"},
    {R"(name="savepage-date" content=")", "mark of Save Page WE"},
    {R"(data-scrapbook-create=")", "mark of WebScrapBook"},
    {"snapshot of the page as it appeared on ", "mark of a search engine's cache"},
});

std::vector<std::string_view> words_of_marks() {
    std::vector<std::string_view> words;
    std::ranges::transform(marks, std::back_inserter(words), &Mark::words);
    return words;
}

Result captured(DaySpan span, std::string time, Evidence evidence) {
    evidence.field = "captured";
    return {ArticleDate{span, DateKind::captured, evidence.confidence, std::move(time)},
            {std::move(evidence)}};
}

/// The date in the text behind a mark.
std::optional<Result> date_behind(const Mark& mark, std::string_view text) {
    constexpr std::size_t reach = 100;
    constexpr double confidence = 0.9;
    text = text.substr(0, std::min(reach, text.find_first_of("\"<\n")));
    const auto result = [&](DaySpan span, std::string time) {
        return captured(span, std::move(time),
                        {{}, clean_line(text), std::string(mark.rule), "page", confidence, {}});
    };
    constexpr std::size_t stamp_digits = 14;
    const std::string_view stamp_text = text.substr(0, stamp_digits);
    const bool is_stamp = stamp_text.find_first_not_of("0123456789") == std::string_view::npos;
    if (auto stamp = is_stamp ? parse_machine_date(stamp_text) : std::nullopt) {
        return result(stamp->days, std::move(stamp->time));
    }
    for (FoundDate& date : find_dates(text, "en-US")) {
        if (date.days.first == date.days.last) {
            return result(date.days, std::move(date.time));
        }
    }
    return std::nullopt;
}

std::optional<Result> from_mark(std::string_view html) {
    static const WordScan scan(words_of_marks());
    const std::vector<WordScan::Place> places = scan.places_in(html);
    for (std::size_t mark = 0; mark < marks.size(); ++mark) {
        const auto first = std::ranges::find(places, mark, &WordScan::Place::word);
        if (first == places.end()) {
            continue;
        }
        const std::string_view behind = html.substr(first->at + marks[mark].words.size());
        if (auto found = date_behind(marks[mark], behind)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace

Result find_capture(const RawItem& item, std::string_view html) {
    if (item.captured) {
        return captured(span_of(*item.captured), {},
                        {{}, format_day(*item.captured), "archive", {}, 0.99, {}});
    }
    if (const auto archived = archived_url(item.url)) {
        if (const auto stamp = parse_machine_date(archived->stamp)) {
            return captured(
                stamp->days, stamp->time,
                {{}, std::string(archived->stamp), "address in an archive", "address", 0.95, {}});
        }
    }
    // Such marks stand at the head of a page or behind its end.
    constexpr std::size_t head = std::size_t{16} << 10U;
    constexpr std::size_t tail = std::size_t{8} << 10U;
    if (auto found = from_mark(html.substr(0, head))) {
        return *found;
    }
    const std::size_t rest = html.size() - std::min(html.size(), head);
    return from_mark(html.substr(html.size() - std::min(tail, rest))).value_or(Result{});
}

}  // namespace news::indexer
