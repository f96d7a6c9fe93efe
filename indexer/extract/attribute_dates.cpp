// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/attribute_dates.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/date_names.h"

namespace news::indexer {
namespace {

/// The bytes that `text` writes in Base64 (RFC 4648, 4); empty where it is none.
std::string from_base64(std::string_view text) {
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    text = text.substr(0, text.find('='));
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos) {
            return {};
        }
        bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(static_cast<unsigned char>(bits >> count & 0xFFU));
        }
    }
    return bytes;
}

/// Attributes in which pages keep the date of an article for their scripts. Those whose name does
/// not say what the date is may as well hold that of the last change.
struct DataName {
    AttributeName attribute;
    DateKind kind;
    double confidence;
};

constexpr auto data_names = std::to_array<DataName>({
    {"data-publish-date", DateKind::published, 0.6},
    {"data-publishdate", DateKind::published, 0.6},
    {"data-published", DateKind::published, 0.6},
    {"data-published-at", DateKind::published, 0.6},
    {"data-pubdate", DateKind::published, 0.6},
    {"data-pub-date", DateKind::published, 0.6},
    {"data-deploy-dt", DateKind::published, 0.6},
    {"data-date-iso", DateKind::published, 0.5},
    {"data-datetime", DateKind::published, 0.5},
    {"data-date", DateKind::published, 0.5},
    {"data-timestamp", DateKind::published, 0.45},
    {"data-time", DateKind::published, 0.45},
});

/// Adds a date to those that an attribute holds; a second of the same day is none of its own.
void add_kept(DateCandidates& known, std::string_view value, std::string_view language,
              const DataName& name, std::string where) {
    constexpr std::size_t enough = 2;  // tells a list
    if (known.size() >= enough) {
        return;
    }
    add_machine_date(known, value, language,
                     {fmt::format("attribute:{}", name.attribute.text()), std::move(where),
                      name.kind, name.confidence});
    if (known.size() == enough && known[0].days == known[1].days) {
        known.pop_back();
    }
}

}  // namespace

void add_hidden_date(const HtmlTree& tree, NodeId id, std::string_view language, DatePlace place,
                     DateCandidates& found) {
    constexpr std::size_t longest = 200;
    constexpr double confidence = 0.95;
    const auto code = tree.attribute(id, "data-obfuscated");
    const std::string text = code.size() > longest ? std::string{} : from_base64(code);
    if (text.empty() || !is_utf8(text)) {
        return;
    }
    place.rule = "time, hidden";
    place.confidence *= confidence;
    add_machine_date(found, text, language, place);
}

void add_data_attributes(const HtmlTree& tree, std::string_view language, DateCandidates& found) {
    std::array<DateCandidates, data_names.size()> dates;
    for (NodeId id = 0; id < tree.size(); ++id) {
        for (const Attribute& attribute : tree.attributes(id)) {
            const auto* const name =
                std::ranges::find(data_names, attribute.name, &DataName::attribute);
            if (name != data_names.end() && !attribute.value.empty()) {
                add_kept(dates.at(static_cast<std::size_t>(name - data_names.begin())),
                         attribute.value, language, *name, fmt::format("{}[{}]", tree[id].tag, id));
            }
        }
    }
    for (DateCandidates& known : dates) {
        if (known.size() == 1) {
            found.push_back(std::move(known.front()));
        }
    }
}

}  // namespace news::indexer
