// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/prepare.h"

#include <utility>

#include "indexer/extract/extract.h"
#include "indexer/write/document.h"

namespace news::indexer {
namespace {

Preparation prepare(Input input, const KnownFurniture& furniture, DocumentMaker& maker) {
    Extracted extracted = extract_input(std::move(input));
    if (auto* skipped = std::get_if<Skipped>(&extracted)) {
        return std::move(*skipped);
    }
    Article article = without_furniture(std::move(std::get<Article>(extracted)), furniture);
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

std::function<Preparation(Input)> new_preparer(std::shared_ptr<const KnownFurniture> furniture) {
    auto maker = std::make_shared<DocumentMaker>();
    return [maker, furniture = std::move(furniture)](Input input) {
        return prepare(std::move(input), *furniture, *maker);
    };
}

}  // namespace news::indexer
