// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/similar_command.h"

#include <iostream>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/console.h"
#include "searcher/engine/lookup.h"
#include "searcher/engine/similar.h"
#include "searcher/output/json.h"
#include "searcher/output/similar.h"
#include "searcher/query/parser.h"
#include "searcher/suggest.h"

namespace news::searcher {
namespace {

constexpr std::size_t default_limit = 10;

/// The queries together, or nothing where there are none.
std::optional<Node> filter_of(const SearchOptions& options, const Index& index) {
    std::vector<Node> parts;
    for (const std::string& text : options.others) {
        ParsedQuery parsed = parse_query(text, {index.main_languages(), options.today});
        std::cerr << notes_text(parsed.notes);
        parts.push_back(std::move(parsed.tree));
    }
    if (parts.empty()) {
        return std::nullopt;
    }
    return Node{.value = And{std::move(parts)}, .begin = 0, .end = 0};
}

}  // namespace

int similar(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    const auto found = find_article(index, trim(options.text));
    if (!found) {
        warn(fmt::format("no article has the id {}", options.text));
        return 1;
    }
    const SimilarAnswer answer =
        similar_articles(index, {.article = *found,
                                 .filter = filter_of(options, index),
                                 .require = options.require,
                                 .limit = options.limit.value_or(default_limit)});
    const Article article = decode_record(index.database().get_document(*found).get_data());
    if (options.format == "json") {
        print_json(similar_to_json(article, answer), out);
    } else {
        Console console(options, out);
        console.out() << similar_text(article, answer, console.terminal());
        console.show();
    }
    return answer.articles.empty() ? 1 : 0;
}

}  // namespace news::searcher
