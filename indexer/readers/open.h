// SPDX-License-Identifier: GPL-2.0-or-later
/// Picks the reader of a file by its content, and where that leaves it open by its name.
#pragma once

#include <filesystem>
#include <memory>

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// What is wrong with the file shows as its only item.
///
/// @param map  where records keep their fields; may be null
/// @return null when the file is nothing that there is a reader for
std::unique_ptr<Reader> open_file(const std::filesystem::path& path,
                                  std::shared_ptr<const FieldMap> map = nullptr);

/// The same for what stands in a file. Compressed bytes are unpacked, archives opened.
///
/// @param name  of what is read, for its suffix
std::unique_ptr<Reader> open_source(Source source, std::string_view name);

}  // namespace news::indexer
