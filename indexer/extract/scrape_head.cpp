// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_head.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/dateline.h"
#include "indexer/extract/furniture.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/line_wrap.h"
#include "indexer/extract/paper_names.h"
#include "indexer/extract/shared_words.h"

namespace news::indexer {
namespace {

constexpr std::size_t head_lines = 80;  ///< a menu above the headline may be long
constexpr std::size_t menu_lines = 10;
constexpr std::size_t lines_for_topic = 40;  ///< enough to know what the article speaks of
constexpr std::size_t lines_below = 5;       ///< byline and date may stand below the standfirst
constexpr std::size_t title_words = 30;
/// By so much a line below must score better than a headline found just above it.
constexpr double headline_ahead = 0.6;
constexpr std::size_t lines_of_standfirst = 6;  ///< so near below a headline its standfirsts stand
constexpr double deck_behind = 3;
constexpr std::size_t lines_near = 20;
constexpr std::size_t standfirst_words = 6;
constexpr std::size_t longest_standfirst = 60;  ///< words

/// Headlines have four to twelve words and no full stop, save in capitals.
double length_score(std::string_view line) {
    constexpr auto by_words = std::to_array<double>({-1, -1, 0, 0.3, 0.6, 0.8});
    const std::size_t words = count_words(line);
    double score = words < by_words.size() ? by_words[words] : 0.9;
    score -= words > 12 ? 0.04 * static_cast<double>(words - 12) : 0;
    score -= line.ends_with(':') ? 0.5 : 0;
    if (!is_capitals(line)) {
        score -= ends_with_stop(line) ? 0.8 : 0;
        score -= line.find(". ") != std::string_view::npos ? 0.5 : 0;
    }
    return score;
}

/// "AllApp": entries of a menu without the blanks between them; "McKay" and "O'Dea" are names.
bool is_run_together(std::string_view word) {
    constexpr std::size_t longest_prefix = 3;
    for (std::size_t i = longest_prefix + 1; i < word.size(); ++i) {
        const bool is_lower = 'a' <= word[i - 1] && word[i - 1] <= 'z';
        if (is_lower && 'A' <= word[i] && word[i] <= 'Z') {
            return true;
        }
    }
    return false;
}

double heading_score(const ScrapeLine& line) {
    constexpr auto by_rank = std::to_array<double>({0, 1.5, 0.3});
    const auto rank = static_cast<std::size_t>(line.heading);
    return rank < by_rank.size() ? by_rank[rank] : 0;
}

class HeadSearch {
public:
    HeadSearch(std::span<const ScrapeLine> lines, std::span<const LineRole> roles,
               std::size_t body_begin)
        : lines_(lines), roles_(roles), first_(body_begin - std::min(body_begin, head_lines)) {
        head_.body_begin = body_begin;
        const std::size_t end = std::min(lines.size(), body_begin + lines_for_topic);
        window_title_.add(lines.empty() ? std::string_view() : std::string_view(lines[0].text));
        for (std::size_t i = body_begin; i < end; ++i) {
            topic_.add(roles[i] == LineRole::prose ? std::string_view(lines[i].text)
                                                   : std::string_view());
        }
    }

    ScrapeHead run() {
        find_title();
        find_standfirst();
        find_site();
        find_others();
        find_name();
        return std::move(head_);
    }

private:
    [[nodiscard]] bool is_free(std::size_t i) const {
        return i < lines_.size() && roles_[i] <= LineRole::phrase;
    }

    [[nodiscard]] double title_score(std::size_t i) const {
        const std::string_view line = lines_[i].text;
        const TopicWords words(line);
        // One word in common with the text says little, even when the line has no other.
        const double common = std::min(1.0, static_cast<double>(topic_.shared_with(words)) / 3);
        double score = 2.5 * topic_.share_of(words) * common + length_score(line);
        score += repetition_score(i);
        score -= is_below_details(i) ? 0.4 : 0;
        score += lines_[i].after_gap || i == 0 ? 0.2 : 0;
        score += i + 1 < lines_.size() && lines_[i + 1].after_gap ? 0.2 : 0;
        score += details_score(i) + heading_score(lines_[i]) + window_title_score(line);
        const bool names_other =
            is_section_name(line) || is_row_of_entries(line) || (i < 2 && is_paper_name(line));
        score -= names_other ? 1.5 : 0;
        score -= i == 0 && is_window_title() ? 0.8 : 0;
        const std::size_t distance = head_.body_begin - i;
        return score - (distance > 6 ? 0.04 * static_cast<double>(distance - 6) : 0);
    }

