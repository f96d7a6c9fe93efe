// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/field_map.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/error.h"
#include "common/options.h"
#include "common/text.h"

namespace news::indexer {
namespace {

struct FieldName {
    std::string_view name;
    RecordKey field;
};

/// As in the table of fields and in the articles that are printed.
constexpr auto field_names = std::to_array<FieldName>({
    {"id", RecordKey::id},
    {"url", RecordKey::url},
    {"title", RecordKey::title},
    {"author", RecordKey::authors},
    {"authors", RecordKey::authors},
    {"date", RecordKey::date},
    {"updated", RecordKey::updated},
    {"captured", RecordKey::captured},
    {"source", RecordKey::source},
    {"domain", RecordKey::domain},
    {"section", RecordKey::section},
    {"lang", RecordKey::language},
    {"language", RecordKey::language},
    {"lead", RecordKey::lead},
    {"body", RecordKey::body},
    {"caption", RecordKey::captions},
    {"captions", RecordKey::captions},
    {"credit", RecordKey::credit},
    {"place", RecordKey::place},
    {"wire", RecordKey::wire},
});

std::string hint_for(std::string_view wrong) {
    std::array<std::string_view, field_names.size()> names{};
    std::ranges::transform(field_names, names.begin(), &FieldName::name);
    const std::string_view similar = nearest(wrong, names);
    return similar.empty() ? fmt::format("fields are {}", fmt::join(names, " "))
                           : fmt::format("did you mean {}?", similar);
}

FieldPlace parse_place(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos || sign == 0 || sign + 1 == text.size()) {
        throw Error(Failure::usage, fmt::format("--map: {} is not of the form field=key", text),
                    "--map title=headline,body=content,date=meta.published");
    }
    const std::string_view name = trim(text.substr(0, sign));
    const auto* const found = std::ranges::find(field_names, name, &FieldName::name);
    if (found == field_names.end()) {
        throw Error(Failure::usage, fmt::format("--map: there is no field {}", name),
                    hint_for(name));
    }
    return {found->field, std::string(trim(text.substr(sign + 1)))};
}

}  // namespace

FieldMap parse_field_map(std::string_view text) {
    FieldMap map;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        map.push_back(parse_place(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return map;
}

}  // namespace news::indexer
