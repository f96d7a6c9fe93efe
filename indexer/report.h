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
#include "indexer/write/ledger.h"

namespace news::indexer {

/// What became of the files of a run. Every file that was found is in one of the counts.
struct FileTotals {
    std::size_t read = 0;
    std::size_t unchanged = 0;
    std::size_t ignored = 0;      ///< of no format that is read
    std::size_t unreadable = 0;   ///< not to be opened, or not to be read to their end
    std::size_t unfinished = 0;   ///< left when the run was interrupted
    std::size_t passed_over = 0;  ///< not files: records inside them, for what they are
    std::uint64_t bytes = 0;      ///< read of them, as stored
};

class Report {
public:
    /// @param list  file that gets a JSON line for everything skipped; empty: none
    /// @throws Error input  when the file cannot be written
    explicit Report(std::filesystem::path list = {});

    void add(Added added, std::string_view origin, std::string_view id);
    void skip(const Skipped& skipped);

    /// Articles that the index no longer has, as their files do not have them.
    void lose(std::size_t articles) { lost_ += articles; }
    /// Files that are gone.
    void forget_gone(std::size_t files) { gone_ += files; }
    /// A file that held articles and is now of no format that is read.
    void forget_foreign() { ++foreign_; }

    [[nodiscard]] std::size_t articles() const { return added_ + replaced_ + met_again_; }
    [[nodiscard]] std::size_t skipped() const;
    [[nodiscard]] std::size_t skipped(SkipReason reason) const;

    /// Everything that was found: articles and what was skipped.
    [[nodiscard]] std::size_t found() const { return articles() + skipped(); }

    /// True when something was found and none of it could be opened or decompressed.
    [[nodiscard]] bool nothing_readable() const;

    /// The exit status that this makes.
    [[nodiscard]] int status() const;

    /// A few lines for people; ends with a newline.
    [[nodiscard]] std::string summary(const FileTotals& files,
                                      std::chrono::duration<double> time) const;

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
    std::size_t met_again_ = 0;
    std::size_t lost_ = 0;
    std::size_t gone_ = 0;     ///< files
    std::size_t foreign_ = 0;  ///< files
    std::array<Reason, skip_reasons> reasons_;
};

/// "1 article", "2 articles"
std::string amount(std::size_t count, std::string_view noun);

/// "a/b.html: it is larger than an article can be (more than 16 bytes)"
std::string describe(const Skipped& skipped);

}  // namespace news::indexer
