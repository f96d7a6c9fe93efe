// SPDX-License-Identifier: GPL-2.0-or-later
/// The line below the name of a printed paper: its number, place, day and price.
#pragma once

#include <string_view>

namespace news::indexer {

/// True for "No. 4,512. LENNFORD, FRIDAY, MARCH 3, 1911. ONE PENNY.", "Nr. 12 / 45. Jahrgang" and
/// "Page 3": for lines whose words all belong to the counting and selling of a paper, or that
/// name a day beside such words or in capitals.
bool is_issue_line(std::string_view line);

}  // namespace news::indexer
