// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/published.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "indexer/extract/date_candidate.h"
#include "indexer/extract/inferred_date.h"
#include "indexer/extract/page_lines.h"
#include "indexer/extract/stated_dates.h"
#include "indexer/extract/url_date.h"
#include "indexer/extract/visible_dates.h"

namespace news::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// No date is better than a wrong one.
constexpr double least_confidence = 0.40;
constexpr std::size_t most_rivals = 8;

using Result = Finding<std::optional<ArticleDate>>;

sys_days latest_day(const DateContext& context) {
    const auto today = std::chrono::floor<days>(std::chrono::system_clock::now());
    // East of us it is tomorrow already.
    return context.latest.value_or(today) + days{1};
}

Evidence evidence_of(const DateCandidate& candidate, std::string reason) {
    return {"date",          candidate.value,      candidate.rule,
            candidate.where, candidate.confidence, std::move(reason)};
}

/// Takes out what cannot be; what is taken out goes into the evidence with its reason.
void drop_impossible(DateCandidates& candidates, sys_days latest, Result& result) {
    const auto reason_against = [&](const DateCandidate& candidate) -> std::string {
        if (is_default_date(candidate.days)) {
            return "a date that machines write where they know none";
        }
        return candidate.days.first > latest ? "later than the article can be" : std::string{};
    };
    std::erase_if(candidates, [&](const DateCandidate& candidate) {
        std::string reason = reason_against(candidate);
        if (reason.empty()) {
            return false;
        }
        result.evidence.push_back(evidence_of(candidate, std::move(reason)));
        return true;
    });
}

/// The rule without its details: "meta" of "meta:date".
std::string_view family_of(const DateCandidate& candidate) {
    return std::string_view(candidate.rule).substr(0, candidate.rule.find(':'));
}

bool is_day(const DateCandidate& candidate) { return candidate.days.first == candidate.days.last; }

/// The confidence of a candidate together with those of other rules that name the same day.
double agreed_confidence(const DateCandidate& candidate, const DateCandidates& all) {
    constexpr double share = 0.35;  // how much a second witness takes off the doubt
    double doubt = 1 - candidate.confidence;
    std::vector<std::string_view> families{family_of(candidate)};
    for (const DateCandidate& other : all) {
        // A month speaks for each of its days.
        const bool same = other.kind == DateKind::published &&
                          other.days.first <= candidate.days.first &&
                          candidate.days.last <= other.days.last;
        if (same && std::ranges::find(families, family_of(other)) == families.end()) {
            families.push_back(family_of(other));
            doubt *= 1 - share * other.confidence;
        }
    }
    return 1 - doubt;
}

/// The best candidate of a kind; the first of equals.
const DateCandidate* best_of(const DateCandidates& all, DateKind kind) {
    const DateCandidate* best = nullptr;
    double best_confidence = 0;
    for (const DateCandidate& candidate : all) {
        const double confidence = candidate.kind == kind ? agreed_confidence(candidate, all) : 0;
        if (confidence > best_confidence) {
            best = &candidate;
            best_confidence = confidence;
        }
    }
    return best;
}

bool names_change(const DateCandidates& all, const DaySpan& span) {
    return std::ranges::any_of(all, [&](const DateCandidate& other) {
        return other.kind == DateKind::updated && other.days == span;
    });
}

/// The first day that a strong candidate for the publication names and no change.
std::optional<sys_days> first_publication(const DateCandidates& all) {
    constexpr double strong = 0.8;
    std::optional<sys_days> first;
    for (const DateCandidate& candidate : all) {
        if (candidate.kind == DateKind::published && candidate.confidence >= strong &&
            is_day(candidate) && !names_change(all, candidate.days)) {
            first = std::min(first.value_or(candidate.days.first), candidate.days.first);
        }
    }
    return first;
}

/// A "publication" at the moment of the last change, where others name an earlier day, is that
/// change: some systems write it into every field.
void mark_echoes(DateCandidates& candidates) {
    constexpr double change_confidence = 0.6;
    const auto first = first_publication(candidates);
    const DateCandidates all = candidates;
    for (DateCandidate& candidate : candidates) {
        const auto is_change = [&](const DateCandidate& other) {
            const bool same_time =
                other.time == candidate.time || other.time.empty() || candidate.time.empty();
            return other.kind == DateKind::updated && other.days == candidate.days && same_time;
        };
        if (candidate.kind == DateKind::published && first && *first < candidate.days.first &&
            std::ranges::any_of(all, is_change)) {
            candidate.kind = DateKind::updated;
            candidate.confidence = std::min(candidate.confidence, change_confidence);
        }
    }
}

bool is_utc(std::string_view time) { return time.ends_with('Z') || time.ends_with("+00:00"); }

/// The moment that day and time name, where the offset is known.
std::optional<std::chrono::sys_seconds> moment_of(const DateCandidate& candidate) {
    using std::chrono::hours;
    using std::chrono::minutes;
    const std::string_view time = candidate.time;
    const auto digits = [&](std::size_t at) {
        return (time[at] - '0') * 10 + (time[at + 1] - '0');
    };
    if (!is_day(candidate) || time.size() < 6) {
        return std::nullopt;
    }
    const std::chrono::sys_seconds local =
        candidate.days.first + hours{digits(0)} + minutes{digits(3)};
    if (time.ends_with('Z')) {
        return local;
    }
    const auto sign = time.find_first_of("+-");
    if (sign == std::string_view::npos || sign + 6 != time.size()) {
        return std::nullopt;
    }
    const auto offset = hours{digits(sign + 1)} + minutes{digits(sign + 4)};
    return time[sign] == '-' ? local + offset : local - offset;
}

