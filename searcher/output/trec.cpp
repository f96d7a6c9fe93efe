// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/trec.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace news::searcher {
namespace {

/// A column without blanks.
std::string column(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }, '_');
    return text;
}

}  // namespace

void TrecRenderer::print(const Results& results, std::ostream& out) {
    std::size_t rank = results.request.offset;
    for (const Hit& hit : results.answer.hits) {
        out << fmt::format("{} Q0 {} {} {:.6f} news-search\n", column(results.id),
                           column(hit.article.id), ++rank, hit.score);
    }
}

}  // namespace news::searcher
