// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/csv.h"

#include <ostream>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/record.h"

namespace news::searcher {
namespace {

constexpr std::string_view line_end = "\r\n";

}  // namespace

std::string csv_field(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(value);
    }
    std::string field = "\"";
    for (const char c : value) {
        field += c;
        if (c == '"') {
            field += c;
        }
    }
    return field + '"';
}

void CsvRenderer::print(const Results& results, std::ostream& out) {
    out << "rank,id,title,source,domain,date_first,date_last,date_kind,authors,language,section,"
           "wire,url,origin,score,passages"
        << line_end;
    std::size_t rank = results.request.offset;
    for (const Hit& hit : results.answer.hits) {
        const Article& article = hit.article;
        const auto& date = article.date;
        const std::string values[] = {
            std::to_string(++rank),
            article.id,
            article.title,
            article.source.name,
            article.source.domain,
            date ? format_day(date->days.first) : "",
            date ? format_day(date->days.last) : "",
            date ? std::string(name_of(date->kind)) : "",
            fmt::format("{}", fmt::join(article.authors, "; ")),
            article.language,
            article.section,
            article.wire,
            article.url,
            article.origin,
            fmt::format("{:.4f}", hit.score),
            joined(hit.passages).text,
        };
        std::string_view separator;
        for (const std::string& value : values) {
            out << separator << csv_field(value);
            separator = ",";
        }
        out << line_end;
    }
}

}  // namespace news::searcher
