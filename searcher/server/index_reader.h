// SPDX-License-Identifier: GPL-2.0-or-later
/// An index that is written to, or replaced, while it is read.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "searcher/engine/index.h"

namespace news::searcher {

/// For one thread.
class IndexReader {
public:
    /// @param columns  shared with other readers of the folder; may be null
    explicit IndexReader(std::filesystem::path folder,
                         std::shared_ptr<SharedColumns> columns = nullptr)
        : folder_(std::move(folder)), columns_(std::move(columns)) {}

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
    std::shared_ptr<SharedColumns> columns_;
    Identity opened_;
    std::optional<Index> index_;
};

}  // namespace news::searcher
