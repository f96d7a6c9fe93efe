// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/prepare.h"

#include <memory>
#include <utility>

#include "indexer/extract/extract.h"
#include "indexer/write/document.h"

namespace news::indexer {
namespace {

Preparation prepare(Input input, DocumentMaker& maker) {
    Extracted extracted = extract_input(std::move(input));
    if (auto* skipped = std::get_if<Skipped>(&extracted)) {
        return std::move(*skipped);
    }
    auto& article = std::get<Article>(extracted);
    Xapian::Document document = maker.make(article);
    return Prepared{std::move(article), std::move(document)};
}

}  // namespace

Extracted extract_input(Input input) {
    if (auto* skipped = std::get_if<Skipped>(&input)) {
        return std::move(*skipped);
    }
    return extract_article(std::move(std::get<RawItem>(input)));
}

std::function<Preparation(Input)> new_preparer() {
    auto maker = std::make_shared<DocumentMaker>();
    return [maker](Input input) { return prepare(std::move(input), *maker); };
}

}  // namespace news::indexer
