// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/published.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "common/text.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/date_candidate.h"
#include "indexer/extract/date_moment.h"
#include "indexer/extract/inferred_date.h"
#include "indexer/extract/language.h"
#include "indexer/extract/page_lines.h"
#include "indexer/extract/stated_dates.h"
#include "indexer/extract/visible_dates.h"

namespace news::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// No date is better than a wrong one: of the lone dates far from a headline, which fall just below
/// this, most were wrong.
constexpr double least_confidence = 0.415;
/// As much as the date of a change can say about the publication.
constexpr double change_confidence = 0.6;
constexpr std::size_t most_rivals = 8;

using Result = Finding<ArticleDates>;

Evidence evidence_of(const DateCandidate& candidate, std::string reason) {
    return {"date",          candidate.value,      candidate.rule,
            candidate.where, candidate.confidence, std::move(reason)};
}

/// Takes out what cannot be; what is taken out goes into the evidence with its reason.
void drop_impossible(DateCandidates& candidates, const DateContext& context, Result& result) {
    std::erase_if(candidates, [&](const DateCandidate& candidate) {
        std::string reason = candidate.confidence <= 0
                                 ? std::string(candidate.doubt)
                                 : impossibility(candidate.days, context.captured);
        if (reason.empty()) {
            return false;
        }
        if (result.evidence.size() < most_rivals) {
            result.evidence.push_back(evidence_of(candidate, std::move(reason)));
        }
        return true;
    });
}

/// The rule without its details: "meta" of "meta:date".
std::string_view family_of(const DateCandidate& candidate) {
    return std::string_view(candidate.rule).substr(0, candidate.rule.find(':'));
}

/// The confidence of a candidate together with those of other rules that name the same day.
double agreed_confidence(const DateCandidate& candidate, const DateCandidates& all) {
    constexpr double share = 0.35;  // how much a second witness takes off the doubt
    double doubt = 1 - candidate.confidence;
    std::vector<std::string_view> families{family_of(candidate)};
    for (const DateCandidate& other : all) {
        // A month speaks for each of its days.
        const bool same = other.kind == candidate.kind &&
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
            candidate.is_day() && !names_change(all, candidate.days)) {
            first = std::min(first.value_or(candidate.days.first), candidate.days.first);
        }
    }
    return first;
}

void make_change(DateCandidate& candidate) {
    candidate.kind = DateKind::updated;
    candidate.confidence = std::min(candidate.confidence, change_confidence);
}

/// A "publication" at the moment of the last change, where others name an earlier day, is that
/// change: some systems write it into every field.
void mark_echoes(DateCandidates& candidates) {
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
            make_change(candidate);
        }
    }
}

/// No article appears after the change that readers are told of. A date whose name leaves open
/// what it is ("date") and that is later than that one is of a still later change.
void mark_late(DateCandidates& candidates) {
    constexpr double named = 0.88;  // from here on the name says that it is the publication
    constexpr double clear = 0.6;
    std::optional<sys_days> change;
    for (const DateCandidate& candidate : candidates) {
        const bool is_visible = candidate.rule == "text" || candidate.rule == "time";
        if (is_visible && candidate.kind == DateKind::updated && candidate.confidence >= clear) {
            change = std::min(change.value_or(candidate.days.last), candidate.days.last);
        }
    }
    const auto is_named = [](const DateCandidate& candidate) {
        return candidate.kind == DateKind::published && candidate.confidence >= named;
    };
    if (!change || std::ranges::any_of(candidates, is_named)) {
        return;
    }
    for (DateCandidate& candidate : candidates) {
        if (candidate.kind == DateKind::published && candidate.days.first > *change) {
            make_change(candidate);
        }
    }
}

std::string reason_for(const DateCandidate& rival, const DaySpan& chosen, bool is_chosen_sure) {
    if (rival.days == chosen) {
        return "says the same";
    }
    if (rival.kind == DateKind::updated) {
        return rival.days.last < chosen.first ? "the date of a change before"
                                              : "the date of a later change";
    }
    if (!rival.doubt.empty()) {
        return std::string(rival.doubt);
    }
    if (rival.days.first <= chosen.first && chosen.last <= rival.days.last) {
        return "says the same, less exactly";
    }
    return is_chosen_sure ? "less sure" : "not sure enough";
}

/// The rivals of the chosen candidate, the surest first, one for each rule and value.
void add_rivals(const DateCandidates& all, const DateCandidate* chosen,
                const std::optional<ArticleDate>& date, Result& result) {
    std::vector<const DateCandidate*> rivals;
    for (const DateCandidate& candidate : all) {
        rivals.push_back(&candidate);
    }
    std::ranges::stable_sort(rivals, std::ranges::greater{},
                             [](const DateCandidate* rival) { return rival->confidence; });
    const auto is_known = [&](const DateCandidate& candidate) {
        return std::ranges::any_of(result.evidence, [&](const Evidence& evidence) {
            return evidence.value == candidate.value && evidence.rule == candidate.rule;
        });
    };
    const DaySpan none{sys_days::max(), sys_days::max()};
    for (const DateCandidate* rival : rivals) {
        if (rival == chosen || result.evidence.size() > most_rivals || is_known(*rival)) {
            continue;
        }
        result.evidence.push_back(
            evidence_of(*rival, reason_for(*rival, date ? date->days : none, date.has_value())));
    }
}

