// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json_value.h"

#include <cstddef>
#include <iterator>

#include "indexer/item/json_depth.h"

namespace news::indexer {
namespace {

/// The bytes that the parser has asked for.
class Capture {
public:
    Capture(ByteCursor& bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {}

    bool at_end() {
        if (at_ == block_.size()) {
            keep();
            block_ = bytes_.peek(1);
        }
        return block_.empty() || too_long();
    }

    [[nodiscard]] char front() const { return block_[at_]; }
    void advance() { ++at_; }
    [[nodiscard]] bool too_long() const { return text_.size() + at_ > limit_; }

    /// Everything up to here; what follows stays in the stream.
    std::string finish() {
        keep();
        return std::move(text_);
    }

private:
    void keep() {
        text_ += block_.substr(0, at_);
        bytes_.skip(at_);
        block_ = {};
        at_ = 0;
    }

    ByteCursor& bytes_;
    std::size_t limit_;
    std::string text_;
    std::string_view block_;  ///< at the front of bytes_
    std::size_t at_ = 0;      ///< in block_
};

/// What nlohmann::json reads from. It takes no more than the value where that ends with a bracket
/// or a quote.
class CaptureIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    CaptureIterator() = default;
    explicit CaptureIterator(Capture& capture) : capture_(&capture) {}

    char operator*() const { return capture_->front(); }
    CaptureIterator& operator++() {
        capture_->advance();
        return *this;
    }
    bool operator==(const CaptureIterator& other) const { return is_end() == other.is_end(); }
    bool operator!=(const CaptureIterator& other) const { return !(*this == other); }

private:
    [[nodiscard]] bool is_end() const { return capture_ == nullptr || capture_->at_end(); }

    Capture* capture_ = nullptr;
};

/// A number, true, false or null ends where something else begins.
JsonValue take_bare_word(ByteCursor& bytes, std::size_t limit) {
    constexpr std::string_view ends = ",]}: \t\r\n";
    JsonValue value;
    while (!bytes.at_end() && value.text.size() <= limit) {
        const std::string_view view = bytes.peek(1);
        const std::size_t size = std::min(view.find_first_of(ends), view.size());
        if (size == 0) {
            break;
        }
        value.text += bytes.take(size);
    }
    value.too_long = value.text.size() > limit;
    if (value.too_long || !nlohmann::json::accept(value.text)) {
        value.problem = "neither a number nor a word of JSON";
    }
    return value;
}

}  // namespace

JsonValue take_json(ByteCursor& bytes, std::size_t limit) {
    const std::string_view first = bytes.peek(1);
    if (first.empty() || std::string_view("{[\"").find(first.front()) == std::string_view::npos) {
        return take_bare_word(bytes, limit);
    }
    Capture capture(bytes, limit);
    JsonDepthCheck check;
    nlohmann::json::sax_parse(CaptureIterator(capture), CaptureIterator(), &check,
                              nlohmann::json::input_format_t::json, false);
    JsonValue value;
    value.problem = check.problem();
    value.too_long = capture.too_long() && !value.problem.empty();
    value.text = capture.finish();
    return value;
}

}  // namespace news::indexer
