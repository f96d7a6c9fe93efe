// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/packed.h"

#include <bit>
#include <cstddef>

#include "common/error.h"

namespace news {
namespace {

constexpr unsigned bits_of_byte = 7;
constexpr unsigned char more_follow = 0x80;
constexpr std::size_t real_size = 8;

[[noreturn]] void throw_damaged() {
    throw Error(Failure::index, "a record of the index is damaged",
                "make the index anew with 'news-index add'");
}

}  // namespace

void Packer::add(std::uint64_t number) {
    for (; number >= more_follow; number >>= bits_of_byte) {
        bytes_ += static_cast<char>(static_cast<unsigned char>(number) | more_follow);
    }
    bytes_ += static_cast<char>(number);
}

/// The sign is the lowest bit, so that small numbers of both signs are short.
void Packer::add_signed(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    add(number < 0 ? ~(bits << 1U) : bits << 1U);
}

void Packer::add_real(double number) {
    auto bits = std::bit_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < real_size; ++i, bits >>= 8U) {
        bytes_ += static_cast<char>(static_cast<unsigned char>(bits));
    }
}

void Packer::add(std::string_view text) {
    add(text.size());
    bytes_ += text;
}

std::uint64_t Unpacker::number() {
    constexpr unsigned most_bits = 64;
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < most_bits; shift += bits_of_byte) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        number |= std::uint64_t{static_cast<unsigned char>(byte & ~more_follow)} << shift;
        if ((byte & more_follow) == 0) {
            return number;
        }
    }
    throw_damaged();
}

std::int64_t Unpacker::signed_number() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>((bits & 1U) == 0 ? bits >> 1U : ~(bits >> 1U));
}

double Unpacker::real() {
    std::uint64_t bits = 0;
    unsigned shift = 0;
    for (const char byte : take(real_size)) {
        bits |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
        shift += 8;
    }
    return std::bit_cast<double>(bits);
}

std::string_view Unpacker::view() { return take(number()); }

std::size_t Unpacker::count() {
    const std::uint64_t things = number();
    if (things > rest_.size()) {
        throw_damaged();
    }
    return static_cast<std::size_t>(things);
}

std::string_view Unpacker::take(std::uint64_t size) {
    if (size > rest_.size()) {
        throw_damaged();
    }
    const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(taken.size());
    return taken;
}

}  // namespace news
