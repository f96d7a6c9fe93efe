// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/inferred_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/date_candidate.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/date_tokens.h"
#include "indexer/extract/month_names.h"
#include "indexer/extract/relative_date.h"

namespace news::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Result = Finding<std::optional<ArticleDate>>;

constexpr std::size_t lead_paragraphs = 3;
constexpr std::size_t most_captions = 20;
constexpr std::size_t longest_value = 80;

/// A full date near which the article was written.
struct Anchor {
    sys_days day;
    std::string value;
    std::string where;
    bool caption = false;
};

/// A day of the week in the lead.
struct NamedDay {
    std::chrono::weekday weekday;
    bool ahead = false;  ///< still to come when the article was written
};

/// Folded words in front of a day that is still to come.
constexpr auto ahead_words = std::to_array<std::string_view>(
    {"ahead of",  "before",   "next",     "will",      "upcoming", "coming",
     "scheduled", "due",      "planned",  "vor dem",   "kommend",  "nachst",
     "wird",      "avant",    "prochain", "aura lieu", "prevu",    "antes de",
     "proximo",   "prossimo", "prima di", "volgende",  "komende"});

/// Words that make a photograph older than its article.
constexpr auto archive_words = std::to_array<std::string_view>(
    {"file photo", "file -", "(file)", "file picture", "archiv", "archive"});

bool holds_any(std::string_view folded, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) {
        const auto at = folded.find(word);
        return at != std::string_view::npos && (at == 0 || folded[at - 1] == ' ' || word[0] == '(');
    });
}

std::span<const std::string> lead_of(const DateContext& context) {
    return context.paragraphs.first(std::min(lead_paragraphs, context.paragraphs.size()));
}

bool is_possible(const FoundDate& date, const DateContext& context) {
    const bool day = date.days.first == date.days.last && !date.other;
    return day && !is_default_date(date.days) &&
           date.days.first <= context.captured.value_or(date.days.first);
}

/// The days in the lead whose names stand there.
std::vector<NamedDay> named_days(const DateContext& context) {
    constexpr std::size_t reach = 60;  // bytes in front of the name that tell whether it is ahead
    const std::string_view language = context.language.empty() ? "en" : context.language;
    std::vector<NamedDay> found;
    for (const std::string_view paragraph : lead_of(context)) {
        std::size_t last_end = 0;  // what is said of another day does not count for this one
        for (const DateToken& token : date_tokens(paragraph)) {
            const auto word = paragraph.substr(token.begin, token.end - token.begin);
            const auto weekday =
                token.kind == DateToken::Kind::word ? weekday_named(word, language) : std::nullopt;
            if (!weekday) {
                continue;
            }
            const std::size_t from = std::max(last_end, token.begin - std::min(token.begin, reach));
            last_end = token.end;
            std::string before = fold(paragraph.substr(from, token.begin - from));
            // What another sentence says ahead does not count.
            before.erase(0, std::min(before.size(), before.rfind(". ") + 1));
            const std::string behind = fold(paragraph.substr(token.end, 12));
            found.push_back({*weekday, holds_any(before, ahead_words) ||
                                           behind.find("planned") != std::string::npos});
        }
    }
    return found;
}

/// Keeps the later of two anchors; captions, which are dated on purpose, before the lead.
void keep_later(std::optional<Anchor>& anchor, Anchor rival) {
    if (!anchor || rival.day > anchor->day) {
        anchor = std::move(rival);
    }
}

std::optional<Anchor> caption_anchor(const DateContext& context) {
    std::optional<Anchor> anchor;
    std::size_t number = 0;
    for (const Caption& caption : context.captions) {
        if (++number > most_captions || holds_any(fold(caption.text), archive_words)) {
            continue;
        }
        for (const FoundDate& date : find_dates(caption.text, context.language)) {
            if (is_possible(date, context)) {
                keep_later(anchor,
                           {date.days.first, caption.text.substr(date.begin, date.end - date.begin),
                            fmt::format("caption {}", number), true});
            }
        }
    }
    return anchor;
}

/// A full date of the lead, where its day of the week stands with it: history has none.
std::optional<Anchor> lead_anchor(const DateContext& context) {
    std::optional<Anchor> anchor;
    std::size_t number = 0;
    for (const std::string& paragraph : lead_of(context)) {
        ++number;
        for (const FoundDate& date : find_dates(paragraph, context.language)) {
            const bool real = date.weekday == std::chrono::weekday{date.days.first};
            if (real && is_possible(date, context)) {
                keep_later(anchor,
                           {date.days.first, paragraph.substr(date.begin, date.end - date.begin),
                            fmt::format("paragraph {}", number)});
            }
        }
    }
    return anchor;
}

/// The date of that name nearest to the anchor.
sys_days place_near(std::chrono::weekday weekday, sys_days anchor) {
    const days forward = weekday - std::chrono::weekday{anchor};
    constexpr days half_week{3};
    return forward > half_week ? anchor + forward - days{7} : anchor + forward;
}

