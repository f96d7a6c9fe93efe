// SPDX-License-Identifier: GPL-2.0-or-later
/// Compressed streams as the bytes that went into them.
#pragma once

#include <memory>

#include "indexer/readers/byte_stream.h"
#include "indexer/readers/unpack_budget.h"

namespace news::indexer {

/// True where gzip begins.
bool is_gzip(std::string_view head);

/// True where compressed bytes begin that unpack() knows: gzip, bzip2, xz, zstd or compress (.Z).
bool is_compressed(std::string_view head);

/// REQUIRES: is_compressed(peek of `packed`). Several members behind one another are one stream;
/// behind a damaged member of gzip, recover() finds the next one.
///
/// @param budget  ends the stream with a problem when it is used up; shared by one file's streams
std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, std::string_view head,
                                   std::shared_ptr<UnpackBudget> budget);

}  // namespace news::indexer
