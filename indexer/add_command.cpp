// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/add_command.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/command.h"
#include "indexer/catalog/catalog.h"
#include "indexer/changes.h"
#include "indexer/interrupt.h"
#include "indexer/pipeline.h"
#include "indexer/prepare.h"
#include "indexer/progress.h"
#include "indexer/readers/inputs.h"
#include "indexer/report.h"
#include "indexer/write/ledger.h"
#include "indexer/write/writer.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

using Clock = std::chrono::steady_clock;

/// 128 and the number of the signal is what shells give for a program that it ended.
int interrupted_status(int signal) { return 128 + signal; }

/// The paths to be walked. With --prune one that is gone need not be an error: what the index has
/// of it is to be forgotten.
std::vector<fs::path> wanted_paths(const Options& options) {
    if (options.from_input) {
        return read_paths(std::cin, options.separator);
    }
    if (!options.prune) {
        require_paths(options.paths);
    }
    return options.paths;
}

BatchLimits limits_of(const Options& options) {
    BatchLimits limits;
    limits.changes = options.batch.value_or(limits.changes);
    return limits;
}

/// Up to twice as many bytes are held; the rest is for what waits to be read and written, for a
/// batch, and for the traces of a million articles.
std::size_t memory_of_words(const Options& options) {
    constexpr std::size_t megabyte = 1'000'000;
    constexpr std::size_t usual = 1000;
    constexpr std::size_t share = 8;
    return options.memory.value_or(usual) * megabyte / share;
}

bool is_gone(const fs::path& path) {
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    return status.type() == fs::file_type::not_found;
}

/// One run of `add`.
class Run {
public:
    explicit Run(const Options& options)
        : options_(options),
          paths_(wanted_paths(options)),
          report_(options.report),
          writer_(options.index, limits_of(options), memory_of_words(options)),
          changes_(options.index, {.rehash = options.rehash, .retry_failed = options.retry_failed}),
          inputs_(paths_, options.map, [this](FoundFile& file) { return changes_.choose(file); }) {}

    void read(std::stop_token finish);
    /// Forgets the files below the paths that are gone.
    void prune();
    /// Tells furniture and stories by what the index now holds.
    void settle() { settled_ = writer_.settle(); }
    /// Leaves that to the next run.
    void keep() { writer_.commit(); }
    [[nodiscard]] std::string summary() const;
    [[nodiscard]] const Report& report() const { return report_; }

private:
    void consume(Outcome<Preparation>&& outcome);
    void consume(const Skipped& skipped);
    void consume(Prepared prepared, std::size_t bytes);
    void consume(const FileMark& mark);
    [[nodiscard]] ProgressState progress() const;
    [[nodiscard]] FileTotals files() const;

    const Options& options_;
    const Clock::time_point start_ = Clock::now();
    std::vector<fs::path> paths_;
    Report report_;
    IndexWriter writer_;
    Settled settled_;
    Ledger ledger_{writer_};
    Changes changes_;
    Inputs inputs_;
    std::atomic<std::size_t> articles_ = 0;
    std::size_t not_found_ = 0;  ///< unreadable before they could be opened
    std::size_t unreadable_ = 0;
    std::size_t ended_ = 0;
    bool is_inside_ = false;   ///< of a file
    bool is_refused_ = false;  ///< that file, by the system
};

void Run::read(std::stop_token finish) {
    std::optional<Progress> shown;
    if (!options_.quiet) {
        shown.emplace(paths_, [this] { return progress(); });
    }
    Pipeline<Preparation> pipeline(
        inputs_,
        {.threads = thread_count(options_.threads), .finish = std::move(finish), .limits = {}});
    const auto furniture = std::make_shared<const KnownFurniture>(writer_.furniture());
    pipeline.run([&furniture] { return new_preparer(furniture); },
                 [this](Outcome<Preparation>&& outcome) { consume(std::move(outcome)); });
    ledger_.end_batch();
    report_.close();
}

