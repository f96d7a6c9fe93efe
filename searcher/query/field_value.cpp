// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/field_value.h"

#include <string>

#include <fmt/format.h>

#include "common/error.h"
#include "common/text.h"
#include "searcher/query/days.h"

namespace news::searcher {
namespace {

Days bounded(std::string_view name, const Days& days, std::string_view text) {
    if (!days.first || !days.last || text.find("..") != std::string_view::npos) {
        throw Error(Failure::usage, fmt::format("“{}:” takes no range", name),
                    fmt::format("write date:{}", text));
    }
    constexpr std::chrono::days one{1};
    Days result;
    if (name == "since" || name == "after") {
        result.first = name == "since" ? *days.first : *days.last + one;
    } else {
        result.last = name == "until" ? *days.last : *days.first - one;
    }
    return result;
}

/// "undated, short, wire"
std::string flag_values(std::string_view field) {
    std::string list;
    for (const Flag& flag : flags) {
        if (flag.field == field) {
            list += (list.empty() ? "" : ", ") + std::string(flag.value);
        }
    }
    return list;
}

}  // namespace

bool is_bound(std::string_view name) {
    return name == "since" || name == "until" || name == "before" || name == "after";
}

bool is_flag_field(std::string_view name) { return name == "is" || name == "has"; }

Days days_behind(const FieldName& name, std::string_view text, std::chrono::sys_days today) {
    Days days = days_of(text, today);
    if (is_bound(name.name)) {
        days = bounded(name.name, days, text);
    }
    days.field = name.field;
    days.match = name.strict ? Match::within : Match::overlaps;
    return days;
}

const Flag& flag_behind(const FieldName& name, std::string_view text) {
    const Flag* flag = find_flag(name.name, fold(text));
    if (flag == nullptr) {
        throw Error(Failure::usage, fmt::format("“{}:{}” is not known", name.name, text),
                    fmt::format("{}: takes one of {}", name.name, flag_values(name.name)));
    }
    return *flag;
}

}  // namespace news::searcher
