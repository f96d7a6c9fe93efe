// SPDX-License-Identifier: GPL-2.0-or-later
/// Numbers and texts as a row of bytes, and apart again in the same order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace news {

/// Writes small numbers in few bytes: seven bits in each, the lowest first.
class Packer {
public:
    void add(std::uint64_t number);
    void add_signed(std::int64_t number);
    void add_real(double number);  ///< eight bytes
    void add(std::string_view text);

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// Every member throws an Error of the index where the bytes are none of a Packer.
class Unpacker {
public:
    /// @param bytes  must outlive this object
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number();
    std::int64_t signed_number();
    double real();
    std::string text() { return std::string(view()); }

    /// A text where it stands in the bytes.
    std::string_view view();

    /// A number of things that follow, each of which takes a byte at least.
    std::size_t count();

private:
    std::string_view take(std::uint64_t size);

    std::string_view rest_;
};

}  // namespace news
