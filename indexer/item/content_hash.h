// SPDX-License-Identifier: GPL-2.0-or-later
/// What a file holds, in 16 bytes.
#pragma once

#include <filesystem>
#include <string>

namespace news::indexer {

/// XXH3 of 128 bits over the bytes as stored; empty where the file cannot be read. It tells changes
/// from none, at the speed of the disk; it does not withstand forgery.
std::string content_hash(const std::filesystem::path& path);

}  // namespace news::indexer
