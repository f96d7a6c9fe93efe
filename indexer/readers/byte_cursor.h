// SPDX-License-Identifier: GPL-2.0-or-later
/// A stream that can be looked at before it is taken: by lines, by length, or as it comes.
#pragma once

#include <memory>
#include <span>
#include <utility>

#include "indexer/readers/byte_stream.h"

namespace news::indexer {

class ByteCursor final : public ByteStream {
public:
    explicit ByteCursor(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    struct Line {
        std::string bytes;      ///< without the line feed; empty where it is too long
        bool too_long = false;  ///< it was passed over to its end
    };

    /// The next line; the last one may end without a line feed. Nothing at the end, and where the
    /// stream broke off inside the line.
    ///
    /// @param limit  the most bytes that are kept
    std::optional<Line> line(std::size_t limit);

    /// The next bytes without taking them, at least `size` where so many are left. Valid until
    /// the next call of anything.
    std::string_view peek(std::size_t size);

    /// The next bytes, `size` where so many are left.
    std::string take(std::size_t size);

    /// Passes over bytes. @return how many there were, `size` where so many are left
    std::uint64_t skip(std::uint64_t size);

    struct Part {
        std::string bytes;     ///< up to and with the mark; empty where it is too long
        std::size_t mark = 0;  ///< which one ended it
        bool too_long = false;
        bool is_marked = false;  ///< false where the stream ended first
    };

    /// The next bytes up to the first of `marks`, none of which is empty.
    ///
    /// @param limit  about the most bytes that are kept
    Part take_until(std::span<const std::string_view> marks, std::size_t limit);

    /// Puts bytes in front of what comes next.
    void put_back(std::string_view bytes);

    /// True at the end of the stream, and where it broke off.
    bool at_end() { return !fill(); }

    std::string_view read() override;
    [[nodiscard]] const std::optional<ReadProblem>& problem() const override {
        return stream_->problem();
    }
    bool recover() override { return stream_->recover(); }
    [[nodiscard]] std::uint64_t bytes_read() const override { return stream_->bytes_read(); }
    [[nodiscard]] std::optional<int> descriptor() const override { return stream_->descriptor(); }

private:
    bool fill();

    std::unique_ptr<ByteStream> stream_;
    std::string held_;        ///< more than the stream's last block, where that was asked for
    std::string_view front_;  ///< what comes next, in held_ or in the stream's last block
};

/// True where nothing stands in the line.
bool is_blank(std::string_view line);

}  // namespace news::indexer
