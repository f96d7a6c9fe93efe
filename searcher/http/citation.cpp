// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/citation.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/date.h"
#include "common/text.h"
#include "searcher/http/target.h"
#include "searcher/output/dates.h"

namespace news::searcher {
namespace {

std::string source_name(const Article& article) {
    return article.source.name.empty() ? article.source.domain : article.source.name;
}

/// The publisher's address, else the one in the archive.
std::string address_of(const Article& article, std::string_view permalink) {
    const std::string address = safe_link(article.url);
    return address.empty() ? std::string(permalink) : address;
}

/// In square brackets where nobody stated it, as historians do.
std::string cited_date(const Article& article) {
    if (!article.date) {
        return "[undated]";
    }
    const std::string days = days_text(article.date->days);
    return article.date->kind == DateKind::published ? days : fmt::format("[{}]", days);
}

// ---- BibTeX ----

/// The characters that TeX reads as commands.
std::string for_tex(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '\\':
                result += "\\textbackslash{}";
                break;
            case '~':
                result += "\\textasciitilde{}";
                break;
            case '^':
                result += "\\textasciicircum{}";
                break;
            case '&':
            case '%':
            case '$':
            case '#':
            case '_':
            case '{':
            case '}':
                result += '\\';
                [[fallthrough]];
            default:
                result += c;
        }
    }
    return result;
}

/// An address may hold signs that TeX takes only in \url; braces would end the field.
std::string tex_address(std::string_view address) {
    std::string result;
    for (const char c : address) {
        result += c == '{' ? "%7B" : c == '}' ? "%7D" : c == '\\' ? "%5C" : std::string(1, c);
    }
    return result;
}

/// "weller2019harbour": letters and digits alone.
std::string key_of(const Article& article) {
    const std::string name =
        article.authors.empty() ? source_name(article) : article.authors.front();
    const std::size_t blank = name.rfind(' ');
    const std::string family = blank == std::string::npos ? name : name.substr(blank + 1);
    std::string key = fold_letters(family);
    if (article.date) {
        key += format_day(article.date->days.first).substr(0, 4);
    }
    key += article.id.substr(0, 6);
    std::erase_if(key, [](char c) { return !(std::isalnum(static_cast<unsigned char>(c)) != 0); });
    return key.empty() ? "article" : key;
}

std::string bibtex_field(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : fmt::format("  {} = {{{}}},\n", name, value);
}

// ---- RIS ----

/// One line; what a line break would end, a blank goes on.
std::string ris_line(std::string_view tag, std::string_view value) {
    return value.empty() ? std::string() : fmt::format("{}  - {}\r\n", tag, clean_line(value));
}

std::string ris_date(const ArticleDate& date) {
    std::string day = format_day(date.days.first);
    std::ranges::replace(day, '-', '/');
    return date.days.first == date.days.last ? day : day.substr(0, 4);
}

}  // namespace

std::vector<std::string> citation_parts(const Article& article, std::string_view permalink) {
    std::vector<std::string> parts;
    if (!article.authors.empty()) {
        parts.push_back(fmt::format("{}.", fmt::join(article.authors, ", ")));
    }
    if (!article.title.empty()) {
        parts.push_back(fmt::format("“{}.”", article.title));
    }
    if (const std::string source = source_name(article); !source.empty()) {
        parts.push_back(fmt::format("{},", source));
    }
    parts.push_back(fmt::format("{}.", cited_date(article)));
    if (const std::string link = safe_link(article.url); !link.empty()) {
        parts.push_back(link);
    }
    parts.push_back(fmt::format("Archived: {}", permalink));
    return parts;
}

std::string plain_citation(const Article& article, std::string_view permalink) {
    return fmt::format("{}", fmt::join(citation_parts(article, permalink), " "));
}

std::string bibtex_citation(const Article& article, std::string_view permalink) {
    std::string text = fmt::format("@article{{{},\n", key_of(article));
    text += bibtex_field("author", for_tex(fmt::format("{}", fmt::join(article.authors, " and "))));
    text += bibtex_field("title", for_tex(article.title));
    text += bibtex_field("journal", for_tex(source_name(article)));
    if (article.date) {
        text += bibtex_field("year", format_day(article.date->days.first).substr(0, 4));
        text += bibtex_field("date", format_days(article.date->days));
    }
    text += bibtex_field("langid", article.language);
    text += bibtex_field("url", tex_address(address_of(article, permalink)));
    text += bibtex_field("note", fmt::format("Archived: \\url{{{}}}", tex_address(permalink)));
    return text + "}\n";
}

std::string ris_citation(const Article& article, std::string_view permalink) {
    std::string text = ris_line("TY", "NEWS");
    for (const std::string& author : article.authors) {
        text += ris_line("AU", author);
    }
    text += ris_line("TI", article.title);
    text += ris_line("T2", source_name(article));
    if (article.date) {
        text += ris_line("PY", format_day(article.date->days.first).substr(0, 4));
        text += ris_line("DA", ris_date(*article.date));
    }
    text += ris_line("LA", article.language);
    text += ris_line("AB", article.lead);
    text += ris_line("UR", address_of(article, permalink));
    text += ris_line("L2", permalink);
    text += ris_line("ID", article.id);
    return text + "ER  - \r\n";
}

}  // namespace news::searcher
