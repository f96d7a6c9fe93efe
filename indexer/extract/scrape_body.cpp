// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/scrape_body.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/shared_words.h"

namespace news::indexer {
namespace {

/// So many lines in a row without a paragraph part two texts: a menu, a list of links.
constexpr std::size_t parting_lines = 4;
/// More headings in a row than these are a list of links.
constexpr std::size_t headings_in_row = 2;
/// What goes on behind the end of an article has at least so many paragraphs on its matter.
constexpr std::size_t continuing_paragraphs = 3;
constexpr std::size_t words_in_common = 2;
/// No article ends behind so few words when a paragraph of some length follows within some lines.
constexpr std::size_t short_text = 150;
constexpr std::size_t short_head = 40;  ///< the same where an agency is credited
constexpr std::size_t long_paragraph = 20;
constexpr std::size_t near_lines = 16;

/// Words by which pages speak to their readers, and articles hardly do; folded, blanks around.
constexpr auto addresses = std::to_array<std::string_view>(
    {" you ", " your ", " our site", " our website", " cookies ", " ihre ", " ihnen ", " votre ",
     " vos ", " su suscripcion", " newsletter", " subscri", " sign up", " log in"});

bool is_text(LineRole role) { return role == LineRole::prose || role == LineRole::sentence; }

bool is_end(LineRole role) {
    return role == LineRole::furniture || role == LineRole::wire || role == LineRole::end_mark;
}

bool addresses_reader(std::string_view line) {
    const std::string folded = " " + fold(line.substr(0, 600)) + " ";
    return std::ranges::any_of(addresses,
                               [&](auto word) { return folded.find(word) != std::string::npos; });
}

/// Words of privacy notices; folded.
constexpr auto notices = std::to_array<std::string_view>(
    {"cookie", "opt out", "opt-out", "privacy", "consent", "datenschutz", "einwilligung",
     "confidentialite", "consentement", "privacidad", "consentimiento", "your browser"});

/// The words of a paragraph, in quarters of a word. Headlines of other articles have no full stop,
/// and notices no news: they count a quarter.
std::size_t weight_of(std::string_view line) {
    constexpr std::size_t full = 4;
    const std::string folded = fold(line.substr(0, 600));
    const bool is_notice = std::ranges::any_of(
        notices, [&](auto word) { return folded.find(word) != std::string::npos; });
    return count_words(line) * (is_notice || !ends_sentence(line) ? 1 : full);
}

bool is_list_item(std::string_view line) {
    return line.starts_with("• ") || line.starts_with("- ") || line.starts_with("* ") ||
           line.starts_with("– ") || line.starts_with("· ");
}

/// Walks over the lines once and keeps what it needs to judge the next one.
class BodyWalk {
public:
    BodyWalk(std::span<const ScrapeLine> lines, std::span<const LineRole> roles, std::size_t begin)
        : lines_(lines), roles_(roles) {
        body_.end = begin;
        while (body_.end < lines_.size() && step(body_.end)) {
            ++body_.end;
        }
        drop_headings();
    }

    [[nodiscard]] BodyLines take() { return std::move(body_); }

private:
    /// Takes line `i` in or leaves it out; false when the article ends before it.
    bool step(std::size_t i) {
        const LineRole role = roles_[i];
        if (is_end(role)) {
            return pass_end(i);
        }
        if (role == LineRole::interruption) {
            body_.dropped.push_back(i);
            interrupted_ = true;
        } else if (is_text(role)) {
            return take_text(i);
        } else if (role == LineRole::phrase) {
            headings_.push_back(i);
        } else if (role == LineRole::address || role == LineRole::date) {
            body_.dropped.push_back(i);
        }
        return true;
    }

    bool pass_end(std::size_t i) {
        if (!body_.paragraphs.empty() && !goes_on_soon(i) && !continues_behind(i)) {
            body_.end_rule = roles_[i] == LineRole::wire       ? "wire credit"
                             : roles_[i] == LineRole::end_mark ? "end mark"
                                                               : "furniture";
            return false;
        }
        drop_headings();
        body_.dropped.push_back(i);
        interrupted_ = true;
        end_passed_ = true;
        return true;
    }