/// The date that a candidate names, on the publisher's calendar.
ArticleDate date_of(const DateCandidate& candidate, const DateCandidates& all) {
    ArticleDate date{candidate.days, candidate.kind, candidate.confidence, candidate.time};
    if (const DateCandidate* local = local_day(candidate, all)) {
        // A visible day without a moment leaves the time in UTC, which would name another day.
        const bool moved = local->days != candidate.days;
        date.days = local->days;
        date.time = moment_of(*local) ? local->time : (moved ? std::string{} : candidate.time);
    }
    return date;
}

/// Sets the last change; one before the publication is a draft's and does not count.
void set_updated(const DateCandidates& all, Result& result) {
    // The candidates are rated by what they say about the publication.
    constexpr double scale = 0.95 / change_confidence;
    constexpr double most = 0.95;
    const DateCandidate* change = best_of(all, DateKind::updated);
    if (change == nullptr || change->confidence < least_confidence) {
        return;
    }
    Evidence evidence = evidence_of(*change, {});
    evidence.field = "updated";
    evidence.confidence = std::min(most, change->confidence * scale);
    const auto& date = result.value.date;
    if (date && change->days.last < date->days.first) {
        evidence.rejected = "before the publication";
    } else {
        result.value.updated = date_of(*change, all);
        result.value.updated->confidence = evidence.confidence;
    }
    result.evidence.push_back(std::move(evidence));
}

Result choose(DateCandidates candidates, const DateContext& context) {
    Result result;
    settle_readings(candidates, latest_day(context.captured));
    drop_impossible(candidates, context, result);
    mark_echoes(candidates);
    mark_late(candidates);
    const DateCandidate* best = best_of(candidates, DateKind::published);
    if (best == nullptr || agreed_confidence(*best, candidates) < least_confidence) {
        best = best_of(candidates, DateKind::updated);
    }
    const double confidence = best == nullptr ? 0 : agreed_confidence(*best, candidates);
    if (confidence >= least_confidence) {
        result.value.date = date_of(*best, candidates);
        result.value.date->confidence = confidence;
        Evidence chosen = evidence_of(*best, {});
        chosen.confidence = confidence;
        result.evidence.insert(result.evidence.begin(), std::move(chosen));
    } else {
        best = nullptr;
    }
    add_rivals(candidates, best, result.value.date, result);
    set_updated(candidates, result);
    return result;
}

/// `stated` or else what the text lets conclude, with the evidence of both.
Result or_inferred(Result stated, const DateContext& context) {
    if (stated.value.date) {
        return stated;
    }
    auto inferred = infer_date(context);
    stated.value.date = std::move(inferred.value);
    stated.evidence.insert(stated.evidence.begin(), inferred.evidence.begin(),
                           inferred.evidence.end());
    return stated;
}

/// The language of an English page with its country, which decides on how numbers are read: the
/// claimed one; American where none is named, nor by the domain. Many systems claim to be American
/// everywhere, so a country's domain denies that.
std::string date_language(const Page& page, const DateContext& context) {
    constexpr std::size_t country_letters = 2;
    std::string language(context.language);
    const std::string claim = fold_letters(claimed_language(page));
    if (language != "en") {
        return language;
    }
    if (claim.starts_with("en") && claim.size() == 2 + country_letters && claim != "enus") {
        return "en-" + claim.substr(2);
    }
    const std::string domain = domain_of(context.url.empty() ? page.url : context.url);
    const std::string_view top = std::string_view(domain).substr(domain.rfind('.') + 1);
    const bool is_foreign = top.empty() || (top.size() == country_letters && top != "us");
    return is_foreign ? language : "en-US";
}

}  // namespace

Result article_dates(const Page& page, const DateContext& context) {
    const std::string language = date_language(page, context);
    const PageLines lines = page_lines(page.tree, context.title, context.paragraphs);
    const auto head = lines_near_headline(lines);
    DateContext whole = context;
    whole.language = language;
    whole.head = head;
    DateCandidates candidates = stated_dates(page, whole);
    const DateCandidates visible = visible_dates(page.tree, lines, whole);
    candidates.insert(candidates.end(), visible.begin(), visible.end());
    return or_inferred(choose(std::move(candidates), whole), whole);
}

Result article_dates(const DateContext& context) {
    DateCandidates candidates = line_dates(context.head, context);
    add_url_date(candidates, context.url, "address");
    return or_inferred(choose(std::move(candidates), context), context);
}

}  // namespace news::indexer
