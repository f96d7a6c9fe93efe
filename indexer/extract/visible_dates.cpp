// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/visible_dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/attribute_dates.h"
#include "indexer/extract/date_labels.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/date_tokens.h"

namespace news::indexer {
namespace {

/// Lines in front of the headline and behind it that may hold its date.
constexpr std::size_t lines_before = 6;
constexpr std::size_t lines_behind = 14;
constexpr std::size_t lines_above_body = 3;
constexpr std::size_t most_lines = 3000;
constexpr std::size_t most_dates = 200;
constexpr std::size_t longest_line = 300;  // bytes: what is longer is text of the body

/// How much a place or a wording says for a date, and what speaks against it.
struct Weight {
    double factor = 1;
    std::string_view doubt{};

    /// Both together; of two doubts the one that weighs more stays.
    Weight operator*(const Weight& other) const {
        const bool others = doubt.empty() || (!other.doubt.empty() && other.factor < factor);
        return {factor * other.factor, others ? other.doubt : doubt};
    }
};

/// The lines among which the date of the article is expected.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;        ///< not included
    std::size_t body_first = 0;  ///< a second stretch, where the headline stands far above the body
    std::size_t body_last = 0;   ///< not included

    [[nodiscard]] bool holds_body(std::size_t line) const {
        return body_first <= line && line < body_last;
    }

