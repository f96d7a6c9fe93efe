// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/split_sentences.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/line_role.h"
#include "indexer/extract/line_shape.h"

namespace news::indexer {
namespace {

constexpr std::size_t fewest_cuts = 4;
constexpr std::size_t begun_words = 5;  ///< a sentence that goes on has begun with so many words
constexpr std::size_t name_words = 6;   ///< the words of a link

bool begins_with_mark(std::string_view line) {
    constexpr std::string_view marks = ",.;:)?!";
    const bool is_mark = !line.empty() && marks.find(line.front()) != std::string_view::npos;
    return (is_mark && !line.starts_with("..") &&
            (line.size() == 1 || line[1] == ' ' || line[1] == '"' || line[1] == ')')) ||
           line.starts_with("’s ") || line.starts_with("'s ");
}

bool begins_lower(std::string_view line) {
    std::size_t at = 0;
    return !line.empty() && u_islower(next_code_point(line, at));
}

/// A comma ends `line`, closing quotes passed over.
bool ends_with_comma(std::string_view line) {
    line.remove_suffix(line.ends_with('"') ? 1 : 0);
    line.remove_suffix(line.ends_with("”") || line.ends_with("’") ? 3 : 0);
    return line.ends_with(',');
}

/// "by Jane Roe" and "updated on 3 March" begin with small letters, too.
bool is_text(std::string_view line) {
    constexpr std::size_t longest = 300;  ///< bytes of a line that may be anything but text
    return line.size() > longest || role_of(line) <= LineRole::phrase;
}

bool may_go_on(const ScrapeLine& line, const ScrapeLine& next) {
    return !next.after_gap && !ends_sentence(line.text) && next.heading == 0 && line.heading == 0;
}

/// How sure it is that a sentence goes on behind the break before line `i`.
bool is_cut(const std::vector<ScrapeLine>& lines, std::size_t i) {
    const std::string_view next = lines[i].text;
    return begins_with_mark(next) ||
           (begins_lower(next) && count_words(lines[i - 1].text) >= begun_words);
}

bool is_cut_text(const std::vector<ScrapeLine>& lines) {
    std::size_t cuts = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (may_go_on(lines[i - 1], lines[i]) && is_cut(lines, i)) {
            cuts += begins_with_mark(lines[i].text) ? 2U : 1U;
        }
    }
    return cuts >= fewest_cuts;
}

/// True when the sentence of `text` goes on with line `i`: it begins so, or it is a name behind
/// which the sentence goes on.
bool goes_on(const ScrapeLine& begun, const std::vector<ScrapeLine>& lines, std::size_t i) {
    const ScrapeLine& next = lines[i];
    if (next.after_gap || next.heading > 0 || begun.heading > 0) {
        return false;
    }
    if (begins_with_mark(next.text)) {
        return true;
    }
    if (ends_sentence(begun.text)) {
        return false;
    }
    const std::size_t words = count_words(begun.text);
    const bool has_comma = ends_with_comma(begun.text);
    if (begins_lower(next.text)) {
        const bool is_followed =
            has_comma || words >= begun_words || count_words(next.text) >= begun_words;
        return is_followed && is_text(next.text) && is_text(begun.text);
    }
    const bool has_behind = i + 1 < lines.size() && !lines[i + 1].after_gap;
    const bool is_name = count_words(next.text) <= name_words && !ends_sentence(next.text);
    return (has_comma || words >= begun_words) && is_name && has_behind &&
           (begins_with_mark(lines[i + 1].text) || begins_lower(lines[i + 1].text)) &&
           is_text(lines[i + 1].text) && is_text(begun.text);
}

}  // namespace

void join_split_sentences(std::vector<ScrapeLine>& lines) {
    constexpr std::size_t longest = 5000;  ///< bytes; no sentence is longer
    if (!is_cut_text(lines)) {
        return;
    }
    std::vector<ScrapeLine> joined;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (joined.empty() || joined.back().text.size() > longest ||
            !goes_on(joined.back(), lines, i)) {
            joined.push_back(std::move(lines[i]));
            continue;
        }
        const bool has_blank =
            !begins_with_mark(lines[i].text) && !joined.back().text.ends_with('(');
        joined.back().text += (has_blank ? " " : "") + lines[i].text;
    }
    lines = std::move(joined);
}

}  // namespace news::indexer
