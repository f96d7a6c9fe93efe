// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/versions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "common/record.h"
#include "common/text.h"
#include "searcher/output/dates.h"

namespace news::searcher {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t indent = 4;

constexpr auto change_names = std::to_array<std::string_view>({"same", "removed", "added"});

int per_cent(double part) {
    constexpr double whole = 100;
    return static_cast<int>(std::lround(part * whole));
}

const std::string& source_text(const Source& source) {
    return source.name.empty() ? source.domain : source.name;
}

/// "3 Mar 2019 · The Herald · Reuters · 5f3a…"
std::string origin_text(const Article& article) {
    std::vector<std::string> parts;
    for (const std::string& part :
         {date_text(article.date), source_text(article.source), article.wire, article.id}) {
        if (!part.empty()) {
            parts.push_back(part);
        }
    }
    return fmt::format("{}", fmt::join(parts, " · "));
}

/// "312 words, 97 % of them in the first; has 45 % of its text"
std::string measure_text(const Version& version) {
    std::string text = fmt::format("{} words", with_commas(version.words));
    if (version.is_asked_for) {
        return text + ", this version";
    }
    return text + fmt::format(", {} % of them in this version; has {} % of it",
                              per_cent(version.shared), per_cent(version.kept));
}

/// The beginning and the end of what did not change.
std::string shortened_middle(const std::string& text) {
    constexpr std::size_t context = 40;
    const std::size_t all = count_characters(text);
    if (all <= 3 * context) {
        return text;
    }
    std::size_t begin = text.size();
    for (std::size_t left = context; begin > 0 && left > 0; --left) {
        do {
            --begin;
        } while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
    }
    begin = std::min(text.find(' ', begin), text.size());
    return shorten(text, context) + text.substr(begin);
}

/// Texts that changed are marked, what stands between them is cut to its ends.
MarkedText changes_text(const std::vector<ChangedText>& changes) {
    MarkedText marked;
    for (const ChangedText& piece : changes) {
        std::string text = clean_line(piece.text);
        const std::size_t begin = marked.text.size() + (marked.text.empty() ? 0 : 1);
        if (!marked.text.empty()) {
            marked.text += ' ';
        }
        if (piece.change == Change::none) {
            marked.text += shortened_middle(text);
            continue;
        }
        marked.text += piece.change == Change::removed ? "[-" + text + "-]" : "{+" + text + "+}";
        marked.marks.push_back({begin, marked.text.size()});
    }
    return marked;
}

}  // namespace

std::string versions_list_text(const std::vector<Version>& versions, const Terminal& terminal) {
    std::string text;
    if (versions.size() < 2) {
        return text;
    }
    for (const Version& version : versions) {
        text += wrapped(terminal, {origin_text(version.article), {}}, 0);
        text += wrapped(terminal, {measure_text(version), {}}, indent, Style::dim);
    }
    return text;
}

std::string versions_text(const std::vector<Version>& versions, const Terminal& terminal) {
    std::string text;
    for (const Version& version : versions) {
        const std::string& title = version.article.title;
        text += text.empty() ? "" : "\n";
        text += wrapped(terminal, {title.empty() ? "(no headline)" : title, {}}, 0, Style::bold);
        text += wrapped(terminal, {origin_text(version.article), {}}, indent, Style::dim);
        text += wrapped(terminal, {measure_text(version), {}}, indent, Style::dim);
        const bool is_same = std::ranges::all_of(
            version.changes, [](const ChangedText& piece) { return piece.change == Change::none; });
        if (!is_same) {
            text += wrapped(terminal, changes_text(version.changes), indent);
        } else if (!version.is_asked_for) {
            text += wrapped(terminal, {"word for word the same", {}}, indent);
        }
    }
    return text;
}

ordered_json versions_to_json(const std::vector<Version>& versions) {
    ordered_json list = ordered_json::array();
    for (const Version& version : versions) {
        const Article& article = version.article;
        ordered_json object = {{"id", article.id},
                               {"title", article.title},
                               {"source", article.source.name},
                               {"domain", article.source.domain},
                               {"date", date_to_json(article.date)},
                               {"wire", article.wire},
                               {"url", article.url},
                               {"is_asked_for", version.is_asked_for},
                               {"words", version.words},
                               {"shared", version.shared},
                               {"kept", version.kept}};
        for (const ChangedText& piece : version.changes) {
            object["changes"].push_back(
                {{"change", change_names.at(static_cast<std::size_t>(piece.change))},
                 {"text", piece.text}});
        }
        list.push_back(std::move(object));
    }
    return list;
}

}  // namespace news::searcher
