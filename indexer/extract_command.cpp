// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract_command.h"

#include <iostream>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/explanation.h"
#include "common/record.h"
#include "common/text.h"
#include "indexer/extract/extract.h"
#include "indexer/pipeline.h"
#include "indexer/readers/inputs.h"
#include "indexer/report.h"

namespace news::indexer {
namespace {

/// An article as it is printed, or what is said instead.
///
/// The marks around a file print as nothing.
using Printed = std::variant<std::string, Skipped>;

/// "title       The bridge is closed", and below it why.
std::string text_of(const Article& article) {
    std::string text = printable(article.origin) + '\n';
    for (const Explanation& explanation : explanations_of(article)) {
        std::string_view name = explanation.field;
        for (const Explanation::Line& line : explanation.lines) {
            text += fmt::format("{:<12}{}{}\n", std::exchange(name, ""), line.is_value ? "" : "  ",
                                printable(line.text));
        }
    }
    return text + '\n';
}

std::string json_line_of(const Article& article, bool why) {
    nlohmann::ordered_json json = to_json(article);
    if (why) {
        json.update(evidence_to_json(article));
    }
    // Names of files need not be UTF-8.
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

Printed print(Input input, const Options& options) {
    if (auto* skipped = std::get_if<Skipped>(&input)) {
        return std::move(*skipped);
    }
    auto* item = std::get_if<RawItem>(&input);
    if (item == nullptr) {
        return std::string();
    }
    Extracted extracted = extract_article(std::move(*item));
    if (auto* skipped = std::get_if<Skipped>(&extracted)) {
        return std::move(*skipped);
    }
    const auto& article = std::get<Article>(extracted);
    return options.form == Form::text ? text_of(article) : json_line_of(article, options.why);
}

}  // namespace

int extract(const Options& options, std::ostream& out) {
    require_paths(options.paths);
    Inputs inputs(options.paths, options.map);
    Report report;
    const auto new_printer = [&options] {
        return [&options](Input input) { return print(std::move(input), options); };
    };
    Pipeline<Printed> pipeline(
        inputs, {.threads = thread_count(options.threads), .finish = {}, .limits = {}});
    pipeline.run(new_printer, [&](const Outcome<Printed>& outcome) {
        if (const auto* skipped = std::get_if<Skipped>(&outcome.result)) {
            report.skip(*skipped);
            std::cerr << "skipped: " << describe(*skipped) << '\n';
        } else {
            out << std::get<std::string>(outcome.result);
        }
    });
    return report.status();
}

}  // namespace news::indexer
