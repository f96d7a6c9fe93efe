// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/digest.h"

#include <fmt/format.h>

namespace news {

std::string digest_of(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace news
