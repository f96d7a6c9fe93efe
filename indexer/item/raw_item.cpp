// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/raw_item.h"

#include <array>

namespace news::indexer {
namespace {

struct Wording {
    std::string_view name;
    std::string_view sentence;
};

/// In the order of SkipReason.
constexpr std::array<Wording, skip_reasons> wordings{{
    {"empty", "there is nothing in it"},
    {"too_large", "it is larger than an article can be"},
    {"binary", "it is not text in any character set"},
    {"no_article", "it is text, but has neither a headline nor a body"},
    {"broken_json", "it is not a JSON object"},
    {"broken_xml", "it is not well-formed XML"},
    {"broken_csv", "it is not a row of a table"},
    {"truncated", "it is damaged or ends early"},
    {"revisit", "it only says that a page had not changed"},
    {"limits", "it unpacks to more than is plausible"},
    {"changed", "it changed while it was read"},
    {"unreadable", "it cannot be read"},
    {"failed", "this program made a mistake"},
}};

constexpr auto media_types = std::to_array<std::string_view>(
    {"html", "text", "json", "csv", "nitf", "newsml", "feed", "trec", "reuters"});
static_assert(media_types.size() == static_cast<std::size_t>(MediaType::reuters) + 1);

}  // namespace

std::string_view name_of(MediaType type) { return media_types.at(static_cast<std::size_t>(type)); }

std::string_view describe(SkipReason reason) {
    return wordings.at(static_cast<std::size_t>(reason)).sentence;
}

std::string_view name_of(SkipReason reason) {
    return wordings.at(static_cast<std::size_t>(reason)).name;
}

}  // namespace news::indexer
