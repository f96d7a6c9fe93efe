// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/batch_command.h"

#include <fstream>
#include <iostream>
#include <ostream>

#include <fmt/format.h>

#include "common/command.h"
#include "common/error.h"
#include "common/text.h"
#include "searcher/engine/timeline.h"
#include "searcher/query/parser.h"
#include "searcher/suggest.h"

namespace news::searcher {
namespace {

/// Table columns beyond this help nobody, and one false date can ask for them.
constexpr std::size_t most_periods = 10'000;

/// The periods of the archive, which every line has columns for.
class Columns {
public:
    Columns(Index& index, Granularity granularity)
        : archive_(count_days(index, {.value = Everything{}, .begin = 0, .end = 0})) {
        timeline_ = timeline_of({archive_}, archive_, granularity);
        if (timeline_.periods.size() > most_periods) {
            throw Error(Failure::usage,
                        fmt::format("the archive has {} periods of a {}", timeline_.periods.size(),
                                    name_of(granularity)),
                        "choose a longer one with --by");
        }
    }

    [[nodiscard]] std::string names() const {
        std::string line = "query\ttotal";
        for (const DaySpan& days : timeline_.periods) {
            line += '\t' + format_day(days.first);
        }
        return line + "\tundated\n";
    }

    [[nodiscard]] std::string empty() const {
        return std::string(timeline_.periods.size() + 1, '\t');
    }

    [[nodiscard]] std::string counts(const DayCounts& query) const {
        const Timeline counted = timeline_of({archive_, query}, archive_, timeline_.granularity);
        std::string line;
        for (const Xapian::doccount count : counted.queries.back().counts) {
            line += fmt::format("\t{}", count);
        }
        return line + fmt::format("\t{}", query.undated);
    }

private:
    DayCounts archive_;
    Timeline timeline_;
};

struct Batch {
    Index& index;
    const SearchOptions& options;
    std::optional<Columns> columns;
    std::size_t line = 0;
    bool found = false;
    bool failed = false;
};

/// The columns behind the query.
std::string counts_of(Batch& batch, const std::string& text) {
    try {
        const ParsedQuery parsed =
            parse_query(text, {batch.index.main_languages(), batch.options.today});
        for (const Note& note : parsed.notes) {
            warn(fmt::format("line {}: {}", batch.line, printable(note.message)));
        }
        const DayCounts counts = count_days(batch.index, parsed.tree, batch.options.require);
        batch.found = batch.found || counts.total > 0;
        return fmt::format("\t{}", counts.total) +
               (batch.columns ? batch.columns->counts(counts) : std::string());
    } catch (const Error& error) {
        if (error.failure() != Failure::usage) {
            throw;
        }
        warn(fmt::format("line {}: {}", batch.line, error.what()));
        batch.failed = true;
        return '\t' + (batch.columns ? batch.columns->empty() : std::string());
    }
}

void count_lines(Batch& batch, std::istream& in, std::ostream& out) {
    for (std::string text; std::getline(in, text);) {
        ++batch.line;
        const std::string query = clean_line(text);
        if (!query.empty()) {
            out << query << counts_of(batch, query) << '\n';
        }
    }
}

}  // namespace

int count_batch(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    std::ifstream file;
    const bool from_terminal = options.batch == "-";
    if (!from_terminal) {
        file.open(options.batch);
        if (!file) {
            throw Error(Failure::input, fmt::format("{} cannot be read", options.batch));
        }
    }
    Batch batch{.index = index, .options = options, .columns = std::nullopt};
    if (options.by) {
        batch.columns.emplace(index, *options.by);
        out << batch.columns->names();
    }
    count_lines(batch, from_terminal ? std::cin : file, out);
    if (batch.failed) {
        out.flush();
        throw Error(Failure::usage, "not every line is a query", "the lines are named above");
    }
    return batch.found ? 0 : 1;
}

}  // namespace news::searcher
