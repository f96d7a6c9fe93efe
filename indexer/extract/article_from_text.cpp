// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/byline.h"
#include "indexer/extract/caption_lines.h"
#include "indexer/extract/complete.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/date_text.h"
#include "indexer/extract/front_matter.h"
#include "indexer/extract/line_role.h"
#include "indexer/extract/line_shape.h"
#include "indexer/extract/masthead.h"
#include "indexer/extract/scrape_body.h"
#include "indexer/extract/scrape_head.h"
#include "indexer/extract/scrape_lines.h"
#include "indexer/extract/site_name.h"

namespace news::indexer {
namespace {

constexpr std::size_t longest_dated_byline = 10;     ///< words
constexpr std::size_t longest_copyright_line = 300;  ///< bytes

std::string line_name(const ScrapeLine& line) { return fmt::format("line {}", line.number); }

/// The day in an issue line, without place, number and price around it.
std::string day_of_issue(std::string_view line) {
    const auto dates = find_dates(line, {});
    return dates.empty() ? std::string{}
                         : std::string(line.substr(dates.front().begin,
                                                   dates.front().end - dates.front().begin));
}

/// The words of `line` around its first date.
std::string without_dates(std::string_view line) {
    const auto dates = find_dates(line, {});
    if (dates.empty()) {
        return {};
    }
    const auto is_join = [](char c) {
        return c == '|' || c == ',' || c == '/' || c == '-' || c == ' ';
    };
    auto before = line.substr(0, dates.front().begin);
    while (!before.empty() && is_join(before.back())) {
        before.remove_suffix(1);
    }
    for (const std::string_view sign : {"–", "—", "·", "•"}) {
        before =
            trim(before.ends_with(sign) ? before.substr(0, before.size() - sign.size()) : before);
    }
    if (is_byline(before) || is_bare_name(before)) {
        return std::string(before);
    }
    auto behind = line.substr(dates.back().time_end);
    while (!behind.empty() && is_join(behind.front())) {
        behind.remove_prefix(1);
    }
    return std::string(behind);
}

/// "^UPDATE 2-Quake shakes islands<" as agencies send it: "Quake shakes islands".
std::string without_agency_marks(std::string_view title) {
    constexpr auto marks = std::to_array<std::string_view>(
        {"UPDATE", "WRAPUP", "RPT", "REFILE", "CORRECTED", "FACTBOX", "TIMELINE"});
    title = trim(title.substr(title.starts_with('^') ? 1 : 0));
    title.remove_suffix(title.ends_with('<') ? 1 : 0);
    const auto* const mark =
        std::ranges::find_if(marks, [&](std::string_view word) { return title.starts_with(word); });
    const std::size_t hyphen = title.substr(0, 14).find('-');
    const bool is_marked =
        mark != marks.end() && hyphen != std::string_view::npos &&
        title.substr(mark->size(), hyphen - mark->size()).find_first_not_of(" 0123456789") ==
            std::string_view::npos;
    return std::string(trim(title.substr(is_marked ? hyphen + 1 : 0)));
}

/// Puts the article together while it looks at the lines from different sides.
class TextReader {
public:
    explicit TextReader(std::vector<ScrapeLine> lines) : lines_(std::move(lines)) {
        take_front_matter();
        roles_ = roles_of(lines_);
        head_ = find_head(lines_, roles_, find_body_begin(lines_, roles_));
        body_ = find_body_lines(lines_, roles_, head_.body_begin);
    }

    Draft read() {
        take_title();
        take_source();
        take_bylines();
        take_dates();
        take_captions();
        take_body();
        return std::move(draft_);
    }

private:
    Article& article() { return draft_.article; }

    void take_front_matter() {
        auto fields = find_front_matter(lines_);
        std::ranges::reverse(fields);  // so that the places of those still to come stay right
        for (const auto& field : fields) {
            take_field(field);
            lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(field.line));
        }
    }

