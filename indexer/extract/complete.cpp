// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/complete.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/record.h"
#include "common/text.h"
#include "indexer/extract/canonical_url.h"
#include "indexer/extract/capture.h"
#include "indexer/extract/dateline.h"
#include "indexer/extract/identity.h"
#include "indexer/extract/language.h"
#include "indexer/extract/published.h"
#include "indexer/extract/wire.h"

namespace news::indexer {
namespace {

constexpr std::size_t evidence_characters = 160;
constexpr std::size_t title_characters = 100;
constexpr std::size_t dateline_paragraphs = 3;

template <typename T>
T accept(Finding<T> finding, Article& article) {
    std::ranges::move(finding.evidence, std::back_inserter(article.evidence));
    return std::move(finding.value);
}

void set_url(Article& article, const RawItem& item) {
    const bool is_stated = !normalize_url(article.url).empty();
    article.url = normalize_url(is_stated ? article.url : item.url);
    if (!article.url.empty() && !is_stated) {
        explain(article, "url", article.url, {"archive", {}, 0.9});
    }
    if (article.source.domain.empty()) {
        article.source.domain = domain_of(article.url);
    }
    if (article.source.name.empty()) {
        article.source.name = article.source.domain;
    }
    if (article.id.empty()) {
        article.id = article_id(article.url.empty() ? article.origin : article.url);
    }
}

void set_wire(Draft& draft) {
    Article& article = draft.article;
    if (!article.wire.empty()) {
        return;
    }
    std::vector<std::string> text = article.body;
    std::ranges::copy(draft.credits, std::back_inserter(text));
    article.wire = accept(
        find_wire({.body = text, .bylines = draft.bylines, .creators = article.authors}), article);
}

void set_place(Article& article) {
    for (std::size_t i = 0; i < std::min(article.body.size(), dateline_paragraphs); ++i) {
        const auto dateline = find_dateline(article.body[i]);
        if (dateline && !dateline->place.empty() && article.place.empty()) {
            article.place = dateline->place;
            explain(article, "place", article.body[i].substr(0, dateline->length),
                    {"dateline", fmt::format("paragraph {}", i + 1), 0.9});
        }
    }
}

void set_language(Draft& draft) {
    Article& article = draft.article;
    std::string text = article.title + '\n' + article.lead;
    for (const auto& paragraph : article.body) {
        text += '\n' + paragraph;
    }
    article.language = accept(find_language(text, draft.claimed_language), article);
}

void set_dates(Draft& draft, const RawItem& item) {
    Article& article = draft.article;
    if (!article.captured) {
        article.captured = accept(find_capture(item, {}), article);
    }
    if (draft.date_is_stated) {
        return;
    }
    std::vector<std::string> paragraphs;
    if (!article.lead.empty()) {
        paragraphs.push_back(article.lead);
    }
    std::ranges::copy(article.body, std::back_inserter(paragraphs));
    DateContext context{.url = article.url,
                        .language = article.language,
                        .title = article.title,
                        .head = draft.head,
                        .paragraphs = paragraphs,
                        .captions = article.captions};
    if (article.captured) {
        context.captured = article.captured->days.last;
    }
    ArticleDates dates = accept(article_dates(context), article);
    article.date = std::move(dates.date);
    article.updated = std::move(dates.updated);
}

std::string_view first_sentence(std::string_view paragraph) {
    const auto end = paragraph.find(". ");
    return paragraph.substr(0, end);
}

void set_lead(Article& article) {
    if (article.lead.empty() && !article.body.empty()) {
        article.lead = shorten(article.body.front(), lead_characters);
        explain(article, "lead", article.lead, {"first paragraph", {}, 0.5});
    }
}

void set_title(Article& article) {
    if (article.title.empty()) {
        article.title = shorten(first_sentence(article.lead), title_characters);
        explain(article, "title", article.title, {std::string(title_of_text), {}, 0.3});
    }
}

}  // namespace

void explain(Article& article, std::string field, std::string_view value, Reason reason) {
    article.evidence.push_back({.field = std::move(field),
                                .value = shorten(value, evidence_characters),
                                .rule = std::move(reason.rule),
                                .where = std::move(reason.where),
                                .confidence = reason.confidence,
                                .rejected = {}});
}

Extracted complete(Draft draft, const RawItem& item) {
    Article& article = draft.article;
    article.origin = item.origin;
    if (article.title.empty() && article.body.empty() && article.lead.empty()) {
        return Skipped{item.origin, SkipReason::no_article, {}};
    }
    set_url(article, item);
    set_wire(draft);
    set_place(article);
    set_language(draft);
    set_dates(draft, item);
    set_lead(article);
    set_title(article);
    return std::move(article);
}

}  // namespace news::indexer
