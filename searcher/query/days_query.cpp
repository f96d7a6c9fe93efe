// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/days_query.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/day_terms.h"
#include "common/schema.h"

namespace news::searcher {
namespace {

using Xapian::Query;

/// Above and below every day_value(), and below an empty value.
constexpr auto before_all_days = "0";

/// Overlap: first day <= end of the range and last day >= its start. Containment: first day
/// >= start and last day <= end. An undated article has empty values, below every day.
Query query_of_values(const Days& days, Xapian::valueno first, Xapian::valueno last) {
    const bool within = days.match == Match::within;
    const std::string from = days.first ? day_value(*days.first) : before_all_days;
    const Query reaches(Query::OP_VALUE_GE, within ? first : last, from);
    if (!days.last) {
        return reaches;
    }
    const Query starts(Query::OP_VALUE_RANGE, within ? last : first, before_all_days,
                       day_value(*days.last));
    return days.first ? Query(Query::OP_AND, reaches, starts) : starts;
}

}  // namespace

Query query_of_days(const Days& days, const std::optional<DaySpan>& archive) {
    if (days.field != nullptr && days.field->slot == Slot::added) {
        return query_of_values(days, Slot::added, Slot::added);
    }
    const Query values = query_of_values(days, Slot::date_first, Slot::date_last);
    if (!archive) {
        return values;
    }
    const std::vector<std::string> terms =
        terms_within({std::max(days.first.value_or(archive->first), archive->first),
                      std::min(days.last.value_or(archive->last), archive->last)});
    const Query certain(Query::OP_OR, terms.begin(), terms.end());
    const Query several(Query::OP_AND, Query(std::string(several_days_term)), values);
    return {Query::OP_OR, certain, several};
}

}  // namespace news::searcher