/// The candidate that says on which day of the publisher's calendar a moment in UTC fell: one with
/// the same moment and another offset, or a visible date or URL one day off that the moment allows.
const DateCandidate* local_day(const DateCandidate& chosen, const DateCandidates& all) {
    const auto moment = moment_of(chosen);
    if (!moment || !is_utc(chosen.time)) {
        return nullptr;
    }
    for (const DateCandidate& other : all) {
        const auto same = moment_of(other);
        const bool local = same && !is_utc(other.time) &&
                           std::chrono::abs(*same - *moment) < std::chrono::minutes{2};
        if (local) {
            return &other;
        }
    }
    const auto is_visible = [](const DateCandidate& other) {
        return is_day(other) && (other.rule == "text" || other.rule == "url");
    };
    const auto agrees = [&](const DateCandidate& other) {
        return is_visible(other) && other.days == chosen.days;
    };
    if (std::ranges::any_of(all, agrees)) {
        return nullptr;
    }
    // Where most papers are made: from Hawaii to New Zealand.
    const auto earliest = std::chrono::floor<days>(*moment - std::chrono::hours{10});
    const auto last = std::chrono::floor<days>(*moment + std::chrono::hours{13});
    const auto found = std::ranges::find_if(all, [&](const DateCandidate& other) {
        return is_visible(other) && other.kind == DateKind::published && other.confidence >= 0.6 &&
               earliest <= other.days.first && other.days.first <= last;
    });
    return found == all.end() ? nullptr : &*found;
}

/// The rivals of the chosen candidate, one for each rule and day.
void add_rivals(const DateCandidates& all, const DateCandidate* chosen, const DaySpan& days_chosen,
                Result& result) {
    const auto known = [&](const DateCandidate& candidate) {
        return std::ranges::any_of(result.evidence, [&](const Evidence& evidence) {
            return evidence.value == candidate.value && evidence.rule == candidate.rule;
        });
    };
    for (const DateCandidate& rival : all) {
        if (&rival == chosen || result.evidence.size() > most_rivals || known(rival)) {
            continue;
        }
        std::string reason = "less sure";
        if (rival.days == days_chosen) {
            reason = "says the same";
        } else if (rival.kind == DateKind::updated) {
            reason = "the date of a later change";
        }
        result.evidence.push_back(evidence_of(rival, std::move(reason)));
    }
}

Result choose(DateCandidates candidates, const DateContext& context) {
    Result result;
    const sys_days latest = latest_day(context);
    settle_readings(candidates, latest);
    drop_impossible(candidates, latest, result);
    mark_echoes(candidates);
    const DateCandidate* best = best_of(candidates, DateKind::published);
    if (best == nullptr || agreed_confidence(*best, candidates) < least_confidence) {
        best = best_of(candidates, DateKind::updated);
    }
    const double confidence = best == nullptr ? 0 : agreed_confidence(*best, candidates);
    if (confidence < least_confidence) {
        add_rivals(candidates, nullptr, {}, result);
        return result;
    }
    const DateCandidate* local = local_day(*best, candidates);
    ArticleDate date{best->days, best->kind, confidence, best->time};
    if (local != nullptr) {
        // A visible day without a moment leaves the time in UTC, which would name another day.
        const bool moved = local->days != best->days;
        date.days = local->days;
        date.time = moment_of(*local) ? local->time : (moved ? std::string{} : best->time);
    }
    Evidence chosen = evidence_of(*best, {});
    chosen.confidence = confidence;
    result.evidence.insert(result.evidence.begin(), std::move(chosen));
    add_rivals(candidates, best, date.days, result);
    result.value = std::move(date);
    return result;
}

/// `stated` or else what the text lets conclude, with the evidence of both.
Result or_inferred(Result stated, const DateContext& context) {
    if (stated.value) {
        return stated;
    }
    Result inferred = infer_date(context);
    inferred.evidence.insert(inferred.evidence.end(), stated.evidence.begin(),
                             stated.evidence.end());
    return inferred;
}

}  // namespace

Result find_date(const Page& page, const RawItem& item, const DateContext& context) {
    DateContext bounded = context;
    if (!bounded.latest) {
        bounded.latest = item.captured;
    }
    DateCandidates candidates = stated_dates(page, bounded);
    const PageLines lines = page_lines(page.tree, bounded.title, bounded.paragraphs);
    const DateCandidates visible = visible_dates(page.tree, lines, bounded);
    candidates.insert(candidates.end(), visible.begin(), visible.end());
    return or_inferred(choose(std::move(candidates), bounded), bounded);
}

Result find_date(const DateContext& context) {
    DateCandidates candidates = line_dates(context.head, context);
    if (const auto url = find_url_date(context.url)) {
        candidates.push_back({url->days,
                              {},
                              DateKind::published,
                              url->days.first == url->days.last ? 0.8 : 0.42,
                              std::string(url->text),
                              "url",
                              "address"});
    }
    return or_inferred(choose(std::move(candidates), context), context);
}

}  // namespace news::indexer
