// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/utf16.h"

#include <utility>

namespace news::indexer {

using namespace std::literals;

bool is_utf16(std::string_view head) {
    return head.starts_with("\xff\xfe"sv) || head.starts_with("\xfe\xff"sv);
}

Utf16Stream::Utf16Stream(std::unique_ptr<ByteStream> wide) : wide_(std::move(wide)) {
    UErrorCode status = U_ZERO_ERROR;
    from_ = ucnv_open("UTF-16", &status);
    to_ = ucnv_open("UTF-8", &status);
    at_end_ = U_FAILURE(status);
}

Utf16Stream::~Utf16Stream() {
    ucnv_close(from_);
    ucnv_close(to_);
}

/// Half a character at the end of a block waits inside the converters.
std::string_view Utf16Stream::read() {
    text_.clear();
    while (!at_end_ && text_.empty()) {
        const std::string_view block = wide_->read();
        at_end_ = block.empty();
        UErrorCode status = U_ZERO_ERROR;
        characters_.resize(block.size() + 8);
        const char* source = block.data();
        char16_t* middle = characters_.data();
        ucnv_toUnicode(from_, &middle, characters_.data() + characters_.size(), &source,
                       source + block.size(), nullptr, at_end_ ? 1 : 0, &status);
        const char16_t* start = characters_.data();
        text_.resize(static_cast<std::size_t>(middle - start) * 3 + 8);
        char* target = text_.data();
        status = U_ZERO_ERROR;
        ucnv_fromUnicode(to_, &target, text_.data() + text_.size(), &start, middle, nullptr,
                         at_end_ ? 1 : 0, &status);
        text_.resize(static_cast<std::size_t>(target - text_.data()));
    }
    return text_;
}

}  // namespace news::indexer
