// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/describe.h"

#include <fmt/format.h>

#include "common/date.h"

namespace news::searcher {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

/// The shortest form of a day that begins a range, or of the day before `boundary` that ends one.
std::string short_form(sys_days day, sys_days boundary) {
    const year_month_day date(boundary);
    const std::string text = format_day(day);
    if (date.day() != std::chrono::day{1}) {
        return text;
    }
    return text.substr(0, date.month() == std::chrono::January ? 4 : 7);
}

std::string describe_parts(const std::vector<Node>& parts, std::string_view joint) {
    std::string text;
    for (const Node& part : parts) {
        const bool is_list =
            std::holds_alternative<And>(part.value) || std::holds_alternative<Or>(part.value);
        text += text.empty() ? "" : joint;
        text += is_list ? fmt::format("({})", describe(part)) : describe(part);
    }
    return text;
}

std::string describe_word(const Word& word) {
    return word.form == WordForm::exact ? fmt::format("\"{}\"", word.text) : word.text;
}

std::string words(unsigned number) {
    return fmt::format("{} word{}", number, number == 1 ? "" : "s");
}

std::string describe_phrase(const Phrase& phrase) {
    return phrase.within == 0
               ? fmt::format("\"{}\"", phrase.text)
               : fmt::format("the words \"{}\" within {}", phrase.text, words(phrase.within));
}

std::string describe_near(const Near& near) {
    return fmt::format("{} within {}",
                       describe_parts(near.parts, near.in_order ? " followed by " : " near "),
                       words(near.distance));
}

std::string describe_flag(const Flag& flag) {
    return flag.field == "has" ? fmt::format("has {}", flag.value) : std::string(flag.value);
}

}  // namespace

std::string describe(const Days& days) {
    if (!days.first && !days.last) {
        return "any";
    }
    std::string first = days.first ? short_form(*days.first, *days.first) : "";
    const std::string last =
        days.last ? short_form(*days.last, *days.last + std::chrono::days{1}) : "";
    if (days.first && last.size() > first.size() && last.starts_with(first)) {
        first = format_day(*days.first).substr(0, last.size());  // "2014-01 to 2014-02"
    }
    if (!days.first) {
        return "until " + last;
    }
    if (!days.last) {
        return first + " or later";
    }
    // One year, month or day is said once, in the form that covers it: "2014-02" for a February.
    const DaySpan whole{*days.first, *days.last};
    for (const std::string& text : {first, last, format_day(*days.first)}) {
        if (parse_days(text) == whole) {
            return text;
        }
    }
    return fmt::format("{} to {}", first, last);
}

std::string describe(const Node& tree) {
    return std::visit(
        Overloaded{
            [](const And& all) { return describe_parts(all.parts, " and "); },
            [](const Or& either) { return describe_parts(either.parts, " or "); },
            [](const Not& no) { return "not " + describe_parts(no.part, ""); },
            [](const Word& word) { return describe_word(word); },
            [](const Phrase& phrase) { return describe_phrase(phrase); },
            [](const Near& near) { return describe_near(near); },
            [](const InField& in) {
                return fmt::format("{}: {}", in.field->name, describe_parts(in.value, ""));
            },
            [](const Days& days) {
                return fmt::format("{}{}: {}", days.field == nullptr ? "date" : days.field->name,
                                   days.match == Match::within ? " wholly within" : "",
                                   describe(days));
            },
            [](const HasFlag& has) { return describe_flag(*has.flag); },
            [](const Everything&) { return std::string("every article"); },
        },
        tree.value);
}

}  // namespace news::searcher
