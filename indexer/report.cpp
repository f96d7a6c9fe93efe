// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/text.h"

namespace news::indexer {
namespace {

constexpr std::size_t most_examples = 3;

std::size_t index_of(SkipReason reason) { return static_cast<std::size_t>(reason); }

std::string speed(std::size_t articles, std::uint64_t bytes, std::chrono::duration<double> time) {
    constexpr double megabyte = 1e6;
    const double seconds = std::max(time.count(), 1e-3);
    return fmt::format("{:.1f} s, {:.0f} articles/s, {:.1f} MB/s", time.count(),
                       static_cast<double>(articles) / seconds,
                       static_cast<double>(bytes) / megabyte / seconds);
}

/// ", 3 unreadable", or nothing for 0.
std::string part(std::size_t count, std::string_view words) {
    return count == 0 ? std::string() : fmt::format(", {} {}", count, words);
}

/// ", 1 file gone", or nothing for 0.
std::string file_part(std::size_t count, std::string_view words) {
    return count == 0 ? std::string() : fmt::format(", {} {}", amount(count, "file"), words);
}

std::string text_of(const FileTotals& files) {
    const std::size_t found =
        files.read + files.unchanged + files.ignored + files.unreadable + files.unfinished;
    return fmt::format("{} found: {} read, {} unchanged{}{}{}\n", amount(found, "file"), files.read,
                       files.unchanged, part(files.ignored, "of no format that is read"),
                       part(files.unreadable, "unreadable"), part(files.unfinished, "unfinished"));
}

}  // namespace

std::string amount(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string describe(const Skipped& skipped) {
    const std::string detail = skipped.detail.empty() ? "" : fmt::format(" ({})", skipped.detail);
    return printable(fmt::format("{}: {}{}", skipped.origin, describe(skipped.reason), detail));
}

Report::Report(std::filesystem::path list) : path_(std::move(list)) {
    if (!path_.empty()) {
        list_.open(path_, std::ios::trunc);
        if (!list_) {
            throw Error(Failure::input, fmt::format("{} cannot be written", path_.native()),
                        "name another file with --report");
        }
    }
}

void Report::add(Added added, std::string_view origin, std::string_view id) {
    switch (added) {
        case Added::new_article:
            ++added_;
            break;
        case Added::replaced:
            ++replaced_;
            break;
        case Added::met_again:
            ++met_again_;
            list(origin, "met_again", fmt::format("a copy of the article {}", id));
            break;
    }
}

void Report::skip(const Skipped& skipped) {
    Reason& reason = reasons_.at(index_of(skipped.reason));
    ++reason.count;
    if (reason.examples.size() < most_examples) {
        const auto& [origin, kind, detail] = skipped;
        reason.examples.push_back(
            printable(detail.empty() ? origin : fmt::format("{} ({})", origin, detail)));
    }
    list(skipped.origin, name_of(skipped.reason), skipped.detail);
}

void Report::list(std::string_view origin, std::string_view reason, std::string_view detail) {
    if (list_.is_open()) {
        const nlohmann::ordered_json line = {
            {"origin", origin}, {"reason", reason}, {"detail", detail}};
        // Names of files need not be UTF-8.
        list_ << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
}

std::size_t Report::skipped() const {
    return std::accumulate(
        reasons_.begin(), reasons_.end(), std::size_t{0},
        [](std::size_t sum, const Reason& reason) { return sum + reason.count; });
}

std::size_t Report::skipped(SkipReason reason) const { return reasons_.at(index_of(reason)).count; }

bool Report::nothing_readable() const {
    return found() > 0 &&
           found() == skipped(SkipReason::unreadable) + skipped(SkipReason::truncated);
}

int Report::status() const { return nothing_readable() ? static_cast<int>(Failure::input) : 0; }

std::string Report::summary(const FileTotals& files, std::chrono::duration<double> time) const {
    std::string text =
        fmt::format("{} of {} in {}\n", amount(articles(), "article"),
                    amount(files.read + files.unfinished, "file"),
                    speed(articles(), files.bytes, time)) +
        text_of(files) +
        fmt::format("{} found: {} new, {} replaced{}{}\n", amount(found(), "record"), added_,
                    replaced_, part(met_again_, "met again"), part(skipped(), "skipped"));
    if (lost_ > 0 || gone_ > 0 || foreign_ > 0) {
        text +=
            fmt::format("{} forgotten{}{}\n", amount(lost_, "article"), file_part(gone_, "gone"),
                        file_part(foreign_, "now of no format that is read"));
    }
    if (skipped() > 0) {
        text += fmt::format("{} skipped:\n", skipped());
    }
    for (std::size_t i = 0; i < reasons_.size(); ++i) {
        const auto& [count, examples] = reasons_.at(i);
        if (count > 0) {
            text += fmt::format("{:7}  {}: {}{}\n", count, describe(static_cast<SkipReason>(i)),
                                fmt::join(examples, ", "), count > examples.size() ? ", …" : "");
        }
    }
    if (files.passed_over > 0) {
        text += fmt::format("{} inside files passed over: requests, pictures and the like\n",
                            amount(files.passed_over, "record"));
    }
    return text;
}

void Report::close() {
    if (list_.is_open()) {
        list_.close();
        if (!list_) {
            throw Error(Failure::input, fmt::format("{} cannot be written", path_.native()));
        }
    }
}

}  // namespace news::indexer