void Run::prune() {
    std::vector<std::string> gone;
    for (const fs::path& path : paths_) {
        for_each_entry(writer_.database(), path.native(), [&](const FileEntry& entry) {
            if (is_gone(entry.path)) {
                gone.push_back(entry.path);
            }
        });
    }
    for (const std::string& path : gone) {
        report_.lose(ledger_.forget(path));
    }
    report_.forget_gone(gone.size());
    ledger_.end_batch();
}

// ---- What comes out of the pipeline, in the order of the inputs ----

void Run::consume(Outcome<Preparation>&& outcome) {
    if (auto* prepared = std::get_if<Prepared>(&outcome.result)) {
        consume(std::move(*prepared), outcome.bytes);
    } else if (const auto* skipped = std::get_if<Skipped>(&outcome.result)) {
        consume(*skipped);
    } else {
        consume(std::get<FileMark>(outcome.result));
    }
}

/// The one place where articles are written.
void Run::consume(Prepared prepared, std::size_t bytes) {
    const std::string origin = prepared.article.origin;
    const std::string id = prepared.article.id;
    report_.add(ledger_.put(std::move(prepared.article), std::move(prepared.document), bytes),
                origin, id);
    articles_ = report_.articles();
}

void Run::consume(const Skipped& skipped) {
    if (!is_inside_) {
        // What vanished is pruned, not missed.
        if (options_.prune && is_gone(skipped.origin)) {
            return;
        }
        ++not_found_;
    }
    is_refused_ = is_refused_ || skipped.reason == SkipReason::unreadable;
    report_.skip(skipped);
    ledger_.skip(skipped);
}

void Run::consume(const FileMark& mark) {
    switch (mark.kind) {
        case FileMark::Kind::begins:
            is_inside_ = true;
            is_refused_ = false;
            ledger_.begin(mark.file);
            break;
        case FileMark::Kind::ends:
            is_inside_ = false;
            ++ended_;
            unreadable_ += is_refused_ ? 1U : 0U;
            report_.lose(ledger_.end());
            break;
        case FileMark::Kind::unchanged:
            ledger_.remark(mark.file);
            break;
        case FileMark::Kind::foreign:
            report_.lose(ledger_.forget(mark.file.path));
            report_.forget_foreign();
            break;
    }
}

// ---- What is told ----

ProgressState Run::progress() const {
    const InputCounts counts = inputs_.counts();
    return {.articles = articles_,
            .bytes = counts.bytes,
            .passed_bytes = counts.passed_bytes,
            .file = inputs_.current_file()};
}

FileTotals Run::files() const {
    const InputCounts counts = inputs_.counts();
    return {.read = ended_ - unreadable_,
            .unchanged = counts.unchanged,
            .ignored = counts.ignored,
            .unreadable = unreadable_ + not_found_,
            .unfinished = counts.read - ended_,
            .passed_over = counts.passed_over,
            .bytes = counts.bytes};
}

std::string Run::summary() const {
    return report_.summary(files(), Clock::now() - start_) +
           (settled_.rewritten == 0
                ? std::string()
                : fmt::format("furniture learned from them was taken out of {}\n",
                              amount(settled_.rewritten, "article"))) +
           fmt::format("{} now holds {}\n", options_.index.native(),
                       amount(writer_.articles(), "article"));
}

}  // namespace

int add(const Options& options, std::ostream& /*out*/) {
    const Interrupt interrupt;
    Run run(options);
    run.read(interrupt.requested());
    if (options.prune && interrupt.signal() == 0) {
        run.prune();
    }
    if (interrupt.signal() == 0) {
        run.settle();
    } else {
        run.keep();
    }
    if (!options.quiet) {
        std::cerr << run.summary();
    }
    if (interrupt.signal() != 0) {
        warn("interrupted: what was read so far is in the index");
        return interrupted_status(interrupt.signal());
    }
    return run.report().status();
}

}  // namespace news::indexer
