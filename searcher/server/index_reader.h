// SPDX-License-Identifier: GPL-2.0-or-later
/// An index that is written to, or replaced, while it is read.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>

#include "searcher/engine/index.h"

namespace news::searcher {

/// For one thread.
class IndexReader {
public:
    explicit IndexReader(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// The index as it is now; it keeps that revision until the next call.
    ///
    /// @throws Error index, Xapian::Error  where it cannot be read at the moment
    Index& current();

    /// The next current() opens the index anew.
    void close() { index_.reset(); }

private:
    /// Tells a folder from another one that took its name.
    struct Identity {
        dev_t device = 0;
        ino_t number = 0;

        bool operator==(const Identity&) const = default;
    };

    [[nodiscard]] Identity identity() const;

    std::filesystem::path folder_;
    Identity opened_;
    std::optional<Index> index_;
};

}  // namespace news::searcher
