// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/show_command.h"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/raw_text.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/console.h"
#include "searcher/engine/index.h"
#include "searcher/engine/lookup.h"
#include "searcher/engine/versions.h"
#include "searcher/output/json.h"
#include "searcher/output/text.h"
#include "searcher/output/versions.h"

namespace news::searcher {
namespace {

void show_json(const SearchOptions& options, const Article& article,
               const std::vector<Version>& versions, std::ostream& out) {
    nlohmann::ordered_json object;
    object["format"] = json_format;
    object.update(to_json(article));
    if (options.furnishing == Furnishing::shown) {
        object["raw"] = nlohmann::ordered_json::array();
        for (const RawBlock& block : raw_text(article)) {
            object["raw"].push_back({{"text", block.text}, {"furniture", block.is_furniture}});
        }
    }
    if (options.why == Why::shown) {
        object.update(evidence_to_json(article));
    }
    object["versions"] = versions_to_json(versions);
    print_json(object, out);
}

void show_text(const SearchOptions& options, const Article& article,
               const std::vector<Version>& versions, std::ostream& out) {
    Console console(options, out);
    const Terminal& terminal = console.terminal();
    console.out() << (options.furnishing == Furnishing::shown ? raw_article_text(article, terminal)
                                                              : article_text(article, terminal));
    if (const std::string list = versions_list_text(versions, terminal); !list.empty()) {
        console.out() << '\n' << styled(terminal, Style::bold, "Versions") << "\n\n" << list;
    }
    if (options.why == Why::shown) {
        console.out() << evidence_text(article, terminal);
    }
    console.show();
}

}  // namespace

int show(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    const auto found = find_article(index, trim(options.text));
    if (!found) {
        warn(fmt::format("no article has the id {}", options.text));
        return 1;
    }
    const Article article = decode_record(index.database().get_document(*found).get_data());
    const std::vector<Version> versions = versions_of(index, *found, Changes::left_out);
    (options.format == "json" ? show_json : show_text)(options, article, versions, out);
    return 0;
}

}  // namespace news::searcher
