// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown.h"

#include <algorithm>
#include <vector>

#include "common/text.h"
#include "indexer/extract/line_wrap.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::size_t bytes_looked_at = 100'000;
/// A text has so many marks before it counts as Markdown; a headline may have one by chance.
constexpr std::size_t fewest_marks = 2;
/// A target of a link has fewer bytes.
constexpr std::size_t longest_target = 1000;

/// Stands for what was taken away; no text holds it behind clean_line().
constexpr char gone = '\x01';

std::size_t count(std::string_view text, std::string_view mark) {
    std::size_t found = 0;
    for (std::size_t at = text.find(mark); at != npos; at = text.find(mark, at + mark.size())) {
        ++found;
    }
    return found;
}

bool is_mark(char c) { return std::string_view("\\`*_{}[]()#+-.!|>~").find(c) != npos; }

/// True for lines of nothing but "-", "*", "_", "|", ":" and blanks.
bool is_rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*_|: =") == npos;
}

/// "[1]: http://..."
bool is_definition(std::string_view line) {
    const auto close = line.find("]: ");
    return line.starts_with('[') && close != npos && close < 40 &&
           line.substr(close + 3).starts_with("http");
}

/// Writes a line anew without its links.
class Unlinker {
public:
    explicit Unlinker(std::string_view line) : line_(line) {}

    std::string run() {
        while (at_ < line_.size()) {
            const char c = line_[at_];
            if (c == '\\' && at_ + 1 < line_.size() && is_mark(line_[at_ + 1])) {
                text_ += line_[at_ + 1];
                at_ += 2;
            } else if (c == ']' && !open_.empty()) {
                close();
            } else {
                if (c == '[') {
                    open_.push_back(text_.size());
                }
                text_ += c;
                ++at_;
            }
        }
        std::erase(text_, gone);
        return std::move(text_);
    }

private:
    /// At a "]": takes the target behind it away, if there is one.
    void close() {
        const std::size_t open = open_.back();
        open_.pop_back();
        const std::size_t end = end_of_target();
        if (end == npos) {
            text_ += line_[at_++];
            return;
        }
        at_ = end;
        if (open > 0 && text_[open - 1] == '!') {
            text_.resize(open - 1);
        } else {
            text_[open] = gone;
        }
    }

    /// Behind "](http://...)" or "][1]"; npos where no target follows.
    [[nodiscard]] std::size_t end_of_target() const {
        const auto rest = line_.substr(at_ + 1, longest_target);
        if (rest.starts_with('[')) {
            const auto end = rest.find(']');
            return end == npos || end > 40 ? npos : at_ + 1 + end + 1;
        }
        if (!rest.starts_with('(')) {
            return npos;
        }
        auto end = rest.find(')');
        if (end != npos && rest.substr(1, end).find('(') != npos) {
            const auto next = rest.find(')', end + 1);
            end = next < end + 40 ? next : end;
        }
        return end == npos || end >= rest.size() ? npos : at_ + 1 + end + 1;
    }

    std::string_view line_;
    std::size_t at_ = 0;
    std::string text_;
    std::vector<std::size_t> open_;  ///< places of "[" in `text_`
};

/// Takes "**", "__" and the "_" and "*" at the edges of words away.
std::string without_emphasis(std::string_view line) {
    const auto is_edge = [&](std::size_t at) {
        return at >= line.size() || std::string_view(" .,;:!?()\"'*_").find(line[at]) != npos;
    };
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const bool is_emphasis = c == '*' || c == '_';
        const bool at_edge = at == 0 || is_edge(at - 1) || is_edge(at + 1);
        const bool is_alone =
            (at == 0 || line[at - 1] == ' ') && (at + 1 >= line.size() || line[at + 1] == ' ');
        if (!is_emphasis || !at_edge || is_alone) {
            text += c;
        }
    }
    return text;
}

}  // namespace

bool looks_like_markdown(std::string_view text) {
    text = text.substr(0, bytes_looked_at);
    std::size_t headings = heading_rank(text) > 0 ? 1 : 0;
    for (std::size_t at = text.find("\n#"); at != npos; at = text.find("\n#", at + 2)) {
        headings += heading_rank(text.substr(at + 1, 100)) > 0;
    }
    return headings + count(text, "](") + count(text, "**") / 2 >= fewest_marks;
}

int heading_rank(std::string_view line) {
    const auto rank = line.find_first_not_of('#');
    const bool is_heading = rank != npos && 1 <= rank && rank <= 6 && line[rank] == ' ' &&
                            rank + 1 < line.size() && line[rank + 1] != '#';
    return is_heading ? static_cast<int>(rank) : 0;
}

bool begins_block(std::string_view line) {
    return heading_rank(line) > 0 || begins_item(line) || line.starts_with('>') ||
           line.starts_with('|') || is_rule(line) || is_definition(line);
}

std::string without_markdown(std::string_view line) {
    if (is_rule(line) || is_definition(line)) {
        return {};
    }
    while (line.starts_with('>')) {
        line = trim(line.substr(1));
    }
    if (heading_rank(line) > 0) {
        line = trim(line.substr(static_cast<std::size_t>(heading_rank(line))));
        while (line.ends_with('#')) {
            line = trim(line.substr(0, line.size() - 1));
        }
    }
    return without_emphasis(Unlinker(line).run());
}

}  // namespace news::indexer
