// SPDX-License-Identifier: GPL-2.0-or-later
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/explanation.h"
#include "common/record.h"
#include "searcher/engine/similar.h"
#include "searcher/engine/snippet.h"
#include "searcher/engine/versions.h"
#include "searcher/http/answer.h"
#include "searcher/http/citation.h"
#include "searcher/http/pages/article_model.h"
#include "searcher/http/pages/facet_model.h"
#include "searcher/http/pages/frame.h"
#include "searcher/http/pages/pages.h"
#include "searcher/http/parameters.h"
#include "searcher/http/target.h"
#include "searcher/output/dates.h"
#include "searcher/output/terminal.h"
#include "searcher/query/parser.h"

namespace news::searcher {
namespace {

constexpr std::size_t similar_shown = 5;
constexpr std::size_t words_shown = 6;

std::string path_of(const Article& article) { return "/article/" + encode_path(article.id); }

std::string permalink_of(const Visit& visit, const Article& article) {
    return visit.origin() + path_of(article);
}

void add_fact(Model& facts, std::string_view name, const std::string& value) {
    if (!value.empty()) {
        facts.push_back({{"name", name}, {"value", value}});
    }
}

std::string days_or_nothing(const std::optional<ArticleDate>& date) {
    return date ? days_text(date->days) : std::string();
}

/// What does not stand in the article's head already.
Model facts_of(const Article& article) {
    Model facts = Model::array();
    add_fact(facts, "Source", source_name(article.source));
    add_fact(facts, "Domain", article.source.domain);
    add_fact(facts, "Date", date_text(article.date));
    add_fact(facts, "Updated", days_or_nothing(article.updated));
    add_fact(facts, "Saved", days_or_nothing(article.captured));
    add_fact(facts, "Place", article.place);
    add_fact(facts, "Agency", article.wire);
    add_fact(facts, "Language",
             article.language.empty() ? std::string()
                                      : value_label(field_named("lang"), article.language));
    add_fact(facts, "Id", article.id);
    return facts;
}

Model evidence_of(const Article& article) {
    Model fields = Model::array();
    for (const Explanation& explanation : explanations_of(article)) {
        Model lines = Model::array();
        for (const Explanation::Line& line : explanation.lines) {
            lines.push_back({{"text", line.text}, {"is_value", line.is_value}});
        }
        fields.push_back({{"field", explanation.field}, {"lines", std::move(lines)}});
    }
    return fields;
}

Model captions_of(const Article& article) {
    Model captions = Model::array();
    for (const Caption& caption : article.captions) {
        captions.push_back({{"text", caption.text}, {"credit", caption.credit}});
    }
    return captions;
}

/// "shares tram, strike, depot"
std::string shared_words(const std::vector<std::string>& words) {
    const std::size_t shown = std::min(words.size(), words_shown);
    return shown == 0
               ? std::string()
               : fmt::format("shares {}",
                             fmt::join(words.begin(),
                                       words.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
}

Model similar_of(const Visit& visit) {
    Model models = Model::array();
    const SimilarAnswer answer = similar_articles(
        visit.index, {.article = number_of_article(visit), .limit = similar_shown});
    for (const SimilarArticle& similar : answer.articles) {
        Model model = article_line(visit, similar.article);
        model["words"] = shared_words(similar.words);
        models.push_back(std::move(model));
    }
    return models;
}

/// Marks what was searched for; a query that cannot be read marks nothing.
Highlighter highlighter_of(const Visit& visit, const std::string& query) {
    try {
        const Reading reading{visit.index.main_languages(), visit.today};
        return Highlighter(parse_query(query, reading).tree);
    } catch (const Error&) {
        return Highlighter(Node{.value = Everything{}, .begin = 0, .end = 0});
    }
}

/// Pieces of the text for the comparison with another version: kept, cut and added ones.
Model changes_of(const std::vector<ChangedText>& changes) {
    Model pieces = Model::array();
    for (const ChangedText& piece : changes) {
        pieces.push_back({{"text", piece.text + ' '},
                          {"removed", piece.change == Change::removed},
                          {"added", piece.change == Change::added}});
    }
    return pieces;
}

int per_cent(double part) { return static_cast<int>(std::lround(part * 100)); }

/// The story's versions by time, this one among them; empty where it is the only one.
Model versions_of_story(const Visit& visit) {
    constexpr std::size_t most = 50;
    Model models = Model::array();
    const std::vector<Version> versions =
        versions_of(visit.index, number_of_article(visit), Changes::told);
    if (versions.size() < 2) {
        return models;
    }
    for (const Version& version : versions) {
        if (models.size() == most) {
            break;
        }
        Model model = article_line(visit, version.article);
        model["is_this"] = version.is_asked_for;
        model["measure"] = version.is_asked_for
                               ? fmt::format("{} words, this version", with_commas(version.words))
                               : fmt::format("{} words, has {} % of this text",
                                             with_commas(version.words), per_cent(version.kept));
        model["changes"] = changes_of(version.changes);
        models.push_back(std::move(model));
    }
    return models;
}

Model article_model(const Visit& visit, const Article& article, const std::string& query) {
    Highlighter highlighter = highlighter_of(visit, query);
    Model model = article_line(visit, article);
    Model body = Model::array();
    for (const MarkedText& paragraph : highlighter.body_of(article)) {
        body.push_back({{"pieces", pieces_of(paragraph)}});
    }
    const Model similar = similar_of(visit);
    model["headline"] = article.title.empty() ? pieces_of({model["title"].get<std::string>(), {}})
                                              : pieces_of(highlighter.title_of(article));
    model["lead"] = has_own_lead(article) ? article.lead : std::string();
    model["captions"] = captions_of(article);
    model["body"] = std::move(body);
    model["facts"] = facts_of(article);
    model["evidence"] = evidence_of(article);
    model["citation"] = citation_parts(article, permalink_of(visit, article));
    model["permanent"] = permalink_of(visit, article);
    model["self"] = visit.link(path_of(article));
    const Model versions = versions_of_story(visit);
    model["has_versions"] = !versions.empty();
    model["versions"] = versions;
    model["has_similar"] = !similar.empty();
    model["similar"] = similar;
    return model;
}

HttpResponse as_file(std::string text, std::string type) {
    HttpResponse response;
    response.type = std::move(type);
    response.body = std::move(text);
    return response;
}

}  // namespace

HttpResponse article_page(const Visit& visit) {
    std::vector<Parameter> parameters = visit.request.parameters;
    const std::string query = take(parameters, "q").value_or("");
    const Article article = article_of(visit);
    return page_of(visit.site, "article", article_model(visit, article, query),
                   {.title = article.title.empty() ? "(no headline)" : article.title,
                    .current = "article",
                    .query = query,
                    .crawling = query.empty() ? Crawling::allowed : Crawling::refused});
}

HttpResponse article_text_citation(const Visit& visit) {
    const Article article = article_of(visit);
    return as_file(plain_citation(article, permalink_of(visit, article)) + '\n',
                   "text/plain; charset=utf-8");
}

HttpResponse article_bibtex(const Visit& visit) {
    const Article article = article_of(visit);
    return as_file(bibtex_citation(article, permalink_of(visit, article)),
                   "application/x-bibtex; charset=utf-8");
}

HttpResponse article_ris(const Visit& visit) {
    const Article article = article_of(visit);
    return as_file(ris_citation(article, permalink_of(visit, article)),
                   "application/x-research-info-systems; charset=utf-8");
}

}  // namespace news::searcher
