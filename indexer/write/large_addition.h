// SPDX-License-Identifier: GPL-2.0-or-later
/// Many articles are added to an index: it is written anew, now and then and at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>

#include <xapian.h>

#include "indexer/bulk/bulk_index.h"
#include "indexer/write/folder_swap.h"

namespace news::indexer {

/// What is added goes to a folder beside that of the index, which stays as it is until publish().
/// To add 15,000 articles of 3 KB takes 16 CPU seconds, extraction included; 80 one by one. But
/// each publish() costs in proportion to the whole index.
class LargeAddition {
public:
    /// @param index   its folder without links, with everything committed, which nobody else may
    /// write to as long as this is
    /// @param memory  bytes that words may take before they go to a file
    /// @throws UnknownFormat  where the Xapian that is installed writes another format
    /// @throws std::system_error  where there can be no such folder, or none can be swapped with it
    LargeAddition(std::filesystem::path index, std::size_t memory);

    /// All documents, without the words of those that were added. Whoever changes it commits it.
    Xapian::WritableDatabase& rest() { return rest_; }

    /// @return the number of the document
    Xapian::docid add(const FlatDocument& document);
    void replace(Xapian::docid number, const FlatDocument& document);

    /// Often enough that little is lost with the power, and so seldom that it costs little.
    ///
    /// @param batches  committed in the rest since the last time
    [[nodiscard]] bool is_due(std::size_t batches) const;

    /// The index holds from now on what was committed in the rest.
    ///
    /// @return the index, so that it stays locked. Nothing can be written to it under its new name.
    /// @throws std::system_error  as on a full disk
    Xapian::WritableDatabase publish();

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] std::filesystem::path part(const char* name) const {
        return beside_.path() / name;
    }

    std::filesystem::path index_;
    RemovedFolder whole_;  ///< in the same folder as the index, else the swap could be seen half
    RemovedFolder beside_;
    BulkIndex bulk_;
    Xapian::WritableDatabase rest_;
    Clock::time_point published_ = Clock::now();
    Clock::duration took_{};  ///< the last time
};

/// Removes what a run that was killed may have left beside the index.
void remove_left_over_addition(const std::filesystem::path& index);

}  // namespace news::indexer
