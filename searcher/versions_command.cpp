// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/versions_command.h"

#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/text.h"
#include "searcher/console.h"
#include "searcher/engine/lookup.h"
#include "searcher/engine/versions.h"
#include "searcher/output/json.h"
#include "searcher/output/versions.h"

namespace news::searcher {

int versions(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    const std::string id(trim(options.text));
    const auto found = find_article(index, id);
    if (!found) {
        warn(fmt::format("no article has the id {}", id));
        return 1;
    }
    const std::vector<Version> all = versions_of(index, *found, Changes::told);
    if (options.format == "json") {
        print_json({{"format", json_format}, {"id", id}, {"versions", versions_to_json(all)}}, out);
        return 0;
    }
    Console console(options, out);
    console.out() << versions_text(all, console.terminal());
    console.show();
    return 0;
}

}  // namespace news::searcher