    bool take_text(std::size_t i) {
        const TopicWords words(lines_[i].text);
        const bool is_foreign = end_passed_ && topic_.shared_with(words) == 0;
        const bool is_teaser = interrupted_ && !body_.paragraphs.empty() &&
                               (is_foreign || addresses_reader(lines_[i].text));
        if (is_teaser) {
            drop_headings();
            body_.dropped.push_back(i);
            return true;
        }
        take_headings();
        interrupted_ = false;
        end_passed_ = false;
        body_.paragraphs.push_back(i);
        words_ += count_words(lines_[i].text);
        topic_.add(lines_[i].text);
        return true;
    }

    /// True when a long paragraph on the same matter stands just behind: what stopped the text was
    /// a note in its midst. Little text before it makes that likelier.
    [[nodiscard]] bool goes_on_soon(std::size_t end) const {
        const bool is_short = words_ < (roles_[end] == LineRole::wire ? short_head : short_text);
        const std::size_t last = std::min(lines_.size(), end + (is_short ? near_lines : 4));
        for (std::size_t i = end + 1; i < last && roles_[end] != LineRole::end_mark; ++i) {
            const std::string_view line = lines_[i].text;
            if (roles_[i] != LineRole::prose || count_words(line) < long_paragraph ||
                !ends_sentence(line) || addresses_reader(line)) {
                continue;
            }
            const TopicWords words(line);
            const std::size_t shared = topic_.shared_with(words);
            return is_short ? shared >= 2
                            : shared >= words_in_common + 3 && topic_.share_of(words) >= 0.4 &&
                                  roles_[end] != LineRole::wire;
        }
        return false;
    }

    /// Looks ahead as far as the next end, so that all looks together cost one walk.
    [[nodiscard]] bool continues_behind(std::size_t end) const {
        std::size_t paragraphs = 0;
        std::size_t words = 0;
        for (std::size_t i = end + 1; i < lines_.size() && !is_end(roles_[i]); ++i) {
            if (roles_[i] != LineRole::prose || addresses_reader(lines_[i].text)) {
                continue;
            }
            if (topic_.shared_with(TopicWords(lines_[i].text)) >= words_in_common) {
                ++paragraphs;
                words += count_words(lines_[i].text);
            }
        }
        return paragraphs >= continuing_paragraphs && words > words_;
    }

    void take_headings() {
        const bool are_items = std::ranges::all_of(
            headings_, [this](std::size_t i) { return is_list_item(lines_[i].text); });
        const bool are_headings = headings_.size() <= headings_in_row && !interrupted_;
        if (are_items || are_headings) {
            body_.paragraphs.insert(body_.paragraphs.end(), headings_.begin(), headings_.end());
            headings_.clear();
        }
        drop_headings();
    }

    void drop_headings() {
        body_.dropped.insert(body_.dropped.end(), headings_.begin(), headings_.end());
        headings_.clear();
    }

    std::span<const ScrapeLine> lines_;
    std::span<const LineRole> roles_;
    BodyLines body_;
    TopicWords topic_;
    std::size_t words_ = 0;
    std::vector<std::size_t> headings_;  ///< short lines that wait for a paragraph
    bool interrupted_ = false;           ///< furniture stands before the next line
    bool end_passed_ = false;            ///< and looked like the end of the article
};

}  // namespace

std::size_t find_body_begin(std::span<const ScrapeLine> lines, std::span<const LineRole> roles) {
    struct Run {
        std::size_t begin;
        std::size_t words;  ///< as weight_of() counts
    };
    std::vector<Run> runs;
    std::size_t longest = 0;
    std::size_t others = parting_lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (roles[i] != LineRole::prose) {
            others += is_end(roles[i]) ? 2U : 1U;
            continue;
        }
        if (others >= parting_lines) {
            runs.push_back({i, 0});
        }
        others = 0;
        runs.back().words += weight_of(lines[i].text);
        longest = std::max(longest, runs.back().words);
    }
    // Notices stand above, comments below: the article is the first text that is not much shorter.
    const auto is_article = [&](const Run& run) { return run.words * 3 >= longest; };
    const auto article = std::ranges::find_if(runs, is_article);
    if (article != runs.end()) {
        return article->begin;
    }
    const auto sentence = std::ranges::find(roles, LineRole::sentence);
    return static_cast<std::size_t>(sentence - roles.begin());
}

BodyLines find_body_lines(std::span<const ScrapeLine> lines, std::span<const LineRole> roles,
                          std::size_t begin) {
    return BodyWalk(lines, roles, begin).take();
}

}  // namespace news::indexer
