// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/tag.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/digest.h"
#include "common/text.h"

namespace news::searcher {
namespace {

std::string_view without_weakness(std::string_view tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

}  // namespace

std::string tag_of(const std::vector<std::string>& parts) {
    return fmt::format("W/\"{}\"", digest_of(fmt::format("{}", fmt::join(parts, "\n"))));
}

bool matches_tag(std::string_view if_none_match, std::string_view tag) {
    if (trim(if_none_match) == "*") {
        return true;
    }
    while (!if_none_match.empty()) {
        const std::size_t end = std::min(if_none_match.find(','), if_none_match.size());
        const std::string_view one = trim(if_none_match.substr(0, end));
        if (without_weakness(one) == without_weakness(tag)) {
            return true;
        }
        if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
    }
    return false;
}

}  // namespace news::searcher
