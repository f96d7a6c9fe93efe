// SPDX-License-Identifier: GPL-2.0-or-later
/// Who is writing to an index.
#pragma once

#include <filesystem>
#include <string>

namespace news::indexer {

/// "process 4711 (news-index add /archive)", or empty where it cannot be known: another user's
/// process, another machine, a system without /proc.
std::string lock_holder(const std::filesystem::path& index);

}  // namespace news::indexer
