// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/similar.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "searcher/output/dates.h"
#include "searcher/output/json.h"

namespace news::searcher {
namespace {

constexpr std::size_t indent = 4;

std::string words_line(std::string_view what, const std::vector<std::string>& words,
                       std::size_t columns, const Terminal& terminal) {
    return wrapped(terminal, {fmt::format("{}: {}", what, fmt::join(words, ", ")), {}}, columns);
}

std::string article_lines(std::size_t number, const SimilarArticle& similar,
                          const Terminal& terminal) {
    const Article& article = similar.article;
    const std::string& source =
        article.source.name.empty() ? article.source.domain : article.source.name;
    std::string text = fmt::format("{:>2}\n", number);
    text.back() = ' ';
    text += wrapped(terminal, {article.title.empty() ? "(no headline)" : article.title, {}}, indent,
                    Style::bold)
                .substr(indent - 1);
    text += wrapped(terminal,
                    {fmt::format("{}{}{} · {}", source, source.empty() ? "" : " · ",
                                 date_text(article.date), article.id),
                     {}},
                    indent);
    return text + words_line("shares", similar.words, indent, terminal);
}

}  // namespace

std::string similar_text(const Article& article, const SimilarAnswer& answer,
                         const Terminal& terminal) {
    std::string text =
        words_line("like “" + article.title + "” by its words", answer.words, 0, terminal);
    std::size_t number = 0;
    for (const SimilarArticle& similar : answer.articles) {
        text += '\n' + article_lines(++number, similar, terminal);
    }
    return text;
}

nlohmann::ordered_json similar_to_json(const Article& article, const SimilarAnswer& answer) {
    nlohmann::ordered_json hits = nlohmann::ordered_json::array();
    for (const SimilarArticle& similar : answer.articles) {
        nlohmann::ordered_json hit = hit_to_json({.article = similar.article,
                                                  .score = similar.score,
                                                  .title = {similar.article.title, {}},
                                                  .passages = {},
                                                  .story = {},
                                                  .copies = {}});
        hit["words"] = similar.words;
        hits.push_back(std::move(hit));
    }
    return {{"format", json_format},
            {"id", article.id},
            {"title", article.title},
            {"words", answer.words},
            {"hits", std::move(hits)}};
}

}  // namespace news::searcher
