// SPDX-License-Identifier: GPL-2.0-or-later
/// The id of an article: the same in every run and on every machine.
#pragma once

#include <string>
#include <string_view>

namespace news::indexer {

/// 20 lower-case hexadecimal digits of a name-based UUID (SHA-1): among ten million articles two
/// share one with a probability of about one in ten billion.
///
/// @param key  what names the article: its normalized URL, else its origin
///
/// Source: RFC 4122, 4.3 (version 5); the digits of version and variant are left out
std::string article_id(std::string_view key);

}  // namespace news::indexer
