// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/article_model.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "common/date.h"
#include "common/explanation.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/http/parameters.h"
#include "searcher/http/target.h"
#include "searcher/output/dates.h"
#include "searcher/output/terminal.h"

namespace news::searcher {
namespace {

Model piece(std::string_view text, bool mark) { return {{"text", text}, {"mark", mark}}; }

/// The value of a time element: a day, a month or a year; of other spans there is none.
///
/// Source: HTML Living Standard, 2.3.5 (dates and times)
std::string machine_date(const DaySpan& days) {
    const std::string day = format_day(days.first);
    for (const std::size_t length : {day.size(), std::size_t{7}, std::size_t{4}}) {
        if (parse_days(day.substr(0, length)) == days) {
            return day.substr(0, length);
        }
    }
    return {};
}

std::vector<std::string> date_evidence(const Article& article) {
    std::vector<std::string> lines;
    for (const Explanation& explanation : explanations_of(article)) {
        for (const Explanation::Line& line : explanation.lines) {
            if (explanation.field == "date") {
                lines.push_back(line.text);
            }
        }
    }
    return lines;
}

Model dated(std::string_view text, std::string_view iso, std::string_view kind,
            const std::vector<std::string>& why) {
    return {{"text", text},
            {"iso", iso},
            {"kind", kind},
            {"why", why},
            {"has_why", !why.empty()},
            {"why_line", fmt::format("{}", fmt::join(why, "; "))}};
}

std::string title_of(const Article& article) {
    return article.title.empty() ? "(no headline)" : article.title;
}

}  // namespace

Model pieces_of(const MarkedText& text) {
    Model pieces = Model::array();
    const std::string_view whole = text.text;
    std::size_t at = 0;
    for (const Mark& mark : text.marks) {
        if (mark.begin > at) {
            pieces.push_back(piece(whole.substr(at, mark.begin - at), false));
        }
        pieces.push_back(piece(whole.substr(mark.begin, mark.end - mark.begin), true));
        at = mark.end;
    }
    if (at < whole.size()) {
        pieces.push_back(piece(whole.substr(at), false));
    }
    return pieces;
}

Model date_model(const Article& article) {
    if (!article.date) {
        return dated("undated", "", "", date_evidence(article));
    }
    const ArticleDate& date = *article.date;
    const bool is_stated = date.kind == DateKind::published;
    return dated(days_text(date.days), machine_date(date.days),
                 is_stated ? std::string_view() : name_of(date.kind),
                 is_stated ? std::vector<std::string>() : date_evidence(article));
}

Model article_line(const Visit& visit, const Article& article, std::string_view query) {
    std::vector<Parameter> parameters;
    if (!query.empty()) {
        parameters.push_back({"q", std::string(query)});
    }
    const std::string source = source_name(article.source);
    const std::string named = authors_text(article.authors);
    const std::string authors = named == source ? std::string() : named;
    return {{"title", title_of(article)},
            {"url", visit.link("/article/" + encode_path(article.id) + query_string(parameters))},
            {"source", source},
            {"date", date_model(article)},
            {"authors", authors},
            {"section", article.section},
            {"wire", article.wire == authors ? std::string() : article.wire},
            {"lang", article.language},
            {"original", safe_link(article.url)}};
}

/// Nothing but "also": "" where there is no other version.
void add_copies(Model& model, const Visit& visit, const Hit& hit) {
    constexpr std::size_t shown = 3;
    Model copies = Model::array();
    for (const Copy& copy : hit.copies) {
        if (copies.size() == shown) {
            break;
        }
        copies.push_back({{"url", visit.link("/article/" + encode_path(copy.id))},
                          {"source", copy.source.empty() ? copy.id : copy.source},
                          {"days", copy.days ? days_text(*copy.days) : "undated"},
                          {"last", copies.size() + 1 == std::min(shown, hit.copies.size())}});
    }
    const SearchState story =
        with_copies(with_query({}, fmt::format("story:{}", hit.article.id)), Copies::shown);
    model["also"] = hit.copies.empty() ? std::string() : with_commas(hit.copies.size());
    model["also_url"] = visit.link(url_of(story));
    model["copies"] = std::move(copies);
    model["more"] = hit.copies.size() > shown;
}

Model hit_model(const Visit& visit, const Hit& hit, std::string_view query) {
    Model model = article_line(visit, hit.article, query);
    if (!hit.title.text.empty()) {
        model["title"] = pieces_of(hit.title);
    } else {
        model["title"] = Model::array({piece(title_of(hit.article), false)});
    }
    model["passages"] = pieces_of(joined(hit.passages));
    add_copies(model, visit, hit);
    return model;
}

std::string source_name(const Source& source) {
    return source.name.empty() ? source.domain : source.name;
}

std::string authors_text(const std::vector<std::string>& authors) {
    if (authors.size() < 2) {
        return authors.empty() ? std::string() : authors.front();
    }
    return fmt::format("{} and {}", fmt::join(authors.begin(), authors.end() - 1, ", "),
                       authors.back());
}

std::string articles_text(std::size_t count) {
    return fmt::format("{} {}", with_commas(count), count == 1 ? "article" : "articles");
}

}  // namespace news::searcher
