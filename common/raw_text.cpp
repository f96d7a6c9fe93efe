// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/raw_text.h"

#include <utility>

#include "common/record.h"

namespace news {
namespace {

/// The paragraphs alone.
std::vector<RawBlock> raw_body(const Article& article) {
    std::vector<RawBlock> blocks;
    auto furniture = article.furniture.begin();
    for (std::size_t at = 0; at <= article.body.size(); ++at) {
        for (; furniture != article.furniture.end() && furniture->before.value_or(0) <= at;
             ++furniture) {
            if (furniture->before) {
                blocks.push_back({furniture->text, true, false});
            }
        }
        if (at < article.body.size()) {
            blocks.push_back({article.body[at], false, false});
        }
    }
    return blocks;
}

}  // namespace

Article with_furniture(Article article) {
    std::vector<std::string> body;
    for (RawBlock& block : raw_body(article)) {
        body.push_back(std::move(block.text));
    }
    article.body = std::move(body);
    for (Furniture& block : article.furniture) {
        if (!block.before) {
            article.lead = std::move(block.text);
        }
    }
    article.furniture.clear();
    return article;
}

std::vector<RawBlock> raw_text(const Article& article) {
    std::vector<RawBlock> blocks;
    const Article whole = with_furniture(article);
    if (has_own_lead(whole)) {
        blocks.push_back({whole.lead, whole.lead != article.lead, true});
    }
    for (RawBlock& block : raw_body(article)) {
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace news
