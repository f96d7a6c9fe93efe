// SPDX-License-Identifier: GPL-2.0-or-later
/// Reader, the interface of everything that turns files into raw items.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "indexer/item/found_file.h"
#include "indexer/item/raw_item.h"

namespace news::indexer {

/// The most bytes that one article may have, decompressed. More is skipped without being held.
inline constexpr std::size_t max_item_bytes = std::size_t{16} << 20U;

/// Something that was found: to be extracted, or named as skipped; and where a file begins and
/// ends.
using Input = std::variant<RawItem, Skipped, FileMark>;

class Reader {
public:
    Reader() = default;
    virtual ~Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// @return nothing at the end, and from then on
    virtual std::optional<Input> next() = 0;

    /// Bytes of files that were read so far, as stored.
    [[nodiscard]] virtual std::uint64_t bytes_read() const = 0;

    /// Records and members so far that are no articles by what they are: requests, pictures.
    [[nodiscard]] virtual std::size_t passed_over() const { return 0; }
};

}  // namespace news::indexer
