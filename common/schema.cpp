// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema.h"

#include <algorithm>
#include <cassert>

#include <xxhash.h>

#include <fmt/format.h>

#include "common/date.h"
#include "common/text.h"
#include "common/utf8.h"

namespace news {
namespace {

/// Xapian takes terms of 245 bytes, of which a zero byte counts twice.
constexpr std::size_t max_term_size = 200;

bool is_alias(const Field& field, std::string_view name) {
    std::string_view rest = field.aliases;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == name) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

std::string cut_term(std::string term) {
    if (term.size() > max_term_size) {
        std::size_t end = max_term_size;
        while (end > 0 && (static_cast<unsigned char>(term[end]) & 0xC0U) == 0x80U) {
            --end;  // never within a character
        }
        term.resize(end);
    }
    std::erase(term, '\0');
    return term;
}

consteval bool prefixes_are_distinct() {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        for (std::size_t j = i + 1; j < fields.size(); ++j) {
            const bool terms =
                fields[i].kind != FieldKind::days && fields[j].kind != FieldKind::days;
            if (fields[i].name == fields[j].name ||
                (terms && fields[i].prefix == fields[j].prefix)) {
                return false;
            }
        }
    }
    return true;
}
static_assert(prefixes_are_distinct());

}  // namespace

const Field* find_field(std::string_view name) {
    const auto* found = std::ranges::find_if(
        fields, [name](const Field& field) { return field.name == name || is_alias(field, name); });
    return found == fields.end() ? nullptr : found;
}

const Field& field_named(std::string_view name) {
    const Field* field = find_field(name);
    assert(field != nullptr);
    return *field;
}

const Flag* find_flag(std::string_view field, std::string_view value) {
    const auto* found = std::ranges::find_if(
        flags, [&](const Flag& flag) { return flag.field == field && flag.value == value; });
    return found == flags.end() ? nullptr : found;
}

std::string value_list(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) {
        list += list.empty() ? value : '\n' + value;
    }
    return list;
}

std::vector<std::string> values_of_list(std::string_view list) {
    std::vector<std::string> values;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        values.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return values;
}

std::string exact_term(const Field& field, std::string_view value) {
    if (field.name == "id") {
        return id_term(value);
    }
    if (field.name == "story") {
        return story_term(value);
    }
    return cut_term(std::string(field.prefix) + fold(clean_line(value)));
}

std::string file_key(std::string_view path) {
    if (path.size() <= whole_key_size) {
        return std::string(path);
    }
    const XXH128_hash_t hash = XXH3_128bits(path.data(), path.size());
    return fmt::format("{}\n{:016x}{:016x}", path.substr(0, whole_key_size), hash.high64,
                       hash.low64);
}

std::string file_term(std::string_view path) { return std::string(file_prefix) + file_key(path); }

std::string counted_term(std::string_view prefix, std::string_view value) {
    return cut_term(std::string(prefix) + std::string(value));
}

std::string id_term(std::string_view id) { return cut_term("Q" + std::string(id)); }

std::string story_term(std::string_view story) {
    return cut_term(std::string(field_named("story").prefix) + std::string(story));
}

std::string day_value(std::chrono::sys_days day) {
    std::string text = format_day(day);
    std::erase(text, '-');
    return text;
}

std::optional<std::chrono::sys_days> parse_day_value(std::string_view value) {
    if (value.size() != 8) {
        return std::nullopt;
    }
    std::string text(value);
    text.insert(6, "-").insert(4, "-");
    const auto days = parse_days(text);
    return days ? std::optional{days->first} : std::nullopt;
}

}  // namespace news