    /// The first paragraph may be a headline that asks or calls.
    [[nodiscard]] bool may_be_title(std::size_t i) const {
        if (i < head_.body_begin) {
            return is_free(i) && count_words(lines_[i].text) <= title_words;
        }
        const bool is_followed = i + 1 < lines_.size() && roles_[i + 1] != LineRole::furniture;
        return is_followed && count_words(lines_[i].text) <= 20 && !lines_[i].text.ends_with('.');
    }

    /// Pages print a headline twice or more: in the title of the window, above the text, in lists,
    /// and behind a label: "Share: ...".
    [[nodiscard]] double repetition_score(std::size_t i) const {
        const std::string_view line = lines_[i].text;
        const std::size_t end = std::min(lines_.size(), head_.body_begin + lines_for_topic);
        double score = 0;
        for (std::size_t k = first_; count_words(line) >= 4 && k < end; ++k) {
            const std::string_view other = lines_[k].text;
            if (k == i) {
                continue;
            }
            if (other.starts_with(line) || other.ends_with(line)) {
                score = 0.4;
            } else if (line.ends_with(other) && is_free(k) && count_words(other) >= 4) {
                return -1;  // this is the line with the label
            }
        }
        return score;
    }

    /// Byline and date stand below a headline, a standfirst perhaps between them.
    [[nodiscard]] double details_score(std::size_t i) const {
        const std::size_t words = count_words(lines_[i].text);
        const std::size_t end = std::min(lines_.size(), i + lines_of_standfirst);
        for (std::size_t k = i + 1; k < end; ++k) {
            if (roles_[k] == LineRole::byline || roles_[k] == LineRole::date) {
                return k == i + 1 ? 0.4 : 0.3;
            }
            if (words < 4 || (roles_[k] == LineRole::prose && k > i + 1)) {
                break;  // a headline below the name of the paper
            }
        }
        return 0;
    }

    /// True when the first line holds the headline and the name of the paper, or a menu follows.
    [[nodiscard]] bool is_window_title() const {
        const std::string_view first = lines_.front().text;
        const std::size_t end = std::min(lines_.size(), head_.body_begin);
        for (std::size_t k = 1; k < end; ++k) {
            const std::string_view line = lines_[k].text;
            if (is_free(k) && count_words(line) >= 3 && first.size() > line.size() &&
                first.starts_with(line)) {
                return true;
            }
        }
        return head_.body_begin > 2 * menu_lines;
    }

    /// The first line of a copy is often the title of the window: "Headline - The Paper".
    [[nodiscard]] double window_title_score(std::string_view line) const {
        const std::string_view first = lines_.front().text;
        if (count_words(line) < 3 || count_words(first) > title_words) {
            return 0;
        }
        const bool is_in =
            first.size() > line.size() && (first.starts_with(line) || first.ends_with(line));
        const bool is_alike = line != first && window_title_.share_of(TopicWords(line)) >= 0.6;
        return is_in ? 0.8 : (is_alike ? 0.3 : 0);
    }

    /// Byline and date stand below the headline more often than above it.
    [[nodiscard]] bool is_below_details(std::size_t i) const {
        const std::size_t first = std::max(first_, i - std::min(i, lines_near));
        for (std::size_t k = first; k < i; ++k) {
            if (roles_[k] == LineRole::byline || roles_[k] == LineRole::date) {
                return true;
            }
        }
        return false;
    }

    /// By how much line `i` must beat the headline found so far: a standfirst below it may speak
    /// of the same with more words, the lines of old print in capitals always do.
    [[nodiscard]] double lead_of_title(std::size_t i) const {
        if (!head_.title) {
            return 0;
        }
        if (i > *head_.title + lines_of_standfirst) {
            return i == head_.body_begin ? headline_ahead : 0;  // a first sentence that asks
        }
        const std::string_view above = lines_[*head_.title].text;
        if (is_paper_name(above)) {
            return 0;
        }
        const bool is_deck = is_capitals(above) && is_capitals(lines_[i].text);
        return is_deck && !names_paper(above) && !is_section_name(above) ? deck_behind
                                                                         : headline_ahead;
    }

