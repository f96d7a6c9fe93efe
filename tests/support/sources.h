// SPDX-License-Identifier: GPL-2.0-or-later
/// Bytes in memory as what readers read from, and what they find as lines of text.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/readers/memory_stream.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/source.h"

namespace news::tests {

using Lines = std::vector<std::string>;

/// @param budget  bytes that may be unpacked from it
inline indexer::Source source_of(std::string bytes, std::string origin = "a",
                                 std::uint64_t budget = indexer::UnpackBudget::allowance) {
    indexer::Source source;
    source.bytes = std::make_unique<indexer::ByteCursor>(
        std::make_unique<indexer::MemoryStream>(std::move(bytes)));
    source.origin = std::move(origin);
    source.budget = std::make_shared<indexer::UnpackBudget>(0, budget);
    return source;
}

/// Bytes that come one at a time, as from a slow disk.
class DripStream : public indexer::ByteStream {
public:
    explicit DripStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::string_view read() override {
        return at_ < bytes_.size() ? std::string_view(bytes_).substr(at_++, 1) : std::string_view();
    }
    [[nodiscard]] const std::optional<indexer::ReadProblem>& problem() const override {
        return problem_;
    }
    [[nodiscard]] std::uint64_t bytes_read() const override { return at_; }

private:
    std::string bytes_;
    std::size_t at_ = 0;
    std::optional<indexer::ReadProblem> problem_;
};

inline std::string read_all(indexer::ByteStream& stream) {
    std::string all;
    for (auto block = stream.read(); !block.empty(); block = stream.read()) {
        all += block;
    }
    return all;
}

/// "origin:bytes" for each item, "origin!reason" for what is skipped.
inline Lines lines_of(indexer::Reader& reader) {
    Lines lines;
    while (const auto input = reader.next()) {
        if (const auto* item = std::get_if<indexer::RawItem>(&*input)) {
            lines.push_back(item->origin + ":" + item->bytes);
        } else {
            const auto& skipped = std::get<indexer::Skipped>(*input);
            lines.push_back(skipped.origin + "!" + std::string(name_of(skipped.reason)));
        }
    }
    return lines;
}

}  // namespace news::tests
