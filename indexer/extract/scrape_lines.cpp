// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/line_wrap.h"
#include "indexer/extract/markdown.h"
#include "indexer/extract/page_marks.h"
#include "indexer/extract/split_sentences.h"

namespace news::indexer {
namespace {

/// No line of wrapped Markdown has so many words.
constexpr std::size_t unwrapped_words = 25;
constexpr std::size_t longest_marked = 100'000;  ///< bytes of a line that Markdown is sought in

/// How the lines of a text belong together.
struct Joints {
    std::optional<Wrap> wrap;
    bool is_markdown = false;
};

/// Addresses of links make the lines of Markdown uneven; there empty lines part the paragraphs.
bool is_wrapped_markdown(std::string_view text, const std::vector<PrintedLine>& lines) {
    const auto is_long = [](const PrintedLine& line) {
        return count_words(line.raw) >= unwrapped_words;
    };
    return looks_like_markdown(text) && std::ranges::count_if(lines, is_long) < 2;
}

bool joins(const PrintedLine& line, const PrintedLine& next, const Joints& joints) {
    if (joints.is_markdown) {
        const bool is_break = heading_rank(line.raw) > 0 || begins_block(next.raw);
        return !is_break && (line.width >= 40 || !ends_sentence(line.raw));
    }
    return joints.wrap && is_wrap(line, next, *joints.wrap);
}

/// A sentence at the foot of a page goes on at the head of the next one.
bool goes_on_behind_page(std::string_view text, std::string_view next) {
    return !ends_sentence(text) && !begins_upper(next);
}

std::vector<ScrapeLine> joined_lines(const std::vector<PrintedLine>& printed,
                                     const Joints& joints) {
    std::vector<ScrapeLine> lines;
    bool gap = false;
    bool page_ends = false;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (printed[i].width == 0 || printed[i].is_page_mark) {
            gap = true;
            page_ends = page_ends || printed[i].is_page_mark;
            continue;
        }
        const bool goes_on =
            !lines.empty() &&
            (gap ? page_ends && goes_on_behind_page(lines.back().text, printed[i].raw)
                 : joins(printed[i - 1], printed[i], joints));
        if (goes_on) {
            append_wrapped(lines.back().text, printed[i].raw);
        } else {
            lines.push_back({std::string(printed[i].raw), i + 1, gap});
        }
        gap = false;
        page_ends = false;
    }
    return lines;
}

}  // namespace

std::vector<ScrapeLine> scrape_lines(std::string_view text, std::size_t taken) {
    auto printed = printed_lines(text);
    const auto first =
        std::ranges::find_if(printed, [](const auto& line) { return line.width > 0; });
    if (first != printed.end()) {
        first->width += taken;
    }
    mark_page_marks(printed);
    const bool has_marks = looks_like_markdown(text);
    const bool is_markdown = has_marks && is_wrapped_markdown(text, printed);
    const auto wrap = is_markdown ? std::nullopt : find_wrap(printed);
    auto lines = joined_lines(printed, {wrap, is_markdown});
    for (auto& line : lines) {
        if (has_marks && line.text.size() <= longest_marked) {
            line.heading = heading_rank(line.text);
            line.text = without_markdown(line.text);
        }
        line.text = clean_line(line.text);
    }
    std::erase_if(lines, [](const ScrapeLine& line) { return line.text.empty(); });
    if (!wrap && !has_marks) {
        join_split_sentences(lines);
    }
    return lines;
}

}  // namespace news::indexer
