// SPDX-License-Identifier: GPL-2.0-or-later
/// UTF-16 as UTF-8, for readers that go by lines and brackets.
#pragma once

#include <unicode/ucnv.h>

#include <memory>

#include "indexer/readers/byte_stream.h"

namespace news::indexer {

/// True where a byte order mark of UTF-16 stands.
bool is_utf16(std::string_view head);

class Utf16Stream : public ByteStream {
public:
    /// REQUIRES: `wide` begins with a byte order mark, which is left out.
    explicit Utf16Stream(std::unique_ptr<ByteStream> wide);
    ~Utf16Stream() override;
    Utf16Stream(const Utf16Stream&) = delete;
    Utf16Stream& operator=(const Utf16Stream&) = delete;

    std::string_view read() override;
    [[nodiscard]] const std::optional<ReadProblem>& problem() const override {
        return wide_->problem();
    }
    [[nodiscard]] std::uint64_t bytes_read() const override { return wide_->bytes_read(); }

private:
    std::unique_ptr<ByteStream> wide_;
    UConverter* from_ = nullptr;
    UConverter* to_ = nullptr;
    std::u16string characters_;
    std::string text_;
    bool at_end_ = false;
};

}  // namespace news::indexer
