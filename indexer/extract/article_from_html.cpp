// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/article_from_html.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/text.h"
#include "indexer/extract/authors.h"
#include "indexer/extract/body.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/capture.h"
#include "indexer/extract/dateline.h"
#include "indexer/extract/identity.h"
#include "indexer/extract/language.h"
#include "indexer/extract/lead.h"
#include "indexer/extract/page.h"
#include "indexer/extract/published.h"
#include "indexer/extract/section.h"
#include "indexer/extract/source.h"
#include "indexer/extract/title.h"
#include "indexer/extract/wire.h"

namespace news::indexer {
namespace {

/// Moves the evidence of `finding` to the article and hands its value on.
template <typename T>
T accept(Finding<T> finding, Article& article) {
    std::ranges::move(finding.evidence, std::back_inserter(article.evidence));
    return std::move(finding.value);
}

void add_text(const Page& page, Article& article) {
    BodyText body = accept(find_body(page, article.title), article);
    article.body = std::move(body.paragraphs);
    article.captions = std::move(body.captions);
    article.lead = accept(find_lead(page, {body.lead, article.title, article.body}), article);
}

void add_language(const Page& page, Article& article) {
    std::string text = article.title + '\n' + article.lead;
    for (const std::string& paragraph : article.body) {
        text += '\n' + paragraph;
    }
    article.language = accept(find_language(text, claimed_language(page)), article);
}

void add_dates(const Page& page, Article& article) {
    DateContext context{article.url, article.language, article.title,
                        {},          article.body,     article.captions};
    if (article.captured) {
        context.captured = article.captured->days.last;
    }
    ArticleDates dates = accept(article_dates(page, context), article);
    article.date = std::move(dates.date);
    article.updated = std::move(dates.updated);
}

/// Agencies stand in bylines, in the paragraphs and in the dateline.
void add_wire(Article& article) {
    std::vector<std::string> bylines;
    for (const Evidence& evidence : article.evidence) {
        if (evidence.field == "authors") {
            bylines.push_back(evidence.value);
        }
    }
    article.wire = accept(find_wire({article.body, bylines, bylines}), article);
    const auto dateline = article.body.empty() ? std::nullopt : find_dateline(article.body.front());
    if (dateline && !dateline->place.empty()) {
        article.place = dateline->place;
        article.evidence.push_back({"place", dateline->place, "dateline", "body[0]", 0.9, {}});
    }
}

/// A page with a headline alone is an article only if it says so; other pages have headlines too.
bool claims_article(const Page& page, const Article& article) {
    return article.date.has_value() || !article.authors.empty() ||
           page.meta_content("og:type") == "article" ||
           !page.meta_content("article:published_time").empty() ||
           std::ranges::any_of(page.json_ld,
                               [](const JsonLd& item) { return is_article(item.object); });
}

}  // namespace

Extracted article_from_html(const RawItem& item, std::string html) {
    Article article;
    article.captured = accept(find_capture(item, html), article);
    const Page page(std::move(html), item.url);
    article.origin = item.origin;
    article.url = accept(find_url(page), article);
    article.id = article_id(article.url.empty() ? article.origin : article.url);
    article.title = accept(find_title(page), article);
    add_text(page, article);
    add_language(page, article);
    article.authors = accept(find_authors(page, article.title), article);
    article.source = accept(find_source(page, article.url), article);
    article.section = accept(find_section(page), article);
    add_dates(page, article);
    add_wire(article);
    if (article.body.empty() && (article.title.empty() || !claims_article(page, article))) {
        return Skipped{
            item.origin, SkipReason::no_article,
            article.title.empty() ? "no headline and no text" : "a headline without text"};
    }
    return article;
}

}  // namespace news::indexer