    void take_field(const FrontField& field) {
        const std::string where = line_name(lines_[field.line]);
        const auto state = [&](std::string& value, std::string name,
                               std::size_t bytes = std::string::npos) {
            value = trim(std::string_view(field.value).substr(0, bytes));
            explain(article(), std::move(name), field.value, {"key", where, 0.95});
        };
        switch (field.key) {
            case RecordKey::title:
                return state(article().title, "title");
            case RecordKey::url:
                return state(article().url, "url");
            case RecordKey::source:
                return state(article().source.name, "source");
            case RecordKey::section:  // "News; Pg. 4"
                return state(article().section, "section", field.value.find(';'));
            case RecordKey::lead:
                return state(article().lead, "lead");
            case RecordKey::place:
                return state(article().place, "place");
            case RecordKey::language:
                draft_.claimed_language = field.value;
                return;
            case RecordKey::authors:
                return take_byline(field.value, where);
            case RecordKey::date:
                draft_.head.push_back(field.value);
                return;
            default:
                return;
        }
    }

    void take_byline(const std::string& line, const std::string& where) {
        draft_.bylines.push_back(line);
        for (auto& name : names_of_byline(line)) {
            if (std::ranges::find(article().authors, name) == article().authors.end()) {
                explain(article(), "authors", line, {"byline", where, 0.9});
                article().authors.push_back(std::move(name));
            }
        }
    }

    void take_title() {
        if (!article().title.empty() || !head_.title) {
            return;
        }
        const auto& line = lines_[*head_.title];
        article().title = without_agency_marks(line.text);
        const double confidence = std::clamp(0.4 + 0.15 * head_.title_score, 0.4, 0.95);
        explain(article(), "title", line.text,
                {line.heading > 0 ? "marked heading" : "headline", line_name(line), confidence});
        for (const auto& rival : head_.rivals) {
            const auto& other = lines_[rival.line];
            reject("title", other, {"headline", line_name(other), 0.4}, rival.fault);
        }
    }

    void reject(std::string field, const ScrapeLine& line, Reason reason, std::string_view fault) {
        explain(article(), std::move(field), line.text, std::move(reason));
        article().evidence.back().rejected = fault;
    }

    void take_source() {
        if (article().source.name.empty()) {
            take_window_title();
        }
        if (article().source.name.empty() && head_.site) {
            const auto& line = lines_[*head_.site];
            std::string_view name = line.text;
            name.remove_suffix(name.ends_with('.') ? 1 : 0);
            article().source.name = name;
            explain(article(), "source", line.text,
                    {"line above the headline", line_name(line), 0.7});
        }
        if (article().source.name.empty()) {
            take_copyright_holder();
        }
        if (article().section.empty() && head_.section) {
            const auto& line = lines_[*head_.section];
            article().section = line.text;
            explain(article(), "section", line.text,
                    {"line above the headline", line_name(line), 0.6});
        }
        if (!article().source.name.empty()) {
            article().title = without_site_name(article().title, {article().source.name});
        }
    }

    /// "Headline - The Paper" above a copy in which the headline stands once more.
    void take_window_title() {
        constexpr std::size_t most_words = 5;
        if (!head_.title || *head_.title == 0 ||
            !lines_.front().text.starts_with(article().title)) {
            return;
        }
        const auto& line = lines_.front();
        std::string_view name = std::string_view(line.text).substr(article().title.size());
        for (const std::string_view sign : {" | ", " - ", " – ", " — ", " :: ", " • "}) {
            const std::size_t at = name.rfind(sign);
            name = at == std::string_view::npos ? name : name.substr(at + sign.size());
        }
        name = trim(name);
        const bool is_behind_sign = name.size() + article().title.size() < line.text.size();
        if (is_behind_sign && begins_upper(name) && count_words(name) <= most_words) {
            article().source.name = name;
            explain(article(), "source", line.text, {"title of the window", line_name(line), 0.8});
        }
    }

