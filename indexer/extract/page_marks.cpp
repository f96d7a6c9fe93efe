// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_marks.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/text.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_mark = 80;  ///< bytes
constexpr std::size_t largest_page = 9999;
/// A running head stands so many lines from the number of its page at most.
constexpr std::size_t lines_beside = 2;

constexpr auto page_words = std::to_array<std::string_view>(
    {"page", "p.", "seite", "s.", "pagina", "pag.", "página", "side", "sida", "стр.", "/", "of",
     "von", "de", "sur", "di", "van"});

struct PageMark {
    std::size_t line;
    std::size_t page;
    std::string words;  ///< what stands beside the number, folded
};

std::optional<std::size_t> number_of(std::string_view word) {
    std::size_t number = 0;
    for (const char c : word) {
        if (c < '0' || '9' < c || number > largest_page) {
            return std::nullopt;
        }
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return word.empty() ? std::nullopt : std::optional(number);
}

bool is_filling(std::string_view word) {
    return word == "-" || word == "–" || word == "—" || word == "|" ||
           std::ranges::find(page_words, word) != page_words.end();
}

/// Numbers of pages stand first or last in their line, with nothing but words beside them.
std::optional<PageMark> page_mark(std::string_view line, std::size_t place) {
    if (line.empty() || line.size() > longest_mark) {
        return std::nullopt;
    }
    std::optional<PageMark> mark;
    std::vector<std::size_t> numbers;
    std::string words;
    bool is_outermost = true;
    const std::string folded = fold(line);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        const auto word = std::string_view(folded).substr(at, end - at);
        if (const auto number = number_of(word)) {
            numbers.push_back(*number);
            is_outermost = words.empty() || end == folded.size();
        } else if (!word.empty() && !is_filling(word)) {
            words += words.empty() ? "" : " ";
            words += word;
        }
        at = end + 1;
    }
    if (!numbers.empty() && numbers.size() <= 2 && is_outermost) {
        mark = PageMark{place, numbers.front(), std::move(words)};
    }
    return mark;
}

/// The marks with the same words beside them, of which the numbers count up.
std::vector<std::size_t> counting_lines(std::span<const PrintedLine> lines) {
    std::map<std::string, std::vector<PageMark>> series;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (auto mark = page_mark(lines[i].raw, i)) {
            series[mark->words].push_back(std::move(*mark));
        }
    }
    std::vector<std::size_t> counting;
    for (const auto& [words, marks] : series) {
        const auto step = [](const PageMark& a, const PageMark& b) { return b.page != a.page + 1; };
        if (marks.size() >= 2 && std::ranges::adjacent_find(marks, step) == marks.end()) {
            for (const auto& mark : marks) {
                counting.push_back(mark.line);
            }
        }
    }
    std::ranges::sort(counting);
    return counting;
}

/// Lines with text beside line `place`, at most two above and two below.
std::vector<std::size_t> neighbours(std::span<const PrintedLine> lines, std::size_t place) {
    std::vector<std::size_t> found;
    for (std::size_t i = place, seen = 0; i > 0 && seen < lines_beside; --i) {
        if (lines[i - 1].width > 0) {
            found.push_back(i - 1);
            ++seen;
        } else if (place - i > 2 * lines_beside) {
            break;
        }
    }
    for (std::size_t i = place + 1, seen = 0; i < lines.size() && seen < lines_beside; ++i) {
        if (lines[i].width > 0) {
            found.push_back(i);
            ++seen;
        } else if (i - place > 2 * lines_beside) {
            break;
        }
    }
    return found;
}

}  // namespace

void mark_page_marks(std::span<PrintedLine> lines) {
    const auto numbers = counting_lines(lines);
    std::unordered_map<std::string, std::vector<std::size_t>> heads;
    for (const std::size_t number : numbers) {
        lines[number].is_page_mark = true;
        for (const std::size_t i : neighbours(lines, number)) {
            if (lines[i].raw.size() <= longest_mark) {
                auto& places = heads[fold_letters(lines[i].raw)];
                if (std::ranges::find(places, i) == places.end()) {
                    places.push_back(i);
                }
            }
        }
    }
    for (const auto& [words, places] : heads) {
        for (const std::size_t i : places) {
            lines[i].is_page_mark = lines[i].is_page_mark || places.size() >= 2;
        }
    }
}

}  // namespace news::indexer
