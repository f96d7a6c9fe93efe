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
#include "searcher/output/json.h"
#include "searcher/output/text.h"
#include "searcher/query/canonical.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"
#include "searcher/suggest.h"

namespace news::searcher {
namespace {

Request everything(const SearchOptions& options) {
    return {.query = {.value = Everything{}, .begin = 0, .end = 0},
            .limit = 0,
            .facets = {"source", "author", "section", "lang", "wire", "date"},
            .facet_size = options.facet_size};
}

}  // namespace

int stats(const SearchOptions& options, std::ostream& out) {
    const std::filesystem::path folder = index_folder(options.index);
    Index index(folder);
    const Request request = everything(options);
    const Answer answer = search(index, request);
    const std::size_t dated = answer.total - answer.dates.undated;
    if (options.format == "json") {
        print_json({{"format", json_format},
                    {"index", folder.string()},
                    {"bytes", index_bytes(folder)},
                    {"articles", answer.total},
                    {"stories", answer.stories},
                    {"dated", dated},
                    {"undated", answer.dates.undated},
                    {"facets", facets_to_json(answer, request)},
                    {"facet_sums", facet_sums_to_json(answer, request)}},
                   out);
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
    ParsedQuery parsed = parse_query(options.text, {index.main_languages(), options.today});
    const IndexWords words = index.words();
    const CompiledQuery compiled = compile(parsed.tree, words, options.require);
    parsed.notes.insert(parsed.notes.end(), compiled.notes.begin(), compiled.notes.end());
    if (options.format == "json") {
        print_json({{"format", json_format},
                    {"query", options.text},
                    {"description", describe(parsed.tree)},
                    {"canonical", canonical_query(parsed.tree)},
                    {"notes", notes_to_json(parsed.notes, options.text)},
                    {"xapian", compiled.query.get_description()}},
                   out);
        return 0;
    }
    out << "means: " << printable(describe(parsed.tree)) << '\n'
        << "query: " << printable(canonical_query(parsed.tree)) << '\n'
        << notes_text(parsed.notes) << "terms: " << printable(compiled.query.get_description())
        << '\n';
    return 0;
}

int list_fields(const SearchOptions& options, std::ostream& out) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Field& field : fields) {
        list.push_back({{"name", field.name},
                        {"aliases", field.aliases},
                        {"example", field.example},
                        {"help", field.help}});
        if (options.format != "json") {
            out << fmt::format("{:<9} {:<14} {:<28} {}\n", field.name, field.aliases, field.example,
                               field.help);
        }
    }
    for (const Flag& flag : flags) {
        const std::string example = fmt::format("{}:{}", flag.field, flag.value);
        list.push_back(
            {{"name", flag.field}, {"aliases", ""}, {"example", example}, {"help", flag.help}});
        if (options.format != "json") {
            out << fmt::format("{:<9} {:<14} {:<28} {}\n", flag.field, "", example, flag.help);
        }
    }
    if (options.format == "json") {
        print_json({{"format", json_format}, {"fields", std::move(list)}}, out);
    }
    return 0;
}

}  // namespace news::searcher
