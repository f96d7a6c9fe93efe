// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/show_command.h"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/console.h"
#include "searcher/engine/index.h"
#include "searcher/engine/lookup.h"
#include "searcher/output/json.h"
#include "searcher/output/text.h"

namespace news::searcher {
namespace {

std::optional<Article> article_with(const Index& index, std::string_view id) {
    const auto found = find_article(index, id);
    if (!found) {
        return std::nullopt;
    }
    return decode_record(index.database().get_document(*found).get_data());
}

}  // namespace

int show(const SearchOptions& options, std::ostream& out) {
    const Index index(index_folder(options.index));
    const auto article = article_with(index, trim(options.text));
    if (!article) {
        warn(fmt::format("no article has the id {}", options.text));
        return 1;
    }
    if (options.format == "json") {
        nlohmann::ordered_json object;
        object["format"] = json_format;
        object.update(to_json(*article));
        if (options.why == Why::shown) {
            object.update(evidence_to_json(*article));
        }
        print_json(object, out);
        return 0;
    }
    Console console(options, out);
    console.out() << article_text(*article, console.terminal());
    if (options.why == Why::shown) {
        console.out() << evidence_text(*article, console.terminal());
    }
    console.show();
    return 0;
}

}  // namespace news::searcher