    /// "© 2016 The Harbour Ledger" at the foot of a page.
    void take_copyright_holder() {
        constexpr std::size_t lines_at_foot = 60;
        const std::size_t from = lines_.size() - std::min(lines_.size(), lines_at_foot);
        for (std::size_t i = lines_.size(); i > std::max(from, body_.end); --i) {
            const auto& line = lines_[i - 1];
            std::string name = line.text.size() <= longest_copyright_line
                                   ? copyright_holder(line.text)
                                   : std::string();
            if (!name.empty() && begins_upper(name)) {
                article().source.name = std::move(name);
                explain(article(), "source", line.text, {"copyright line", line_name(line), 0.6});
                return;
            }
        }
    }

    void take_bylines() {
        for (const auto i : head_.bylines) {
            take_byline(lines_[i].text, line_name(lines_[i]));
            draft_.head.push_back(lines_[i].text);
        }
        if (article().authors.empty()) {
            take_dated_bylines();
        }
        if (article().authors.empty() && head_.name) {
            take_byline(lines_[*head_.name].text, line_name(lines_[*head_.name]));
        }
        const bool is_signed = body_.end < lines_.size() && roles_[body_.end] == LineRole::byline;
        if (article().authors.empty() && is_signed) {
            take_byline(lines_[body_.end].text, line_name(lines_[body_.end]));
        }
    }

    /// "Jane Doe | 3 March 2014", "Published March 3, 2014 by Jane Doe"
    void take_dated_bylines() {
        for (const auto i : head_.dates) {
            const std::string rest = without_dates(lines_[i].text);
            if (roles_[i] == LineRole::date && count_words(rest) <= longest_dated_byline &&
                (is_byline(rest) || is_bare_name(rest))) {
                take_byline(rest, line_name(lines_[i]));
            }
        }
    }

    void take_dates() {
        for (const auto i : head_.dates) {
            draft_.head.push_back(roles_[i] == LineRole::issue ? day_of_issue(lines_[i].text)
                                                               : lines_[i].text);
        }
        if (head_.dates.empty()) {
            for (const auto i : body_.dropped) {
                if (roles_[i] == LineRole::date) {
                    draft_.head.push_back(lines_[i].text);
                }
            }
        }
    }

    void take_captions() {
        for (std::size_t i = 0; i < body_.end; ++i) {
            if (roles_[i] == LineRole::caption) {
                add_caption(caption_of(lines_, i), lines_[i]);
            } else if (roles_[i] == LineRole::caption_text) {
                add_caption({lines_[i].text, split_credit(lines_[i + 1].text).credit}, lines_[i]);
            }
        }
    }

    void add_caption(Caption caption, const ScrapeLine& line) {
        if (std::ranges::find(article().captions, caption) == article().captions.end()) {
            explain(article(), "captions", line.text, {"credit", line_name(line), 0.9});
            article().captions.push_back(std::move(caption));
        }
    }

    void take_body() {
        if (article().lead.empty() && head_.standfirst) {
            const auto& line = lines_[*head_.standfirst];
            article().lead = line.text;
            explain(article(), "lead", line.text, {"standfirst", line_name(line), 0.8});
        }
        const std::string title = fold_letters(article().title);
        for (const auto i : body_.paragraphs) {
            if (!article().body.empty() || fold_letters(lines_[i].text) != title) {
                article().body.push_back(lines_[i].text);
            }
        }
        if (!body_.paragraphs.empty()) {
            const auto& first = lines_[body_.paragraphs.front()];
            const auto& last = lines_[body_.paragraphs.back()];
            const std::string rule = body_.end_rule.empty() ? "end of text" : body_.end_rule;
            explain(article(), "body", {},
                    {"paragraphs up to: " + rule,
                     fmt::format("lines {} to {}", first.number, last.number), 0.8});
        }
        for (std::size_t i = body_.end; i < std::min(lines_.size(), body_.end + 3); ++i) {
            if (roles_[i] == LineRole::wire) {
                draft_.credits.push_back(lines_[i].text);
            }
        }
    }

    std::vector<ScrapeLine> lines_;
    std::vector<LineRole> roles_;
    ScrapeHead head_;
    BodyLines body_;
    Draft draft_;
};

}  // namespace

Extracted article_from_text(const RawItem& item, std::string_view text) {
    return complete(TextReader(scrape_lines(text)).read(), item);
}

}  // namespace news::indexer
