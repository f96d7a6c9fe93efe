// SPDX-License-Identifier: GPL-2.0-or-later
/// Place, date and agency that open a report: "LONDON, March 30 (Reuters) - ".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace news::indexer {

struct Dateline {
    std::string place;       ///< as printed, "LONDON", "NEW YORK, N.Y."; empty in "(Reuters) - "
    std::string agency;      ///< as agency_named() gives it; may be empty
    std::string date;        ///< as printed, "March 30"; may be empty
    std::size_t length = 0;  ///< bytes that it takes of the paragraph, dash and blanks included
};

/// The dateline at the beginning of `paragraph`, one clean line of UTF-8.
///
/// A place alone counts only in capitals or with the abbreviation of a state ("Washington, D.C.
/// -"), since any sentence can begin with a word and a dash.
std::optional<Dateline> find_dateline(std::string_view paragraph);

}  // namespace news::indexer
