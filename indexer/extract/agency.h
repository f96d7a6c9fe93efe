// SPDX-License-Identifier: GPL-2.0-or-later
/// The news agencies of the world, by all the names under which newspapers print them.
#pragma once

#include <string_view>
#include <vector>

namespace news::indexer {

/// The agency that `text` names, under the name by which readers know it: "Agence France-Presse",
/// "AFP" and "Afp News" give "AFP". Nothing else may stand in `text`.
///
/// @return empty for anything else; the view is valid for ever
std::string_view agency_named(std::string_view text);

/// The agencies of a list such as "AFP/dpa", "AP, Reuters and AFP" or "dpa/lw", where "lw" are the
/// initials of an editor.
///
/// @return empty when anything else stands in the list
std::vector<std::string_view> agencies_named(std::string_view list);

}  // namespace news::indexer
