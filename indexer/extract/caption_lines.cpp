// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/caption_lines.h"

#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

constexpr std::size_t fewest_words = 4;
constexpr std::size_t most_words = 60;
constexpr std::size_t credit_words = 6;

/// Bytes of the credit "Jane Roe—Daily Post " in front of `line`, where `house` is the paper.
std::size_t house_credit(std::string_view line, std::string_view house) {
    house.remove_prefix(fold(house.substr(0, 4)) == "the " ? 4 : 0);
    const std::size_t at = house.empty() ? std::string_view::npos : line.find(house);
    if (at == std::string_view::npos || at == 0 || count_words(line.substr(0, at)) > credit_words) {
        return 0;
    }
    const auto before = line.substr(0, at);
    const bool is_joined = before.ends_with("—") || before.ends_with("–") || before.ends_with('/');
    const bool ends = at + house.size() < line.size() && line[at + house.size()] == ' ';
    return is_joined && ends && begins_upper(line.substr(at + house.size())) ? at + house.size()
                                                                             : 0;
}

/// `text` without the full stop that a caption may have or not.
std::string_view without_stop(std::string_view text) {
    text.remove_suffix(text.ends_with('.') ? 1 : 0);
    return text;
}

/// Where line `i` begins in the next one, when that goes on behind it.
std::size_t place_in_next(std::span<const ScrapeLine> lines, std::size_t i) {
    if (i + 1 >= lines.size() || lines[i + 1].after_gap) {
        return std::string_view::npos;
    }
    const std::string_view text = without_stop(lines[i].text);
    const std::string_view next = lines[i + 1].text;
    const std::size_t at = next.find(text);
    const bool fits = at != std::string_view::npos && fewest_words <= count_words(text) &&
                      count_words(next) <= most_words && ends_sentence(next);
    const bool goes_on = fits && at + text.size() + 1 < next.size();
    return goes_on && count_words(next.substr(0, at)) <= credit_words ? at : std::string_view::npos;
}

}  // namespace

bool is_given_twice(std::span<const ScrapeLine> lines, std::size_t i) {
    return i > 0 && place_in_next(lines, i) != std::string_view::npos;
}

bool has_house_credit(std::span<const ScrapeLine> lines, std::size_t i) {
    return house_credit(lines[i].text, lines.front().text) > 0;
}

Caption caption_of(std::span<const ScrapeLine> lines, std::size_t i) {
    const std::string_view line = lines[i].text;
    auto caption = split_credit(line);
    if (!caption.credit.empty()) {
        return caption;
    }
    std::size_t credit = house_credit(line, lines.front().text);
    if (credit == 0 && i > 1 && is_given_twice(lines, i - 1)) {
        credit = place_in_next(lines, i - 1);
    }
    return {std::string(trim(line.substr(credit))),
            std::string(without_stop(trim(line.substr(0, credit))))};
}

}  // namespace news::indexer
