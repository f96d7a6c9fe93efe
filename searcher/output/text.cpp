// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/explanation.h"
#include "common/raw_text.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/output/charts.h"
#include "searcher/output/dates.h"

namespace news::searcher {
namespace {

constexpr std::string_view separator = " · ";

std::string articles_text(std::size_t count) {
    return fmt::format("{} {}", with_commas(count), count == 1 ? "article" : "articles");
}

/// "123 articles in 98 stories", in short where each is one.
std::string totals_text(const Answer& answer) {
    std::string text = articles_text(answer.total);
    if (answer.stories < answer.total) {
        text += fmt::format(" in {} {}", with_commas(answer.stories),
                            answer.stories == 1 ? "story" : "stories");
    }
    return text;
}

bool has_dates(const Request& request) {
    return std::ranges::find(request.facets, "date") != request.facets.end();
}

std::string found_text(const Answer& answer) {
    if (answer.total == 0) {
        return answer.total_is_exact ? "nothing found" : "nothing found before the time was up";
    }
    return (answer.total_is_exact ? "" : "at least ") + totals_text(answer);
}

/// "123 articles in 98 stories, 1998–2014, 12 undated"
std::string summary(const Results& results) {
    const Answer& answer = results.answer;
    std::string text = found_text(answer);
    if (has_dates(results.request) && answer.total > 0) {
        if (const std::string years = years_text(answer.matched_dates); !years.empty()) {
            text += ", " + years;
        }
        if (answer.matched_dates.undated > 0) {
            text += fmt::format(", {} undated", with_commas(answer.matched_dates.undated));
        }
    }
    const std::size_t shown = answer.hits.size();
    if (answer.total > 0 && results.request.offset >= listed(results)) {
        text += fmt::format("; none is left after --offset {}", results.request.offset);
    }
    if (shown > 0 && shown < listed(results)) {
        const std::size_t first = results.request.offset + 1;
        text += shown == 1 ? fmt::format("; number {} shown", with_commas(first))
                           : fmt::format("; {}–{} shown", with_commas(first),
                                         with_commas(results.request.offset + shown));
    }
    return text;
}

std::string source_text(const Source& source) {
    return source.name.empty() ? source.domain : source.name;
}

/// Source, date, authors where these are others, agency and the id that "show" takes.
std::string origin_line(const Article& article) {
    const std::string source = source_text(article.source);
    std::string authors = fmt::format("{}", fmt::join(article.authors, ", "));
    if (authors == source || authors == article.wire) {
        authors.clear();
    }
    std::vector<std::string> parts;
    for (std::string part :
         {source, date_text(article.date), std::move(authors), article.wire, article.id}) {
        if (!part.empty()) {
            parts.push_back(std::move(part));
        }
    }
    return fmt::format("{}", fmt::join(parts, separator));
}

/// "also in 12: The Herald (3 Mar 2019), The Bee (4 Mar 2019), …"
std::string copies_text(const std::vector<Copy>& copies) {
    constexpr std::size_t most = 3;
    std::vector<std::string> names;
    for (const Copy& copy : copies) {
        if (names.size() == most) {
            names.emplace_back("…");
            break;
        }
        names.push_back(fmt::format("{} ({})", copy.source.empty() ? copy.id : copy.source,
                                    copy.days ? days_text(*copy.days) : "undated"));
    }
    return fmt::format("also in {}: {}", with_commas(copies.size()), fmt::join(names, ", "));
}

std::string hit_text(const Hit& hit, std::size_t number, const Terminal& terminal) {
    constexpr std::size_t indent = 4;
    MarkedText title = hit.title;
    if (title.text.empty()) {
        title.text = "(no headline)";
    }
    std::string text = wrapped(terminal, title, indent, Style::bold);
    const std::string label = fmt::format("{:>2}  ", number);
    text.replace(0, std::min(label.size(), indent), label);
    text += wrapped(terminal, {origin_line(hit.article), {}}, indent, Style::dim);
    if (!hit.copies.empty()) {
        text += wrapped(terminal, {copies_text(hit.copies), {}}, indent, Style::dim);
    }
    return text + wrapped(terminal, joined(hit.passages), indent) + '\n';
}

/// ", 07:15 UTC+10:00" of "07:15:00+10:00".
std::string time_text(const std::optional<ArticleDate>& date) {
    if (!date || date->time.empty()) {
        return {};
    }
    constexpr std::size_t minutes_end = 5;
    const std::string& time = date->time;
    const std::size_t zone = std::min(time.find_first_of("Z+-"), time.size());
    return fmt::format(", {}{}{}", time.substr(0, std::min(minutes_end, zone)),
                       zone < time.size() ? " UTC" : "",
                       time.compare(zone, 1, "Z") == 0 ? "" : time.substr(zone));
}

constexpr std::size_t name_columns = 12;

std::string field_line(const Terminal& terminal, std::string_view name, const std::string& value,
                       Style style = Style::plain) {
    if (value.empty()) {
        return {};
    }
    const std::string text = wrapped(terminal, {value, {}}, name_columns, style);
    return styled(terminal, Style::dim, fitted(name, name_columns)) + text.substr(name_columns);
}

/// A line for a date that stands beside the article's, unless it is the same once more.
std::string other_date_line(const Terminal& terminal, std::string_view name,
                            const std::optional<ArticleDate>& other,
                            const std::optional<ArticleDate>& date) {
    const bool same = !other || (date && date->days == other->days && date->time == other->time);
    return same ? std::string()
                : field_line(terminal, name, days_text(other->days) + time_text(other));
}

/// An address stays on one line, so that it can be copied.
std::string address_line(const Terminal& terminal, std::string_view name,
                         const std::string& value) {
    return value.empty()
               ? std::string()
               : fmt::format("{}{}\n", styled(terminal, Style::dim, fitted(name, name_columns)),
                             printable(value));
}

/// The lines of one field, its name before the first.
std::string explanation_text(const Explanation& explanation, const Terminal& terminal) {
    std::string text;
    for (const Explanation::Line& line : explanation.lines) {
        text += field_line(terminal, text.empty() ? explanation.field : "", line.text,
                           line.is_value ? Style::plain : Style::dim);
    }
    return text;
}

std::string paragraphs_text(const std::vector<RawBlock>& blocks, const Terminal& terminal) {
    std::string text;
    for (const RawBlock& block : blocks) {
        const Style style = block.is_furniture ? Style::dim : Style::plain;
        const std::string mark = block.is_furniture ? "[furniture] " : "";
        text += '\n' + wrapped(terminal, {mark + block.text, {}}, 0, style);
    }
    return text;
}

std::vector<RawBlock> body_of(const Article& article) {
    std::vector<RawBlock> blocks;
    for (const std::string& paragraph : article.body) {
        blocks.push_back({.text = paragraph});
    }
    return blocks;
}

std::string captions_text(const Article& article, const Terminal& terminal) {
    std::string text;
    for (const Caption& caption : article.captions) {
        const std::string credit = caption.credit.empty() ? "" : " (" + caption.credit + ")";
        text += field_line(terminal, "caption", caption.text + credit);
    }
    return text;
}

/// All fields but the texts.
std::string head_text(const Article& article, const Terminal& terminal) {
    std::string text = wrapped(terminal, {article.title, {}}, 0, Style::bold);
    const std::string authors = fmt::format("{}", fmt::join(article.authors, ", "));
    text += '\n';
    text += field_line(terminal, "source", source_text(article.source));
    if (article.source.domain != source_text(article.source)) {
        text += field_line(terminal, "domain", article.source.domain);
    }
    text += field_line(terminal, "date", date_text(article.date) + time_text(article.date));
    text += other_date_line(terminal, "updated", article.updated, article.date);
    text += other_date_line(terminal, "captured", article.captured, article.date);
    text += field_line(terminal, "authors", authors);
    text += field_line(terminal, "wire", article.wire);
    text += field_line(terminal, "place", article.place);
    text += field_line(terminal, "section", article.section);
    text += field_line(terminal, "language", article.language);
    text += address_line(terminal, "url", article.url);
    text += address_line(terminal, "origin", article.origin);
    text += field_line(terminal, "id", article.id);
    return text;
}

}  // namespace

void TextRenderer::print(const Results& results, std::ostream& out) {
    out << styled(terminal_, Style::bold, summary(results)) << "\n\n";
    std::size_t number = results.request.offset;
    for (const Hit& hit : results.answer.hits) {
        out << hit_text(hit, ++number, terminal_);
    }
    if (results.answer.total > 1) {
        out << facets_text(results.answer, results.request, terminal_, DateChart::line);
    }
}

std::string facets_text(const Answer& answer, const Request& request, const Terminal& terminal,
                        DateChart chart) {
    std::string text;
    const std::size_t columns = label_columns(answer.facets, terminal);
    for (const Facet& facet : answer.facets) {
        text += facet_chart(facet, columns, terminal);
    }
    if (has_dates(request)) {
        text += chart == DateChart::line ? date_line(answer.dates, terminal)
                                         : date_bars(answer.dates, columns, terminal);
    }
    return text;
}

std::string article_text(const Article& article, const Terminal& terminal) {
    std::string text = head_text(article, terminal);
    if (has_own_lead(article)) {
        text += field_line(terminal, "lead", article.lead);
    }
    text += captions_text(article, terminal);
    return text + paragraphs_text(body_of(article), terminal);
}

std::string raw_article_text(const Article& article, const Terminal& terminal) {
    return head_text(article, terminal) + captions_text(article, terminal) +
           paragraphs_text(raw_text(article), terminal);
}

std::string evidence_text(const Article& article, const Terminal& terminal) {
    std::string text = '\n' + styled(terminal, Style::bold, "Why") + "\n\n";
    for (const Explanation& explanation : explanations_of(article)) {
        text += explanation_text(explanation, terminal);
    }
    return article.evidence.empty() ? text + "no evidence is kept\n" : text;
}

}  // namespace news::searcher
