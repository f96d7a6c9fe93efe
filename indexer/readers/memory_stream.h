// SPDX-License-Identifier: GPL-2.0-or-later
/// Bytes in memory as a stream.
#pragma once

#include <utility>

#include "indexer/readers/byte_stream.h"

namespace news::indexer {

class MemoryStream : public ByteStream {
public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::string_view read() override {
        return std::exchange(done_, true) ? std::string_view() : std::string_view(bytes_);
    }
    [[nodiscard]] const std::optional<ReadProblem>& problem() const override { return problem_; }
    [[nodiscard]] std::uint64_t bytes_read() const override { return done_ ? bytes_.size() : 0; }

private:
    std::string bytes_;
    std::optional<ReadProblem> problem_;
    bool done_ = false;
};

}  // namespace news::indexer
