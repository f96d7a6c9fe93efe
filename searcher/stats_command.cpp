// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stats_command.h"

#include <filesystem>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/index_folder.h"
#include "common/schema.h"
#include "common/text.h"
#include "searcher/console.h"
#include "searcher/engine/index.h"
#include "searcher/engine/search.h"
#include "searcher/output/dates.h"
#include "searcher/output/explanations.h"
#include "searcher/output/json.h"
#include "searcher/output/text.h"
#include "searcher/suggest.h"

namespace news::searcher {

int stats(const SearchOptions& options, std::ostream& out) {
    const std::filesystem::path folder = index_folder(options.index);
    Index index(folder);
    const Request request = request_for_stats(options.facet_size);
    const Answer answer = search(index, request);
    const std::size_t dated = answer.total - answer.dates.undated;
    if (options.format == "json") {
        nlohmann::ordered_json object = {
            {"format", json_format}, {"index", folder.string()}, {"bytes", index_bytes(folder)}};
        object.update(stats_to_json(answer, request));
        print_json(object, out);
        return 0;
    }
    Console console(options, out);
    console.out() << fmt::format(
        "index     {}, {:.1f} MB\narticles  {}\nstories   {}\ndated     {}{}\nundated   {}\n\n",
        folder.string(), static_cast<double>(index_bytes(folder)) / 1e6, with_commas(answer.total),
        with_commas(answer.stories), with_commas(dated),
        dated == 0 ? "" : ", " + years_text(answer.dates), with_commas(answer.dates.undated));
    console.out() << facets_text(answer, request, console.terminal(), DateChart::bars);
    console.show();
    return 0;
}

int explain(const SearchOptions& options, std::ostream& out) {
    const Index index(index_folder(options.index));
    const Explanation explanation = explanation_of(
        index, options.text, {index.main_languages(), options.today}, options.require);
    if (options.format == "json") {
        print_json(explanation_to_json(explanation), out);
        return 0;
    }
    out << "means: " << printable(explanation.description) << '\n'
        << "query: " << printable(explanation.canonical) << '\n'
        << notes_text(explanation.notes) << "terms: " << printable(explanation.terms) << '\n';
    return 0;
}

int list_fields(const SearchOptions& options, std::ostream& out) {
    if (options.format == "json") {
        print_json(fields_to_json(), out);
        return 0;
    }
    for (const Field& field : fields) {
        out << fmt::format("{:<9} {:<14} {:<28} {}\n", field.name, field.aliases, field.example,
                           field.help);
    }
    for (const Flag& flag : flags) {
        const std::string example = fmt::format("{}:{}", flag.field, flag.value);
        out << fmt::format("{:<9} {:<14} {:<28} {}\n", flag.field, "", example, flag.help);
    }
    return 0;
}

}  // namespace news::searcher
