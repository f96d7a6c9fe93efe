// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/facet_model.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "searcher/output/terminal.h"
#include "searcher/query/describe.h"

namespace news::searcher {
namespace {

constexpr std::size_t more_values = 100;  // of each facet, when more are asked for
constexpr std::size_t bar_steps = 10;

std::string link_to(const Visit& visit, const SearchState& state) {
    return visit.link(url_of(state));
}

/// The choice of the state that means this value; it may be spelled in another way.
const Choice* find_choice(const SearchState& state, const Choice& wanted) {
    const auto found = std::ranges::find_if(state.choices, [&](const Choice& choice) {
        return choice.field == wanted.field && choice.is_excluded == wanted.is_excluded &&
               choice.value.has_value() == wanted.value.has_value() &&
               fold(choice.value.value_or("")) == fold(wanted.value.value_or(""));
    });
    return found == state.choices.end() ? nullptr : &*found;
}

bool has_choice_of(const SearchState& state, const Field& field) {
    return std::ranges::find(state.choices, &field, &Choice::field) != state.choices.end();
}

/// One value with its two links. What the query itself chooses can only be taken back there.
Model value_model(const Visit& visit, const SearchState& state, const Choice& choice,
                  const FacetValue& value) {
    const Choice* const chosen = find_choice(state, choice);
    const bool is_typed = value.is_selected && chosen == nullptr && choice.value;
    SearchState toggled =
        chosen == nullptr ? with_choice(state, choice) : without_choice(state, *chosen);
    Choice other = choice;
    other.is_excluded = true;
    const bool can_exclude = chosen == nullptr && !is_typed;
    return {{"label", choice.value ? value_label(*choice.field, value.value) : "unknown"},
            {"unknown", !choice.value},
            {"count", with_commas(value.count)},
            {"url", is_typed ? std::string() : link_to(visit, toggled)},
            {"chosen", chosen != nullptr || is_typed},
            {"exclude", can_exclude ? link_to(visit, with_choice(state, other)) : std::string()}};
}

std::size_t step_of(Xapian::doccount count, Xapian::doccount largest) {
    return largest == 0 ? 0 : (std::size_t{count} * bar_steps + largest - 1) / largest;
}

Xapian::doccount largest_count(const Facet& facet) {
    Xapian::doccount largest = facet.without;
    for (const FacetValue& value : facet.values) {
        largest = std::max(largest, value.count);
    }
    return largest;
}

Model values_of(const Visit& visit, const SearchState& state, const Facet& facet,
                const Field& field) {
    Model values = Model::array();
    const Xapian::doccount largest = largest_count(facet);
    const auto add = [&](const Choice& choice, const FacetValue& value) {
        Model model = value_model(visit, state, choice, value);
        model["step"] = step_of(value.count, largest);
        values.push_back(std::move(model));
    };
    for (const FacetValue& value : facet.values) {
        add({&field, value.value, false}, value);
    }
    if (facet.without > 0 || find_choice(state, {&field, std::nullopt, false}) != nullptr) {
        add({&field, std::nullopt, false}, {{}, facet.without, false});
    }
    return values;
}

std::string choice_label(const Choice& choice) {
    return choice.value ? value_label(*choice.field, *choice.value) : "unknown";
}

Model excluded_of(const Visit& visit, const SearchState& state, const Field& field) {
    Model excluded = Model::array();
    for (const Choice& choice : state.choices) {
        if (choice.field == &field && choice.is_excluded) {
            excluded.push_back({{"label", choice_label(choice)},
                                {"url", link_to(visit, without_choice(state, choice))}});
        }
    }
    return excluded;
}

Model facet_model(const Visit& visit, const SearchState& state, const Facet& facet) {
    const Field& field = field_named(facet.field);
    SearchState longer = state;
    longer.facet_size = more_values;
    const bool can_grow = facet.left_out > 0 && state.facet_size < more_values;
    return {{"name", facet.field},
            {"label", label_of(field)},
            {"values", values_of(visit, state, facet, field)},
            {"excluded", excluded_of(visit, state, field)},
            {"left_out", facet.left_out > 0 ? with_commas(facet.left_out) : std::string()},
            {"more", can_grow ? link_to(visit, longer) + "#by-" + facet.field : std::string()}};
}

Model choice_model(std::string_view label, std::string_view value, bool is_excluded,
                   std::string url) {
    return {{"field", label}, {"label", value}, {"excluded", is_excluded}, {"url", std::move(url)}};
}

}  // namespace

Model facet_models(const Visit& visit, const SearchState& state, const Answer& answer) {
    Model facets = Model::array();
    for (const Facet& facet : answer.facets) {
        const bool is_known =
            !facet.values.empty() || has_choice_of(state, field_named(facet.field));
        if (is_known) {
            facets.push_back(facet_model(visit, state, facet));
        }
    }
    return facets;
}

Model choice_models(const SearchState& state,
                    const std::function<std::string(const SearchState&)>& link) {
    Model models = Model::array();
    for (const Choice& choice : state.choices) {
        models.push_back(choice_model(label_of(*choice.field), choice_label(choice),
                                      choice.is_excluded, link(without_choice(state, choice))));
    }
    if (state.from || state.to) {
        SearchState open = on_page(state, 1);
        open.from.reset();
        open.to.reset();
        const Days days{.field = &field_named("date"), .first = state.from, .last = state.to};
        models.push_back(choice_model("Date", describe(days), false, link(open)));
    }
    if (state.require == Require::any) {
        SearchState all = on_page(state, 1);
        all.require = Require::all;
        models.push_back(choice_model("Words", "any of them", false, link(all)));
    }
    return models;
}

std::string label_of(const Field& field) {
    if (field.name == "lang") {
        return "Language";
    }
    std::string label(field.name == "wire" ? "agency" : field.name);
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

std::string value_label(const Field& field, const std::string& value) {
    if (field.name != "lang") {
        return value;
    }
    icu::UnicodeString name;
    icu::Locale(value.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name);
    std::string text;
    name.toUTF8String(text);
    return text;
}

}  // namespace news::searcher
