// SPDX-License-Identifier: GPL-2.0-or-later
/// Source, what a reader reads from: a file, or something inside it.
#pragma once

#include <memory>
#include <string>

#include <fmt/format.h>

#include "indexer/item/raw_item.h"
#include "indexer/readers/byte_cursor.h"
#include "indexer/readers/unpack_budget.h"

namespace news::indexer {

struct Source {
    std::unique_ptr<ByteCursor> bytes;
    std::string origin;  ///< as in RawItem
    int depth = 0;       ///< archives and compressions around it
    std::shared_ptr<UnpackBudget> budget;
    std::shared_ptr<const FieldMap> map;  ///< may be null

    /// "a.warc#3"
    [[nodiscard]] std::string record(std::size_t number) const {
        return fmt::format("{}#{}", origin, number);
    }
};

/// What ended the stream before its time, if something did.
inline std::optional<Skipped> problem_of(const Source& source, std::string origin) {
    const auto& problem = source.bytes->problem();
    return problem ? std::optional(Skipped{std::move(origin), problem->reason, problem->detail})
                   : std::nullopt;
}

}  // namespace news::indexer
