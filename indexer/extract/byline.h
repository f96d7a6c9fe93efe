// SPDX-License-Identifier: GPL-2.0-or-later
/// Names of people out of bylines: "By Jane Doe and John Roe, Political Editor".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace news::indexer {

/// People named in `line`, in its order and in usual case: "Von ANNA BERG (dpa)" gives "Anna Berg".
///
/// The opening word ("By", "Von", "Par", ...) may be missing. Roles, titles, agencies, papers,
/// places behind "in", addresses and dates are left out. A single word is no name, save in
/// scripts that write names without a blank.
std::vector<std::string> names_of_byline(std::string_view line);

/// True when `line` is nothing but a byline: it opens as one and names somebody, or it is a name,
/// a comma and a role.
bool is_byline(std::string_view line);

/// True for "Reuters", "dpa/AFP", "The Associated Press": agencies are credited, not authors.
bool is_agency(std::string_view name);

/// True for the word of a role: "Reporter", "Redakteurin", "staff".
bool is_role(std::string_view word);

/// True for agencies and for what holds a word of the newsroom: "Staff", "Redaktion", "News Desk".
bool is_newsroom(std::string_view name);

/// `name` in usual case where it is written in capitals: "JANE O'NEIL" gives "Jane O'Neil".
std::string in_usual_case(std::string_view name);

}  // namespace news::indexer
