// SPDX-License-Identifier: GPL-2.0-or-later
/// Names of papers that are an address or initials, and the names that they stand for.
#pragma once

#include <string>
#include <string_view>

namespace news::indexer {

/// True for names that tell little: the host itself ("dalepost.example", "DALEPOST.EXAMPLE"), or
/// initials with or without a word for the edition ("DP", "DP Online").
///
/// @param domain  without "www."
bool is_short_name(std::string_view name, std::string_view domain);

/// True when `name` is what `shorter` stands for: it has several words or marks that the address
/// lacks and the same letters ("dale-post.example", "Dale Post"), or its words begin with the
/// initials ("DP", "The Dale Post").
bool stands_for(std::string_view shorter, std::string_view name, std::string_view domain);

/// `name` without what is no name around it: a slogan behind a bar, the form of the company, an
/// address in brackets, the mark of copyright: "© Dale Post Ltd. (dalepost.example)" gives
/// "Dale Post".
std::string bare_name(std::string_view name);

}  // namespace news::indexer
