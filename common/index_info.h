// SPDX-License-Identifier: GPL-2.0-or-later
/// What an index says of itself, so that no program misreads another version's.
#pragma once

#include <string>

#include <xapian.h>

namespace news {

/// Change this number with any change of terms, slots or records: older indexes are refused then.
inline constexpr int schema_version = 6;

/// Marks an index as one of this schema version. To be committed by the caller.
void write_schema_version(Xapian::WritableDatabase& database);

/// @param path  of the index, for the message
/// @throws Error index  when the index is of another version, or of another program
void require_schema_version(const Xapian::Database& database, const std::string& path);

}  // namespace news