/// The days between what had happened and what was still ahead.
DaySpan between(const std::vector<NamedDay>& named, sys_days anchor) {
    std::optional<sys_days> past;
    std::optional<sys_days> ahead;
    for (const NamedDay& name : named) {
        const sys_days day = place_near(name.weekday, anchor);
        if (name.ahead) {
            ahead = std::min(ahead.value_or(day), day);
        }
    }
    for (const NamedDay& name : named) {
        const sys_days day = place_near(name.weekday, anchor);
        // The same day may be named again without a word that tells.
        if (!name.ahead && day != ahead) {
            past = std::max(past.value_or(day), day);
        }
    }
    if (past && ahead && *past <= *ahead) {
        return {*past, *ahead};
    }
    if (past) {
        return {*past, std::max(anchor, *past + days{1})};
    }
    if (ahead) {
        return {std::min(anchor, *ahead - days{1}), *ahead};
    }
    return {anchor - days{1}, anchor + days{1}};
}

Result inferred(DaySpan span, double confidence, Evidence evidence, const DateContext& context) {
    if (context.captured) {
        span.last = std::max(span.first, std::min(span.last, *context.captured));
    }
    evidence.field = "date";
    evidence.confidence = confidence;
    return {ArticleDate{span, DateKind::inferred, confidence, {}}, {std::move(evidence)}};
}

/// The end of the dateline's place for a date: "PARIS, March 30 (Reuters) -".
std::string_view dateline_of(const DateContext& context) {
    constexpr std::size_t longest_dateline = 90;
    for (const std::string_view paragraph : lead_of(context)) {
        const auto head = paragraph.substr(0, longest_dateline);
        for (const std::string_view dash : {" - ", " – ", " — ", ".—", "—", " -- ", ") -", "–"}) {
            if (const auto end = head.find(dash); end != std::string_view::npos) {
                return head.substr(0, end);
            }
        }
    }
    return {};
}

/// The year that puts a day next to the anchor.
std::optional<sys_days> with_year(std::chrono::month_day day, sys_days anchor) {
    constexpr days half_year{183};
    const std::chrono::year year = std::chrono::year_month_day{anchor}.year();
    for (const int step : {0, -1, 1}) {
        const std::chrono::year_month_day date{year + std::chrono::years{step}, day.month(),
                                               day.day()};
        if (date.ok() && std::chrono::abs(sys_days{date} - anchor) <= half_year) {
            return sys_days{date};
        }
    }
    return std::nullopt;
}

std::optional<Result> from_dateline(const DateContext& context,
                                    const std::optional<Anchor>& anchor) {
    constexpr double full_confidence = 0.75;
    constexpr double yearless_confidence = 0.65;
    const std::string_view dateline = dateline_of(context);
    Evidence evidence{{}, std::string(dateline), "dateline", "lead", 0, {}};
    for (const FoundDate& date : find_dates(dateline, context.language)) {
        if (is_possible(date, context)) {
            return inferred(date.days, full_confidence, std::move(evidence), context);
        }
    }
    const auto day_names = find_month_days(dateline);
    if (!anchor || day_names.empty()) {
        return std::nullopt;
    }
    const auto day = with_year(day_names.front().day, anchor->day);
    if (!day || *day > context.captured.value_or(*day)) {
        return std::nullopt;
    }
    evidence.value += fmt::format(" + {}", anchor->value);
    evidence.where += fmt::format(", {}", anchor->where);
    return inferred(span_of(*day), yearless_confidence, std::move(evidence), context);
}

Result from_anchor(const Anchor& anchor, const DateContext& context) {
    const auto named = named_days(context);
    const bool weekdays = !named.empty();
    // A caption alone dates its photograph; the days of the lead tie it to the article.
    const double confidence = weekdays ? 0.65 : 0.45;
    Evidence evidence{{}, shorten(anchor.value, longest_value), {}, anchor.where, 0, {}};
    evidence.rule = anchor.caption ? "caption" : "lead";
    evidence.rule += weekdays ? " + days of the week" : "";
    return inferred(between(named, anchor.day), confidence, std::move(evidence), context);
}

/// What the lines around the headline say of how long ago it was, counted from the capture.
std::optional<Result> from_relative(const DateContext& context) {
    constexpr double confidence = 0.6;
    constexpr double vague_confidence = 0.5;
    constexpr days few{8};
    std::size_t number = 0;
    for (const std::string& line : context.head) {
        ++number;
        const auto span = context.captured
                              ? relative_days(line, context.language, *context.captured)
                              : std::nullopt;
        if (span) {
            const bool is_vague = span->last - span->first > few;
            return inferred(*span, is_vague ? vague_confidence : confidence,
                            {{},
                             shorten(line, longest_value),
                             "counted back from the capture",
                             fmt::format("head line {}", number),
                             0,
                             {}},
                            context);
        }
    }
    return std::nullopt;
}

}  // namespace

Result infer_date(const DateContext& context) {
    if (auto counted = from_relative(context)) {
        return *counted;
    }
    auto anchor = caption_anchor(context);
    if (!anchor) {
        anchor = lead_anchor(context);
    }
    if (auto dated = from_dateline(context, anchor)) {
        return *dated;
    }
    return anchor ? from_anchor(*anchor, context) : Result{};
}

}  // namespace news::indexer
