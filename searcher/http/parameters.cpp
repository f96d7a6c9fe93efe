// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/date.h"
#include "common/error.h"
#include "common/options.h"
#include "common/text.h"
#include "searcher/http/target.h"

namespace news::searcher {
namespace {

using std::chrono::sys_days;

constexpr std::string_view without_a_value = "without";

constexpr auto sorts = std::to_array<std::pair<std::string_view, Sort>>(
    {{"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}});

[[noreturn]] void refuse(const Parameter& parameter, std::string_view takes) {
    throw Error(Failure::usage,
                fmt::format("{} cannot be “{}”", parameter.name, shorten(parameter.value, 60)),
                fmt::format("{} takes {}", parameter.name, takes));
}

std::size_t number_of(const Parameter& parameter, std::size_t least, std::size_t most) {
    std::size_t number = 0;
    const char* const end = parameter.value.data() + parameter.value.size();
    const auto [stop, problem] = std::from_chars(parameter.value.data(), end, number);
    if (problem != std::errc() || stop != end || number < least || number > most) {
        refuse(parameter, fmt::format("a number from {} to {}", least, most));
    }
    return number;
}

/// The days of the value, or nothing for an empty one, as an empty field of a form gives it.
std::optional<DaySpan> days_of(const Parameter& parameter) {
    if (trim(parameter.value).empty()) {
        return std::nullopt;
    }
    const auto days = parse_days(trim(parameter.value));
    if (!days) {
        refuse(parameter, "a day, month or year: 2024-02-29, 2024-02 or 2024");
    }
    return days;
}

// ---- One parameter each ----

void read_query(const Parameter& parameter, SearchState& state) { state.query = parameter.value; }

void read_any(const Parameter& parameter, SearchState& state) {
    state.require = number_of(parameter, 0, 1) == 1 ? Require::any : Require::all;
}

void read_copies(const Parameter& parameter, SearchState& state) {
    state.copies = number_of(parameter, 0, 1) == 1 ? Copies::shown : Copies::hidden;
}

void read_sort(const Parameter& parameter, SearchState& state) {
    const auto* const sort =
        std::ranges::find(sorts, parameter.value, &std::pair<std::string_view, Sort>::first);
    if (sort == sorts.end()) {
        refuse(parameter, "relevance, newest or oldest");
    }
    state.sort = sort->second;
}

void read_from(const Parameter& parameter, SearchState& state) {
    const auto days = days_of(parameter);
    state.from = days ? std::optional(days->first) : std::nullopt;
}

void read_to(const Parameter& parameter, SearchState& state) {
    const auto days = days_of(parameter);
    state.to = days ? std::optional(days->last) : std::nullopt;
}

void read_page(const Parameter& parameter, SearchState& state) {
    state.page = number_of(parameter, 1, StateLimits::articles);
}

void read_limit(const Parameter& parameter, SearchState& state) {
    state.limit = number_of(parameter, 0, StateLimits::limit);
}

void read_facet_size(const Parameter& parameter, SearchState& state) {
    state.facet_size = number_of(parameter, 1, StateLimits::facet_size);
}

void read_today(const Parameter& parameter, SearchState& state) {
    const auto days = days_of(parameter);
    if (days && days->first != days->last) {
        refuse(parameter, "a day such as 2024-02-29");
    }
    state.today = days ? std::optional(days->first) : std::nullopt;
}

struct Row {
    std::string_view name;
    void (*read)(const Parameter& parameter, SearchState& state);
};

constexpr auto rows = std::to_array<Row>({
    {"q", read_query},
    {"any", read_any},
    {"copies", read_copies},
    {"sort", read_sort},
    {"from", read_from},
    {"to", read_to},
    {"page", read_page},
    {"limit", read_limit},
    {"facet-size", read_facet_size},
    {"today", read_today},
});

// ---- Choices ----

/// The field that articles are chosen by, by its main name; else nullptr.
const Field* choosable(std::string_view name) {
    const Field* const field = find_field(name);
    const bool can_be = field != nullptr && field->slot && field->kind != FieldKind::days;
    return can_be && field->name == name ? field : nullptr;
}

/// "source=TIME", "-source=BBC", "without=section", "-without=date".
std::optional<Choice> choice_of(const Parameter& parameter) {
    std::string_view name = parameter.name;
    const bool is_excluded = name.starts_with('-');
    name.remove_prefix(is_excluded ? 1 : 0);
    if (name == without_a_value) {
        const Field* const field =
            parameter.value == "date" ? &field_named("date") : choosable(parameter.value);
        if (field == nullptr) {
            refuse(parameter, "source, author, section, lang, wire or date");
        }
        return Choice{field, std::nullopt, is_excluded};
    }
    const Field* const field = choosable(name);
    if (field == nullptr) {
        return std::nullopt;
    }
    if (trim(parameter.value).empty()) {
        refuse(parameter, fmt::format("a value, as it is displayed; articles without one are "
                                      "{}without={}",
                                      is_excluded ? "-" : "", name));
    }
    return Choice{field, parameter.value, is_excluded};
}

[[noreturn]] void refuse_name(const Parameter& parameter) {
    std::vector<std::string_view> names;
    std::ranges::transform(rows, std::back_inserter(names), &Row::name);
    for (const std::string_view name : {"source", "author", "section", "lang", "wire", "without"}) {
        names.push_back(name);
    }
    const std::string_view near = nearest(parameter.name, names);
    throw Error(Failure::usage,
                fmt::format("there is no parameter “{}”", shorten(parameter.name, 60)),
                near.empty() ? fmt::format("there are {}", fmt::join(names, ", "))
                             : fmt::format("perhaps {} was meant", near));
}

void add(std::vector<Choice>& choices, Choice choice) {
    if (std::ranges::find(choices, choice) == choices.end()) {
        choices.push_back(std::move(choice));
    }
}

void read(const Parameter& parameter, SearchState& state) {
    const auto* const row = std::ranges::find(rows, parameter.name, &Row::name);
    if (row != rows.end()) {
        row->read(parameter, state);
    } else if (auto choice = choice_of(parameter)) {
        add(state.choices, std::move(*choice));
    } else {
        refuse_name(parameter);
    }
}

/// Only choices may be given twice.
void check_repetitions(const std::vector<Parameter>& parameters) {
    for (const Row& row : rows) {
        if (std::ranges::count(parameters, row.name, &Parameter::name) > 1) {
            throw Error(Failure::usage, fmt::format("{} is given twice", row.name),
                        "leave one of them out");
        }
    }
}

void check(const SearchState& state) {
    if (state.from && state.to && *state.to < *state.from) {
        throw Error(Failure::usage, "to is before from", "exchange the two");
    }
    if (state.choices.size() > StateLimits::choices) {
        throw Error(Failure::usage, "there are too many choices",
                    fmt::format("choose {} values at most", StateLimits::choices));
    }
    if (state.page > 1 + StateLimits::articles / std::max<std::size_t>(state.limit, 1)) {
        throw Error(Failure::usage, fmt::format("there is no page {}", state.page),
                    fmt::format("pages show {} articles in all at most; an export has no end",
                                StateLimits::articles));
    }
}

std::string_view name_of(Sort sort) {
    return std::ranges::find(sorts, sort, &std::pair<std::string_view, Sort>::second)->first;
}

Parameter parameter_of(const Choice& choice) {
    const std::string sign = choice.is_excluded ? "-" : "";
    const std::string name(choice.field->name);
    return choice.value ? Parameter{sign + name, *choice.value}
                        : Parameter{sign + std::string(without_a_value), name};
}

}  // namespace

std::optional<std::string> take(std::vector<Parameter>& parameters, std::string_view name) {
    const auto found = std::ranges::find(parameters, name, &Parameter::name);
    if (found == parameters.end()) {
        return std::nullopt;
    }
    std::string value = std::move(found->value);
    parameters.erase(found);
    return value;
}

SearchState state_of(const std::vector<Parameter>& parameters, SearchState state) {
    check_repetitions(parameters);
    for (const Parameter& parameter : parameters) {
        read(parameter, state);
    }
    check(state);
    return state;
}

std::vector<Parameter> parameters_of(const SearchState& state) {
    const SearchState fresh;
    std::vector<Parameter> result;
    const auto add_where = [&](bool differs, std::string_view name, std::string value) {
        if (differs) {
            result.push_back({std::string(name), std::move(value)});
        }
    };
    const auto day = [](const auto& of) { return of ? format_day(*of) : std::string(); };
    add_where(!state.query.empty(), "q", state.query);
    add_where(state.require == Require::any, "any", "1");
    add_where(state.copies == Copies::shown, "copies", "1");
    add_where(state.sort != fresh.sort, "sort", std::string(name_of(state.sort)));
    std::ranges::transform(state.choices, std::back_inserter(result), parameter_of);
    add_where(state.from.has_value(), "from", day(state.from));
    add_where(state.to.has_value(), "to", day(state.to));
    add_where(state.page != fresh.page, "page", std::to_string(state.page));
    add_where(state.limit != fresh.limit, "limit", std::to_string(state.limit));
    add_where(state.facet_size != fresh.facet_size, "facet-size", std::to_string(state.facet_size));
    add_where(state.today.has_value(), "today", day(state.today));
    return result;
}

std::string url_of(const SearchState& state, std::string_view path) {
    return std::string(path) + query_string(parameters_of(state));
}

SearchState with_choice(SearchState state, Choice choice) {
    add(state.choices, std::move(choice));
    return on_page(std::move(state), 1);
}

SearchState without_choice(SearchState state, const Choice& choice) {
    std::erase(state.choices, choice);
    return on_page(std::move(state), 1);
}

SearchState without_choices_of(SearchState state, const Field& field) {
    std::erase_if(state.choices, [&](const Choice& choice) { return choice.field == &field; });
    if (field.name == "date") {
        state.from.reset();
        state.to.reset();
    }
    return on_page(std::move(state), 1);
}

SearchState with_days(SearchState state, const DaySpan& days) {
    state.from = days.first;
    state.to = days.last;
    return on_page(std::move(state), 1);
}

SearchState with_query(SearchState state, std::string query) {
    state.query = std::move(query);
    return on_page(std::move(state), 1);
}

SearchState with_sort(SearchState state, Sort sort) {
    state.sort = sort;
    return on_page(std::move(state), 1);
}

SearchState with_copies(SearchState state, Copies copies) {
    state.copies = copies;
    return on_page(std::move(state), 1);
}

SearchState on_page(SearchState state, std::size_t page) {
    state.page = page;
    return state;
}

}  // namespace news::searcher