    void find_title() {
        double best = -0.5;
        const std::size_t end = std::min(lines_.size(), head_.body_begin + 1);
        for (std::size_t i = first_; i < end; ++i) {
            if (!may_be_title(i)) {
                continue;
            }
            const double score = title_score(i);
            head_.rivals.push_back({i, score, {}});
            // A headline stands above its standfirst, which may speak of the same with more words.
            if (score > best + lead_of_title(i)) {
                best = score;
                head_.title = i;
            }
        }
        if (head_.title == head_.body_begin) {
            ++head_.body_begin;
        }
        judge_rivals();
    }

    /// Keeps the strongest rivals of the headline and says what each one lacks.
    void judge_rivals() {
        constexpr std::size_t most_rivals = 3;
        std::erase_if(head_.rivals, [&](const HeadlineRival& rival) {
            head_.title_score = rival.line == head_.title ? rival.score : head_.title_score;
            return rival.line == head_.title || rival.score < 0.3;
        });
        std::ranges::sort(head_.rivals, std::ranges::greater(), &HeadlineRival::score);
        head_.rivals.resize(std::min(head_.rivals.size(), most_rivals));
        for (auto& rival : head_.rivals) {
            rival.fault = fault_of(rival.line);
        }
    }

    [[nodiscard]] std::string_view fault_of(std::size_t i) const {
        const std::string_view line = lines_[i].text;
        if (fold_letters(line) == fold_letters(lines_[head_.title.value_or(i)].text)) {
            return "says the same";
        }
        if (is_section_name(line) || is_paper_name(line)) {
            return "names a section or a paper";
        }
        if (ends_with_stop(line)) {
            return "ends as a sentence does";
        }
        if (topic_.shared_with(TopicWords(line)) == 0) {
            return "speaks of other things than the text";
        }
        if (head_.title && *head_.title < i) {
            return "stands below a headline that is as good";
        }
        return count_words(line) < 4 ? "too short for a headline" : "less like a headline";
    }

    /// Next line from `i` on that is a paragraph; the number of lines where there is none.
    [[nodiscard]] std::size_t next_prose(std::size_t i) const {
        while (i < lines_.size() && roles_[i] != LineRole::prose) {
            ++i;
        }
        return i;
    }

    /// The first paragraph is a standfirst when byline or dateline stand behind it, when it has no
    /// full stop, or when the second begins the story anew.
    [[nodiscard]] bool is_standfirst(std::size_t i) const {
        const std::size_t next = next_prose(i + 1);
        const std::string_view line = lines_[i].text;
        if (next >= lines_.size() || next > i + lines_below || find_dateline(line) ||
            count_words(line) > longest_standfirst) {
            return false;
        }
        for (std::size_t between = i + 1; between < next; ++between) {
            if (roles_[between] == LineRole::byline || roles_[between] == LineRole::date) {
                return true;
            }
        }
        const TopicWords words(line);
        const double repeated = TopicWords(lines_[next].text).share_of(words);
        return (!ends_sentence(line) && !line.ends_with(':')) || find_dateline(lines_[next].text) ||
               repeated >= 0.5;
    }

    void find_standfirst() {
        if (!head_.title) {
            return;
        }
        for (std::size_t i = *head_.title + 1; i < head_.body_begin; ++i) {
            const std::size_t words = count_words(lines_[i].text);
            if (is_free(i) && standfirst_words <= words && words <= longest_standfirst) {
                head_.standfirst = i;
                return;
            }
        }
        const std::size_t first = next_prose(head_.body_begin);
        if (first < lines_.size() && is_standfirst(first)) {
            head_.standfirst = first;
            head_.body_begin = first + 1;
        }
    }