    [[nodiscard]] bool holds(std::size_t line) const {
        return (first <= line && line < last) || holds_body(line);
    }
};

Window window_of(const PageLines& page) {
    const std::size_t size = page.lines.size();
    Window window;
    if (page.body < size) {
        window.body_first = page.body - std::min(page.body, lines_above_body);
        window.body_last = page.body + 1;
    }
    if (page.headline < size) {
        const std::size_t end = std::min(page.headline + lines_behind, size);
        const std::size_t body = page.body > page.headline ? page.body : size;
        window.first = page.headline - std::min(page.headline, lines_before);
        window.last = std::min(std::max(end, body < size ? body : end), end + lines_behind);
        return window;
    }
    window.last = std::min(page.body + 1, size);
    window.first = window.last - std::min(window.last, lines_behind);
    return window;
}

/// How much it says to stand on this line.
Weight place_weight(const PageLines& page, const Window& window, std::size_t line) {
    if (line >= page.lines.size()) {
        return {0.5, "stands nowhere on the page"};
    }
    // Where the body itself stands in what is named so, the name says nothing.
    const bool misnamed = page.body < page.lines.size() && page.lines[page.body].beside;
    const bool is_beside = page.lines[line].beside && !(misnamed && window.holds_body(line));
    const Weight beside = is_beside ? Weight{0.6, "beside the article"} : Weight{};
    if (!window.holds(line)) {
        return Weight{0.55, "far from the headline"} * beside;
    }
    if (line < page.headline && page.headline < page.lines.size()) {
        return Weight{0.93, "above the headline"} * beside;
    }
    // Further down, what stands there is more often about something else.
    const std::size_t distance = line - std::min(line, page.headline);
    return Weight{distance <= 6 ? 1 : 0.95} * Weight{line >= page.body ? 0.85 : 1, "in the text"} *
           beside;
}

/// What stands in front of the date: on its line, or a short line above it.
std::optional<DateLabel> label_before(std::string_view line, std::size_t begin,
                                      std::string_view above) {
    constexpr std::size_t longest_label = 40;
    if (const auto label = label_of(line.substr(0, begin))) {
        return label;
    }
    const bool short_above = above.size() <= longest_label && begin < longest_label / 4;
    return short_above ? label_of(above) : std::nullopt;
}

/// True for a date at the head of a paragraph: "31. Oktober 2023. ...", "Ulm, (12.11.2021). ...".
bool heads_paragraph(std::string_view line, const FoundDate& date) {
    constexpr std::size_t longest_place = 30;
    const std::string_view behind = trim(line.substr(date.end, 4));
    return date.begin <= longest_place && !behind.empty() &&
           std::ranges::any_of(std::to_array<std::string_view>({".", ")", "-", "–", "—", ":", "|"}),
                               [&](std::string_view mark) { return behind.starts_with(mark); });
}

/// True where the date is a part of its line of its own: at its head, or behind a mark that parts.
bool stands_apart(std::string_view line, const FoundDate& date) {
    constexpr std::size_t head = 15;
    constexpr std::size_t longest_name = 40;  // "By Ann Miller, May 3": a comma behind a name
    const std::string_view before = trim(line.substr(0, date.begin));
    if (date.begin <= head) {
        return true;
    }
    return std::ranges::any_of(
               std::to_array<std::string_view>({"|", "•", "·", "—", "–", "-", ":", "/", "(", ")"}),
               [&](std::string_view mark) { return before.ends_with(mark); }) ||
           (before.ends_with(',') && date.begin <= longest_name);
}

/// True where a sentence goes on behind the date: "On 3 May 1921 the bridge was opened."
bool reads_on(std::string_view line, const FoundDate& date) {
    constexpr std::size_t few_words = 5;
    const std::string_view rest = line.substr(std::min(date.time_end, line.size()));
    const std::string_view behind = trim(rest);
    std::size_t at = 0;
    const bool sentence = line.ends_with('.') || behind.find(". ") != std::string_view::npos;
    return rest.starts_with(' ') && sentence && count_words(behind) > few_words &&
           u_islower(next_code_point(behind, at));
}

/// How sure it is that a date in a line is the article's, by what stands around it.
Weight line_weight(std::string_view line, const FoundDate& date,
                   const std::optional<DateLabel>& label) {
    constexpr std::size_t long_text = 120;
    constexpr std::size_t far_in = 40;
    const bool goes_on = line.size() - date.time_end > long_text;
    if (heads_paragraph(line, date) && goes_on) {
        return {0.8, "at the head of a paragraph"};
    }
    if (goes_on || reads_on(line, date)) {
        return {label ? 0.6 : 0, "in a sentence"};
    }
    if (label) {
        return {1.18};
    }
    if (!stands_apart(line, date)) {
        const bool sentence = line.ends_with('.') || line.ends_with("。") || line.ends_with('?');
        return sentence || date.begin > far_in ? Weight{0.5, "in a sentence"}
                                               : Weight{0.75, "behind other words"};
    }
    return {date.time.empty() ? 1 : 1.05};
}

/// The date with what stands in front of it, as far as it fits.
std::string shown(std::string_view line, std::size_t from, const FoundDate& date) {
    constexpr std::size_t most_before = 60;  // bytes
    std::size_t begin = std::max(from, date.begin - std::min(date.begin, most_before));
    // Whole words only.
    while (begin > from && begin < date.begin && line[begin - 1] != ' ') {
        ++begin;
    }
    return clean_line(line.substr(begin, date.time_end - begin));
}

/// Adds the dates of a line near the headline.
void add_line(std::string_view line, std::string_view above, const DatePlace& place,
              std::string_view language, DateCandidates& found) {
    constexpr double step = 0.95;
    std::size_t from = 0;
    Weight order{place.confidence, place.doubt};
    const auto dates = find_dates(line.substr(0, longest_line), language);
    for (const FoundDate& date : dates) {
        const auto label = label_before(line.substr(from), date.begin - from, above);
        const Weight weight = order * line_weight(line, date, label);
        std::string value = shown(line, from, date);
        from = date.time_end;
        if (label == DateLabel::other || weight.factor <= 0) {
            continue;
        }
        const bool updated = label == DateLabel::updated;
        found.push_back({date.days, date.time, updated ? DateKind::updated : DateKind::published,
                         weight.factor, std::move(value), place.rule, place.where, date.other,
                         weight.doubt, date.month_first});
        order.factor *= step;
    }
}

/// The kind that the class of an element or its parents says.
std::optional<DateLabel> class_label(const HtmlTree& tree, NodeId id) {
    constexpr int levels = 2;
    for (int i = 0; i < levels; ++i) {
        for (const AttributeName name :
             std::to_array<AttributeName>({"itemprop", "class", "data-testid"})) {
            if (const auto label = label_of(tree.attribute(id, name))) {
                return label;
            }
        }
        id = tree[id].parent;
    }
    return std::nullopt;
}

/// Text of an element that is small enough to hold nothing but a date.
std::string short_text(const HtmlTree& tree, NodeId id) {
    constexpr NodeId most_nodes = 30;
    return tree[id].end - id > most_nodes ? std::string{} : clean_line(tree.text_of(id));
}

/// What the element's own text says in front of its date, or else the line of `id`.
std::optional<DateLabel> text_label(std::string_view own, const PageLines& page, std::size_t line,
                                    std::string_view language) {
    const auto dates = find_dates(own, language);
    const auto label = dates.empty() ? std::nullopt : label_of(own.substr(0, dates.front().begin));
    if (label || line >= page.lines.size()) {
        return label;
    }
    const std::string& text = page.lines[line].text;
    const auto begin = text.find(own);
    if (own.empty() || begin == std::string::npos) {
        return std::nullopt;
    }
    return label_before(text, begin, line > 0 ? page.lines[line - 1].text : std::string_view{});
}

/// Less than 1 for a line whose dates are of something else: captions, the title, and the day of
/// today that pages show above all.
Weight content_weight(std::string_view line, bool far_above, const DateContext& context) {
    constexpr std::size_t enough = 40;  // bytes of a beginning that tell two texts apart
    const auto begins = [&](std::string_view text) {
        return text.size() >= enough && line.starts_with(text.substr(0, enough));
    };
    if (std::ranges::any_of(context.captions,
                            [&](const Caption& known) { return begins(known.text); })) {
        return {0.5, "in a caption"};
    }
    if (begins(context.title)) {
        return {0.5, "in the headline"};
    }
    if (line.find("(@") != std::string_view::npos) {
        return {0.5, "in an embedded post"};
    }
    const auto dates = find_dates(line.substr(0, longest_line), context.language);
    const bool today = far_above && !dates.empty() && dates.front().weekday &&
                       dates.front().time.empty() && !label_of(line);
    return today ? Weight{0.5, "the day of today, above the page"} : Weight{};
}

bool is_far_above(const PageLines& page, std::size_t line) {
    constexpr std::size_t close_above = 3;  // lines: blogs date their posts over the headline
    return line + close_above < page.headline;
}

void add_time_elements(const HtmlTree& tree, const PageLines& page, const DateContext& context,
                       DateCandidates& found) {
    constexpr double confidence = 0.86;
    constexpr int most = 60;
    const Window window = window_of(page);
    double order = 1;
    int seen = 0;
    for (NodeId id = 0; id < tree.size() && seen < most; ++id) {
        if (tree[id].tag != "time" && tree[id].tag != "relative-time") {
            continue;
        }
        ++seen;
        const std::size_t line = page.line_of(tree, id);
        const std::string text = short_text(tree, id);
        auto label = text_label(text, page, line, context.language);
        if (!label) {
            label = class_label(tree, id);
        }
        const bool updated = label == DateLabel::updated;
        const Weight weight = place_weight(page, window, line) *
                              content_weight(text, is_far_above(page, line), context);
        const auto value = tree.attribute(id, "datetime");
        DatePlace place{"time", fmt::format("time[{}]", seen), DateKind::published,
                        weight.factor * order, weight.doubt};
        add_hidden_date(tree, id, context.language, place, found);
        place.kind = updated ? DateKind::updated : DateKind::published;
        place.confidence *= updated ? 0.6 : confidence;
        add_machine_date(found, value.empty() ? text : std::string(value), context.language, place);
        order *= 0.99;
    }
}

/// Adds the dates of the lines, those near the headline with more confidence.
void add_lines(const PageLines& page, const DateContext& context, DateCandidates& found) {
    constexpr double confidence = 0.74;
    constexpr double step = 0.98;
    const Window window = window_of(page);
    double order = 1;
    std::string_view above;
    for (std::size_t line = 0;
         line < std::min(page.lines.size(), most_lines) && found.size() < most_dates; ++line) {
        const std::string_view text = page.lines[line].text;
        if (!has_number(text.substr(0, longest_line))) {
            above = text;  // as most lines: no date
            continue;
        }
        const bool inside = window.holds(line);
        const Weight weight = place_weight(page, window, line);
        const std::size_t before = found.size();
        add_line(text, above,
                 {"text", fmt::format("line {}", line + 1), DateKind::published,
                  confidence * weight.factor * (inside ? 1 : order), weight.doubt},
                 context.language, found);
        above = text;
        if (found.size() == before) {
            continue;
        }
        order *= inside ? 1 : step;
        const Weight content = content_weight(text, is_far_above(page, line), context);
        for (std::size_t i = before; i < found.size(); ++i) {
            found[i].confidence *= content.factor;
            found[i].doubt = content.doubt.empty() ? found[i].doubt : content.doubt;
        }
    }
}

}  // namespace

DateCandidates visible_dates(const HtmlTree& tree, const PageLines& page,
                             const DateContext& context) {
    DateCandidates found;
    add_time_elements(tree, page, context, found);
    add_lines(page, context, found);
    add_data_attributes(tree, context.language, found);
    return found;
}

std::vector<std::string> lines_near_headline(const PageLines& page) {
    const Window window = window_of(page);
    std::vector<std::string> near;
    for (std::size_t line = 0; line < std::min(page.lines.size(), most_lines); ++line) {
        if (window.holds(line) && !page.lines[line].beside && line < page.body) {
            near.push_back(page.lines[line].text);
        }
    }
    return near;
}

DateCandidates line_dates(std::span<const std::string> lines, const DateContext& context) {
    constexpr double confidence = 0.78;
    DateCandidates found;
    std::string_view above;
    std::size_t number = 0;
    for (const std::string& line : lines) {
        add_line(line, above,
                 {"text", fmt::format("head line {}", ++number), DateKind::published, confidence},
                 context.language, found);
        above = line;
    }
    return found;
}

}  // namespace news::indexer
