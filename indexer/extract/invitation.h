// SPDX-License-Identifier: GPL-2.0-or-later
/// Lines that ask the reader to do something for the publisher.
#pragma once

#include <string_view>

namespace news::indexer {

/// True for a line of at most 60 words with a sentence that begins with an invitation and names
/// the way: "Sign up for our newsletter", "Follow her on X", "Abonnieren Sie unseren Kanal".
///
/// @param line  one paragraph in UTF-8, without markup
bool is_invitation(std::string_view line);

}  // namespace news::indexer
