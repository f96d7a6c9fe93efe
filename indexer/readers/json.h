// SPDX-License-Identifier: GPL-2.0-or-later
/// Reads JSON documents: a record, a list of records, an object around such a list, or an object
/// that has records under their ids.
#pragma once

#include <vector>

#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::indexer {

/// Holds one record at a time, however long the list is. The origin of the Nth record is the path
/// and "#N"; of a file that is one record, the path alone.
class JsonReader : public Reader {
public:
    /// @param limit  the most bytes of a record
    explicit JsonReader(Source source, std::size_t limit = max_item_bytes)
        : source_(std::move(source)), limit_(limit) {}

    std::optional<Input> next() override;
    [[nodiscard]] std::uint64_t bytes_read() const override { return source_.bytes->bytes_read(); }

private:
    std::optional<Input> step();
    std::optional<Input> step_outside(char next);
    std::optional<Input> step_in_list(char next);
    std::optional<Input> step_in_object(char next);
    std::optional<Input> take_record();
    std::optional<Input> take_member();
    std::optional<Input> take_value(const std::string& key);
    std::optional<Input> give(std::string bytes);
    std::optional<Input> stop(SkipReason reason, std::string detail);
    std::optional<Input> end();
    bool skip_blanks() const;
    void enter(char bracket);

    Source source_;
    std::size_t limit_;
    std::string open_;        ///< brackets around the place where it stands
    bool is_keyed_ = false;   ///< members of objects may be records
    std::size_t number_ = 0;  ///< of the last record
    bool done_ = false;
};

}  // namespace news::indexer
