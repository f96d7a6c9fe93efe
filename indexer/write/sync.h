// SPDX-License-Identifier: GPL-2.0-or-later
/// Makes what was written survive a loss of power.
#pragma once

#include <filesystem>

namespace news::indexer {

/// Of a folder, the names in it last from then on; what its files hold is theirs to sync.
///
/// @throws std::system_error  when the system could not do it
void sync(const std::filesystem::path& path);

/// The files of a folder, and their names.
///
/// @throws std::system_error  when the system could not do it
void sync_all(const std::filesystem::path& folder);

}  // namespace news::indexer
