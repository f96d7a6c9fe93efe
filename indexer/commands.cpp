// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/commands.h"

#include <chrono>
#include <iostream>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/error.h"
#include "common/explanation.h"
#include "common/index_info.h"
#include "common/record.h"
#include "common/text.h"
#include "indexer/extract/extract.h"
#include "indexer/interrupt.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/readers/inputs.h"
#include "indexer/report.h"
#include "indexer/write/document.h"
#include "indexer/write/writer.h"

namespace news::indexer {
namespace {

using Clock = std::chrono::steady_clock;

Extracted extract(Input input) {
    if (auto* skipped = std::get_if<Skipped>(&input)) {
        return std::move(*skipped);
    }
    return extract_article(std::move(std::get<RawItem>(input)));
}

/// 128 and the number of the signal is what shells give for a program that it ended.
int interrupted_status(int signal) { return 128 + signal; }

int status_of(const Report& report) {
    return report.nothing_readable() ? static_cast<int>(Failure::input) : 0;
}

// ---- add ----

/// An article ready to be written.
struct Prepared {
    std::string id;
    std::string origin;
    Xapian::Document document;
};

using Preparation = std::variant<Prepared, Skipped>;

Preparation prepare(Input input, DocumentMaker& maker) {
    Extracted extracted = extract(std::move(input));
    if (auto* skipped = std::get_if<Skipped>(&extracted)) {
        return std::move(*skipped);
    }
    auto& article = std::get<Article>(extracted);
    Xapian::Document document = maker.make(article);
    return Prepared{std::move(article.id), std::move(article.origin), std::move(document)};
}

std::function<Preparation(Input)> new_preparer() {
    auto maker = std::make_shared<DocumentMaker>();
    return [maker](Input input) { return prepare(std::move(input), *maker); };
}

void write(const Outcome<Preparation>& outcome, IndexWriter& writer, Report& report) {
    if (const auto* skipped = std::get_if<Skipped>(&outcome.result)) {
        report.skip(*skipped);
        return;
    }
    const auto& [id, origin, document] = std::get<Prepared>(outcome.result);
    report.add(writer.put(id, document, outcome.bytes), origin, id);
}

/// Nothing when nobody would see it.
std::optional<Progress> new_progress(const Options& options) {
    return !options.quiet && is_progress_wanted()
               ? std::optional<Progress>(std::in_place, count_bytes(options.paths))
               : std::nullopt;
}

int add(const Options& options, std::ostream& /*out*/) {
    const auto start = Clock::now();
    const Interrupt interrupt;
    Inputs inputs(options.paths);
    Report report(options.report);
    IndexWriter writer(options.index);
    std::optional<Progress> progress = new_progress(options);
    Pipeline<Preparation> pipeline(
        inputs,
        {.threads = thread_count(options.threads), .finish = interrupt.requested(), .limits = {}});
    pipeline.run(new_preparer, [&](const Outcome<Preparation>& outcome) {
        write(outcome, writer, report);
        if (progress) {
            progress->show(report.articles(), inputs.bytes_read());
        }
    });
    writer.settle();
    report.close();
    progress.reset();
    if (!options.quiet) {
        std::cerr << report.summary({.files = inputs.files(),
                                     .ignored = inputs.ignored(),
                                     .bytes = inputs.bytes_read(),
                                     .time = Clock::now() - start})
                  << fmt::format("{} now holds {} articles\n", options.index.native(),
                                 writer.size());
    }
    if (interrupt.signal() != 0) {
        warn("interrupted: what was read so far is in the index");
        return interrupted_status(interrupt.signal());
    }
    return status_of(report);
}

// ---- extract ----

/// An article as it is printed, or what is said instead.
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
    Extracted extracted = extract(std::move(input));
    if (auto* skipped = std::get_if<Skipped>(&extracted)) {
        return std::move(*skipped);
    }
    const auto& article = std::get<Article>(extracted);
    return options.form == Form::text ? text_of(article) : json_line_of(article, options.why);
}

int extract(const Options& options, std::ostream& out) {
    Inputs inputs(options.paths);
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
    return status_of(report);
}

// ---- stats ----

Xapian::Database open_index(const std::filesystem::path& folder) {
    try {
        Xapian::Database database(folder.native());
        require_schema_version(database, folder.native());
        return database;
    } catch (const Xapian::DatabaseNotFoundError&) {
        throw Error(Failure::index, fmt::format("there is no index in {}", folder.native()),
                    "make one with: news-index add PATH… --index DIR");
    } catch (const Xapian::DatabaseError& error) {
        throw Error(
            Failure::index,
            fmt::format("the index {} cannot be read: {}", folder.native(), error.get_msg()),
            "if it is damaged, remove the folder and make the index anew");
    }
}

std::uintmax_t bytes_in(const std::filesystem::path& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    }
    return bytes;
}

int stats(const Options& options, std::ostream& out) {
    const Xapian::Database database = open_index(options.index);
    out << fmt::format("articles: {}\nbytes: {}\nschema version: {}\nfolder: {}\n",
                       database.get_doccount(), bytes_in(options.index), schema_version,
                       options.index.native());
    return 0;
}

}  // namespace

int run(const Options& options, std::ostream& out) {
    if (!options.text.empty()) {
        out << options.text;
        return 0;
    }
    if (options.command == "add") {
        return add(options, out);
    }
    if (options.command == "extract") {
        return extract(options, out);
    }
    return stats(options, out);
}

}  // namespace news::indexer
