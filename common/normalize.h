// SPDX-License-Identifier: GPL-2.0-or-later
/// Normal forms of Unicode for UTF-8: ICU's normalizers with our errors.
#pragma once

#include <string>
#include <string_view>

#include <unicode/normalizer2.h>

namespace news {

enum class NormalForm { nfc, nfd, nfkc_casefold };

/// @throws Error internal where ICU's tables are missing
const icu::Normalizer2& normalizer(NormalForm form);

/// `text` as it stands where it is beyond what ICU can count.
std::string normalize(NormalForm form, std::string_view text);

}  // namespace news
