// SPDX-License-Identifier: GPL-2.0-or-later
/// ByteStream, the bytes of a file, of what is packed in it, or of a member of an archive.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/item/raw_item.h"

namespace news::indexer {

/// Why a stream ended before its time.
struct ReadProblem {
    SkipReason reason = SkipReason::unreadable;
    std::string detail;
};

class ByteStream {
public:
    ByteStream() = default;
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// The next bytes, valid until the next call; empty at the end and after a problem.
    virtual std::string_view read() = 0;

    [[nodiscard]] virtual const std::optional<ReadProblem>& problem() const = 0;

    /// Goes on behind the damaged place at which the stream ended. What was read before and what
    /// follows do not belong together.
    ///
    /// @return false where there is nothing more to read
    virtual bool recover() { return false; }

    /// Bytes taken so far from the file that everything is in, as stored.
    [[nodiscard]] virtual std::uint64_t bytes_read() const = 0;

    /// The system's number of the file where the stream is a file as it stands.
    [[nodiscard]] virtual std::optional<int> descriptor() const { return std::nullopt; }
};

}  // namespace news::indexer
