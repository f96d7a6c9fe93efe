// SPDX-License-Identifier: GPL-2.0-or-later
/// Tags of answers: as long as the tag is the same, the answer says the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::searcher {

/// W/"0123456789abcdef" of all that an answer depends on. It is weak: answers with the same tag may
/// differ in the time they took and in how they are compressed.
std::string tag_of(const std::vector<std::string>& parts);

/// True where the value of "If-None-Match" names the tag.
///
/// Source: RFC 9110, 8.8.3 and 13.1.2
bool matches_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace news::searcher
