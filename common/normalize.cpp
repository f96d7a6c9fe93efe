// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/normalize.h"

#include <cstdint>

#include <unicode/bytestream.h>

#include "common/error.h"

namespace news {
namespace {

const icu::Normalizer2* instance_of(NormalForm form, UErrorCode& status) {
    switch (form) {
        case NormalForm::nfc:
            return icu::Normalizer2::getNFCInstance(status);
        case NormalForm::nfd:
            return icu::Normalizer2::getNFDInstance(status);
        case NormalForm::nfkc_casefold:
            return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }
    return nullptr;
}

}  // namespace

const icu::Normalizer2& normalizer(NormalForm form) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* instance = instance_of(form, status);
    if (U_FAILURE(status) || instance == nullptr) {
        throw Error(Failure::internal, "the Unicode tables of ICU cannot be loaded",
                    "install the package of ICU's data that belongs to its library");
    }
    return *instance;
}

std::string normalize(NormalForm form, std::string_view text) {
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    UErrorCode status = U_ZERO_ERROR;
    normalizer(form).normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink,
                                   nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

}  // namespace news
