// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads the members of zip, tar and 7z archives, each with the reader of what it is.
#pragma once

#include <memory>

#include "indexer/readers/reader.h"
#include "indexer/readers/recognize.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// Nothing is written to disk: names of members are text in origins, whatever path they spell.
///
/// @param kind  zip, tar or seven_zip
std::unique_ptr<Reader> open_archive(Source source, FileKind kind);

}  // namespace news::indexer
