// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/start_tag.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "indexer/extract/ascii.h"
#include "indexer/extract/texts_aside.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

/// @param lower  in lower case
bool is_named(std::string_view name, std::string_view lower) {
    return std::ranges::equal(name, lower, {}, to_lower_ascii);
}

/// Elements whose attributes decide how the page is parsed. Formatting is opened again in the next
/// block, but of four equal elements only three; a link inside a link closes it in any case.
///
/// Source: HTML Standard, 13.2.4.3 The list of active formatting elements and 13.2.6 Tree
/// construction
bool decides_parse(std::string_view name) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"annotation-xml", "b", "big", "body", "code", "em", "font", "html", "i", "isindex", "nobr",
         "s", "small", "strike", "strong", "tt", "u"});
    return std::ranges::any_of(names,
                               [name](std::string_view other) { return is_named(name, other); });
}

/// What a byte can be inside a start tag.
enum Kind : unsigned {
    blank = 1U,
    ends_name = 2U,
    ends_value = 4U,  ///< one without quotes
    odd_in_name = 8U,
    odd_in_value = 16U,  ///< one without quotes
};

constexpr auto kinds = [] {
    std::array<unsigned, 256> table{};
    const auto mark = [&table](std::string_view bytes, unsigned kind) {
        for (const char c : bytes) {
            table.at(static_cast<unsigned char>(c)) |= kind;
        }
    };
    mark(" \n\r\t", blank | ends_name | ends_value);
    mark("/=", ends_name);
    mark(">", ends_name | ends_value);
    mark("\"'<\f", odd_in_name | odd_in_value);
    mark("`", odd_in_value);
    return table;
}();

bool is(char c, unsigned kind) { return (kinds[static_cast<unsigned char>(c)] & kind) != 0; }

/// Takes the attributes of a start tag one by one, as long as it is written plainly.
///
/// Source: HTML Standard, 13.2.5.32 Before attribute name state to 13.2.5.40
class AttributeReader {
public:
    struct Written {
        std::string_view all;  ///< name="value"
        std::string_view name;
        std::string_view value;
    };

    /// @param rest  what stands behind the tag's name
    explicit AttributeReader(std::string_view rest) : rest_(rest) {}

    /// The next; nothing at the end of the tag and where it is not plain.
    std::optional<Written> next() {
        closes_ = false;
        for (; at_ < rest_.size() && (is(rest_[at_], blank) || rest_[at_] == '/'); ++at_) {
            closes_ = rest_[at_] == '/';
        }
        const std::size_t begin = at_;
        Written found;
        found.name = take_until(ends_name, odd_in_name);
        if (found.name.empty()) {
            is_plain_ = is_plain_ && at_ + 1 == rest_.size() && rest_[at_] == '>';
            return std::nullopt;
        }
        std::size_t end = at_;
        skip_blanks();
        if (at_ < rest_.size() && rest_[at_] == '=') {
            ++at_;
            skip_blanks();
            found.value = take_value();
            end = at_;
        }
        found.all = rest_.substr(begin, end - begin);
        return is_plain_ ? std::optional(found) : std::nullopt;
    }

    /// False for a tag of which a browser and we may think otherwise.
    [[nodiscard]] bool is_plain() const { return is_plain_; }

    /// True behind the last, for "<br/>".
    [[nodiscard]] bool closes() const { return closes_; }

private:
    void skip_blanks() {
        while (at_ < rest_.size() && is(rest_[at_], blank)) {
            ++at_;
        }
    }

    std::string_view take_until(Kind ends, Kind odd) {
        const std::size_t begin = at_;
        for (; at_ < rest_.size() && !is(rest_[at_], ends); ++at_) {
            is_plain_ = is_plain_ && !is(rest_[at_], odd);
        }
        return rest_.substr(begin, at_ - begin);
    }

    std::string_view take_value() {
        if (at_ == rest_.size() || (rest_[at_] != '"' && rest_[at_] != '\'')) {
            return take_until(ends_value, odd_in_value);
        }
        const std::size_t begin = at_ + 1;
        const std::size_t end = rest_.find(rest_[at_], begin);
        is_plain_ = is_plain_ && end != npos;
        at_ = end == npos ? rest_.size() : end + 1;
        return rest_.substr(begin, end == npos ? npos : end - begin);
    }

    std::string_view rest_;
    std::size_t at_ = 0;
    bool is_plain_ = true;
    bool closes_ = false;
};

void append_attribute(std::string_view written, std::string& html) {
    html += ' ';
    html += written;
}

}  // namespace

AttributeRange AttributesAside::of(std::size_t at) const {
    const auto found = std::ranges::lower_bound(tags, at, {}, &Tag::at);
    return found != tags.end() && found->at == at ? found->range : AttributeRange{};
}

void append_start_tag(std::string_view tag, std::string_view name, std::string& html,
                      AttributesAside& aside) {
    if (decides_parse(name)) {
        html += tag;
        return;
    }
    const std::size_t at = html.size();
    const auto begin = static_cast<std::uint32_t>(aside.attributes.size());
    html += tag.substr(0, 1 + name.size());
    AttributeReader reader(tag.substr(1 + name.size()));
    std::bitset<AttributeName::names.size()> seen;  // of two of a name the first counts
    const bool is_input = is_named(name, "input");
    while (const auto attribute = reader.next()) {
        if (is_input && is_named(attribute->name, "type")) {
            append_attribute(attribute->all, html);  // whether it is hidden decides where it goes
            continue;
        }
        const auto known = AttributeName::of(attribute->name);
        if (!known || seen[known->index()]) {
            continue;
        }
        seen.set(known->index());
        if (plain_run(attribute->value) == attribute->value.size()) {
            aside.attributes.push_back({.name = *known, .value = attribute->value});
        } else {
            append_attribute(attribute->all, html);
        }
    }
    if (!reader.is_plain()) {
        html.resize(at);
        html += tag;
        aside.attributes.erase(aside.attributes.begin() + begin, aside.attributes.end());
        return;
    }
    html += reader.closes() ? " />" : ">";
    if (const auto end = static_cast<std::uint32_t>(aside.attributes.size()); begin != end) {
        aside.tags.push_back({at, {begin, end}});
    }
}

}  // namespace news::indexer
