// SPDX-License-Identifier: GPL-2.0-or-later
/// What a run found, took and skipped, in numbers and by name.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/item/raw_item.h"
#include "indexer/write/writer.h"

namespace news::indexer {

/// What the readers know at the end of a run.
struct InputTotals {
    std::size_t files = 0;
    std::size_t ignored = 0;  ///< passed over because of their names
    std::uint64_t bytes = 0;  ///< of the files, as stored
    std::chrono::duration<double> time{};
};

class Report {
public:
    /// @param list  file that gets a JSON line for everything skipped; empty: none
    /// @throws Error input  when the file cannot be written
    explicit Report(const std::filesystem::path& list = {});

    void add(Added added, std::string_view origin, std::string_view id);
    void skip(const Skipped& skipped);

    [[nodiscard]] std::size_t articles() const { return added_ + replaced_ + same_run_; }
    [[nodiscard]] std::size_t skipped() const;
    [[nodiscard]] std::size_t skipped(SkipReason reason) const;

    /// Everything that was found: articles and what was skipped.
    [[nodiscard]] std::size_t found() const { return articles() + skipped(); }

    /// True when something was found and none of it could be opened or decompressed.
    [[nodiscard]] bool nothing_readable() const;

    /// The exit status that this makes.
    [[nodiscard]] int status() const;

    /// A few lines for people; ends with a newline.
    [[nodiscard]] std::string summary(const InputTotals& totals) const;

    /// Writes the list to its end.
    ///
    /// @throws Error input  when this fails
    void close();

private:
    struct Reason {
        std::size_t count = 0;
        std::vector<std::string> examples;
    };

    void list(std::string_view origin, std::string_view reason, std::string_view detail);

    std::filesystem::path path_;
    std::ofstream list_;
    std::size_t added_ = 0;
    std::size_t replaced_ = 0;
    std::size_t same_run_ = 0;
    std::array<Reason, skip_reasons> reasons_;
};

/// "a/b.html: it is larger than an article can be (more than 16 bytes)"
std::string describe(const Skipped& skipped);

}  // namespace news::indexer
