// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads the SGML of TREC collections and of Reuters-21578: many documents in one file.
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

enum class SgmlKind { trec, reuters };

/// The origin of an item is the path, "#" and the number of its document, counted from 1.
class SgmlReader : public Reader {
public:
    /// @param limit  the most bytes of a document
    SgmlReader(Source source, SgmlKind kind, std::size_t limit = max_item_bytes)
        : source_(std::move(source)), kind_(kind), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }

private:
    std::optional<Input> take_document();
    Skipped skip(SkipReason reason, std::string detail) const;

    Source source_;
    SgmlKind kind_;
    std::size_t limit_;
    std::size_t number_ = 0;
    bool done_ = false;
};

}  // namespace news::indexer
