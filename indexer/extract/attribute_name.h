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

    static constexpr std::optional<std::uint8_t> find(std::string_view name) {
        const auto* const begin =
            std::ranges::lower_bound(names, name.size(), {}, &std::string_view::size);
        for (const auto* at = begin; at != names.end() && at->size() == name.size(); ++at) {
            if (std::ranges::equal(name, *at, {}, to_lower_ascii)) {
                return static_cast<std::uint8_t>(at - names.begin());
            }
        }
        return std::nullopt;
    }

    std::uint8_t index_;
};
static_assert(std::ranges::is_sorted(AttributeName::names, {}, &std::string_view::size));

}  // namespace news::indexer