    /// Whether the name stands in other lines too, as in "Dear TIME Reader".
    [[nodiscard]] bool is_named_again(std::size_t site) const {
        const std::string name = fold_letters(lines_[site].text);
        const std::size_t from = lines_.size() - std::min<std::size_t>(lines_.size(), 200);
        for (std::size_t i = std::max(from, site + 1); i < lines_.size(); ++i) {
            const bool is_outside = roles_[i] != LineRole::prose;
            if (is_outside && fold_letters(lines_[i].text).find(name) != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    /// Lines between two places that may be names or headlines.
    [[nodiscard]] std::size_t count_free(std::size_t begin, std::size_t end) const {
        std::size_t count = 0;
        for (std::size_t i = begin; i < end; ++i) {
            count += is_free(i) && !is_section_name(lines_[i].text);
        }
        return count;
    }

    [[nodiscard]] bool is_site(std::size_t i, std::size_t title) const {
        if (is_slug(lines_[i].text) || is_kicker(lines_[i].text) || begins_menu(lines_[i].text) ||
            begins_item(lines_[i].text) || fold_letters(lines_[i].text).size() < 3) {
            return false;
        }
        const std::size_t before = count_free(first_, i);
        const bool is_only = before == 0 && count_free(i, title) <= 3;
        const bool is_first = before < 2;
        return is_only || (is_first && (names_paper(lines_[i].text) || is_named_again(i)));
    }

    void find_site() {
        const std::size_t end = std::min(head_.title.value_or(0), lines_.size());
        std::size_t sections = 0;
        bool has_menu = false;
        for (std::size_t i = first_; i < end; ++i) {
            const std::string_view line = lines_[i].text;
            if (!is_free(i) || count_words(line) > 6) {
                continue;
            }
            has_menu = has_menu || begins_menu(line);
            if (is_section_name(line)) {
                ++sections;
                head_.section = head_.section ? head_.section : i;
            } else if (!head_.site && (!has_menu || count_words(line) > 1) && is_site(i, end)) {
                head_.site = i;
            }
        }
        if (end >= menu_lines || sections > 1 || has_menu) {
            head_.section.reset();  // a menu names all sections
        }
    }

    void find_others() {
        const std::size_t end = std::min(lines_.size(), head_.body_begin + lines_below);
        for (std::size_t i = first_; i < end; ++i) {
            if (roles_[i] == LineRole::byline) {
                head_.bylines.push_back(i);
            } else if (roles_[i] == LineRole::date || roles_[i] == LineRole::issue) {
                head_.dates.push_back(i);
            }
        }
    }

    /// Papers print the author's name alone below the headline or beside the date. Captions and
    /// kickers are names, too, but of those that the text speaks of.
    [[nodiscard]] bool is_lone_name(std::size_t i) const {
        const std::string_view line = lines_[i].text;
        if (roles_[i] != LineRole::phrase || !is_bare_name(line)) {
            return false;
        }
        const bool is_beside_date = (i > 0 && roles_[i - 1] == LineRole::date) ||
                                    (i + 1 < lines_.size() && roles_[i + 1] == LineRole::date);
        return (is_beside_date || is_repeated_name(i)) && topic_.shared_with(TopicWords(line)) == 0;
    }

    /// Pages name the author above the text and say below it who that is: "Jane Roe is ...".
    [[nodiscard]] bool is_repeated_name(std::size_t i) const {
        const std::string_view name = lines_[i].text;
        const auto begins_so = [&](const ScrapeLine& line) { return line.text.starts_with(name); };
        const std::size_t from =
            std::max(head_.body_begin, lines_.size() - std::min<std::size_t>(lines_.size(), 200));
        const bool is_near = i <= head_.title.value_or(0) + lines_near / 2;
        return is_near && std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(from),
                                      lines_.end(), begins_so);
    }

    void find_name() {
        const std::size_t end = std::min(lines_.size(), head_.body_begin);
        for (std::size_t i = head_.title.value_or(end) + 1; i < end && !head_.name; ++i) {
            if (is_lone_name(i)) {
                head_.name = i;
            }
        }
    }

    std::span<const ScrapeLine> lines_;
    std::span<const LineRole> roles_;
    std::size_t first_;
    TopicWords topic_;
    TopicWords window_title_;  ///< words of the first line
    ScrapeHead head_;
};

}  // namespace

bool is_bare_name(std::string_view line) {
    const std::size_t words = count_words(line);
    if (words < 2 || words > 4 || is_capitals(line) || is_section_name(line) || names_paper(line) ||
        names_of_byline(line) != std::vector<std::string>{std::string(line)}) {
        return false;
    }
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const auto word = line.substr(at, end - at);
        if (is_furniture(word) || is_run_together(word)) {
            return false;
        }
        at = end + 1;
    }
    return true;
}

ScrapeHead find_head(std::span<const ScrapeLine> lines, std::span<const LineRole> roles,
                     std::size_t body_begin) {
    return HeadSearch(lines, roles, body_begin).run();
}

}  // namespace news::indexer
