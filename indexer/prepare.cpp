// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/prepare.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/extract.h"
#include "indexer/write/document.h"

namespace news::indexer {
namespace {

Origin origin_of(const Article& article, std::string file) {
    std::string record = article.origin.substr(std::min(file.size(), article.origin.size()));
    Origin origin{std::move(file), std::move(record), {}};
    if (article.captured) {
        origin.captured = article.captured->days.last;
    }
    return origin;
}

Preparation prepare(RawItem item, const KnownFurniture& furniture, DocumentMaker& maker) {
    const MediaType type = item.type;
    std::string file = item.file;
    Extracted extracted = extract_article(std::move(item));
    if (auto* skipped = std::get_if<Skipped>(&extracted)) {
        return std::move(*skipped);
    }
    Article article = without_furniture(std::move(std::get<Article>(extracted)), furniture);
    article.origins = {origin_of(article, std::move(file))};
    FlatDocument document = maker.make_flat(article, name_of(type));
    return Prepared{std::move(article), std::move(document)};
}

}  // namespace

std::function<Preparation(Input)> new_preparer(std::shared_ptr<const KnownFurniture> furniture) {
    auto maker = std::make_shared<DocumentMaker>();
    return [maker, furniture = std::move(furniture)](Input input) -> Preparation {
        if (auto* item = std::get_if<RawItem>(&input)) {
            return prepare(std::move(*item), *furniture, *maker);
        }
        if (auto* skipped = std::get_if<Skipped>(&input)) {
            return std::move(*skipped);
        }
        return std::move(std::get<FileMark>(input));
    };
}

}  // namespace news::indexer
