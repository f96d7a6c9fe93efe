// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/add_command.h"

#include <chrono>
#include <iostream>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

#include <fmt/format.h>

#include "common/command.h"
#include "indexer/interrupt.h"
#include "indexer/pipeline.h"
#include "indexer/prepare.h"
#include "indexer/progress.h"
#include "indexer/readers/inputs.h"
#include "indexer/report.h"
#include "indexer/write/writer.h"

namespace news::indexer {
namespace {

using Clock = std::chrono::steady_clock;

/// 128 and the number of the signal is what shells give for a program that it ended.
int interrupted_status(int signal) { return 128 + signal; }

/// Nothing when nobody would see it.
std::optional<Progress> new_progress(const Options& options) {
    return !options.quiet && is_progress_wanted()
               ? std::optional<Progress>(std::in_place, count_bytes(options.paths))
               : std::nullopt;
}

/// One run of `add`.
class Run {
public:
    explicit Run(const Options& options)
        : options_(options),
          inputs_(options.paths),
          report_(options.report),
          writer_(options.index),
          progress_(new_progress(options)) {}

    void read(std::stop_token finish);
    /// Tells furniture and stories by what the index now holds.
    void settle() { settled_ = writer_.settle(); }
    void tell();

    [[nodiscard]] const Report& report() const { return report_; }

private:
    void consume(Outcome<Preparation> outcome);
    void consume(Prepared prepared, std::size_t bytes);

    const Options& options_;
    const Clock::time_point start_ = Clock::now();
    Inputs inputs_;
    Report report_;
    IndexWriter writer_;
    Settled settled_;
    std::optional<Progress> progress_;
};

void Run::read(std::stop_token finish) {
    Pipeline<Preparation> pipeline(
        inputs_,
        {.threads = thread_count(options_.threads), .finish = std::move(finish), .limits = {}});
    const auto furniture = std::make_shared<const KnownFurniture>(writer_.furniture());
    pipeline.run([&furniture] { return new_preparer(furniture); },
                 [this](Outcome<Preparation> outcome) { consume(std::move(outcome)); });
    writer_.commit();
    report_.close();
    progress_.reset();
}

void Run::consume(Outcome<Preparation> outcome) {
    if (const auto* skipped = std::get_if<Skipped>(&outcome.result)) {
        report_.skip(*skipped);
    } else {
        consume(std::move(std::get<Prepared>(outcome.result)), outcome.bytes);
    }
    if (progress_) {
        progress_->show(report_.articles(), inputs_.bytes_read());
    }
}

/// The one place where articles are written, one after the other in the order of the inputs.
void Run::consume(Prepared prepared, std::size_t bytes) {
    const auto& [article, document] = prepared;
    report_.add(writer_.put(article.id, document, bytes), article.origin, article.id);
}

void Run::tell() {
    std::cerr << report_.summary({.files = inputs_.files(),
                                  .ignored = inputs_.ignored(),
                                  .bytes = inputs_.bytes_read(),
                                  .time = Clock::now() - start_})
              << fmt::format("{} now holds {} articles\n", options_.index.native(), writer_.size());
}

}  // namespace

int add(const Options& options, std::ostream& /*out*/) {
    const Interrupt interrupt;
    Run run(options);
    run.read(interrupt.requested());
    if (interrupt.signal() == 0) {
        run.settle();
    }
    if (!options.quiet) {
        run.tell();
    }
    if (interrupt.signal() != 0) {
        warn("interrupted: what was read so far is in the index");
        return interrupted_status(interrupt.signal());
    }
    return run.report().status();
}

}  // namespace news::indexer
