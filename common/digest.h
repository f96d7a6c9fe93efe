// SPDX-License-Identifier: GPL-2.0-or-later
/// Short names for texts: equal texts have equal ones, and others hardly ever.
#pragma once

#include <string_view>

namespace news {

/// 16 hexadecimal digits. Tells versions apart; no secret is safe with it.
///
/// Source: FNV-1a with 64 bits
std::string digest_of(std::string_view text);

}  // namespace news
