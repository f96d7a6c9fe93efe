// SPDX-License-Identifier: GPL-2.0-or-later
/// The attributes of pages that some rule reads. All others are dropped before a page is parsed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/extract/ascii.h"

namespace news::indexer {

/// Name of an attribute, as quick to compare as a number.
class AttributeName {
public:
    /// @param name  in lower case; one that is not listed below does not compile
    // NOLINTNEXTLINE(google-explicit-constructor): stands where the name is written
    consteval AttributeName(const char* name) : index_(find(name).value()) {}

    /// The attribute of that name, whatever its case; nothing where no rule reads it.
    static std::optional<AttributeName> of(std::string_view name) {
        const auto index = find(name);
        return index ? std::optional(AttributeName(*index)) : std::nullopt;
    }

    [[nodiscard]] constexpr std::size_t index() const { return index_; }
    [[nodiscard]] constexpr std::string_view text() const { return names.at(index_); }

    friend constexpr bool operator==(AttributeName, AttributeName) = default;

    /// By length, so that most others are told by theirs.
    static constexpr auto names = std::to_array<std::string_view>({
        "id",
        "alt",
        "rel",
        "src",
        "href",
        "lang",
        "name",
        "role",
        "size",
        "class",
        "style",
        "width",
        "content",
        "data-ob",
        "data-qa",
        "datetime",
        "itemprop",
        "property",
        "xml:lang",
        "data-date",
        "data-time",
        "aria-label",
        "http-equiv",
        "aria-hidden",
        "data-testid",
        "data-pubdate",
        "data-date-iso",
        "data-datetime",
        "data-pub-date",
        "data-deploy-dt",
        "data-published",
        "data-timestamp",
        "data-obfuscated",
        "data-publishdate",
        "data-publish-date",
        "data-published-at",
    });

private:
    explicit constexpr AttributeName(std::uint8_t index) : index_(index) {}

    static constexpr std::size_t longest = names.back().size();

    /// By length: place of the first name that is not shorter.
    static constexpr auto begins = [] {
        std::array<std::uint8_t, longest + 2> places{};
        for (std::size_t size = 0; size < places.size(); ++size) {
            places.at(size) = static_cast<std::uint8_t>(std::ranges::count_if(
                names, [size](std::string_view name) { return name.size() < size; }));
        }
        return places;
    }();

    static constexpr std::optional<std::uint8_t> find(std::string_view name) {
        if (name.empty() || name.size() > longest) {
            return std::nullopt;
        }
        const char first = to_lower_ascii(name.front());
        for (std::uint8_t i = begins[name.size()]; i < begins[name.size() + 1]; ++i) {
            if (names[i].front() == first &&
                std::ranges::equal(name, names[i], {}, to_lower_ascii)) {
                return i;
            }
        }
        return std::nullopt;
    }

    std::uint8_t index_;
};
static_assert(std::ranges::is_sorted(AttributeName::names, {}, &std::string_view::size));

}  // namespace news::indexer
