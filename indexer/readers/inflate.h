// SPDX-License-Identifier: GPL-2.0-or-later
/// The bytes of a file as a stream, decompressed when it is compressed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/item/raw_item.h"

struct archive;

namespace news::indexer {

/// Why a stream ended before its time.
struct ReadProblem {
    SkipReason reason = SkipReason::unreadable;
    std::string detail;
};

/// Reads gzip, xz and zstd in one or several members, and everything else as it is. What the file
/// is shows in its bytes; a name that promises more is checked.
class InflatingStream {
public:
    /// Opens the file; that this failed shows in problem().
    explicit InflatingStream(const std::filesystem::path& path);
    ~InflatingStream();
    InflatingStream(const InflatingStream&) = delete;
    InflatingStream& operator=(const InflatingStream&) = delete;

    /// The next bytes, valid until the next call; empty at the end and after a problem.
    std::string_view read();

    [[nodiscard]] const std::optional<ReadProblem>& problem() const { return problem_; }

    /// Bytes taken from the file so far, as stored.
    [[nodiscard]] std::uint64_t bytes_read() const;

private:
    struct CloseArchive {
        void operator()(archive* handle) const;
    };

    void open(const std::filesystem::path& path);
    void fail(SkipReason reason, std::string detail);

    int file_ = -1;
    std::unique_ptr<archive, CloseArchive> archive_;
    std::optional<ReadProblem> problem_;
    bool at_end_ = false;
};

/// True for names that end in .gz, .xz or .zst.
bool is_compressed_name(const std::filesystem::path& path);

}  // namespace news::indexer
