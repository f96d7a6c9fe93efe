// SPDX-License-Identifier: GPL-2.0-or-later
/// Members of gzip as one stream, which goes on behind a damaged one.
#pragma once

#include <zlib.h>

#include <memory>

#include "indexer/readers/byte_stream.h"
#include "indexer/readers/unpack_budget.h"

namespace news::indexer {

/// Crawlers write a member for each record; one that was killed leaves half a member, and the
/// next run writes on behind it.
class GunzipStream : public ByteStream {
public:
    GunzipStream(std::unique_ptr<ByteStream> packed, std::shared_ptr<UnpackBudget> budget);
    ~GunzipStream() override;
    GunzipStream(const GunzipStream&) = delete;
    GunzipStream& operator=(const GunzipStream&) = delete;

    std::string_view read() override;
    [[nodiscard]] const std::optional<ReadProblem>& problem() const override { return problem_; }
    [[nodiscard]] std::uint64_t bytes_read() const override { return packed_->bytes_read(); }

    /// Looks for the next beginning of a member.
    bool recover() override;

private:
    bool fill();
    bool begin_member();
    void reserve(std::size_t size);
    std::size_t inflate_at_once();
    int step();
    std::size_t inflate_some();
    void fail_early();
    void fail(SkipReason reason, std::string detail);

    std::unique_ptr<ByteStream> packed_;
    std::shared_ptr<UnpackBudget> budget_;
    z_stream state_{};
    std::string_view front_;  ///< what is not yet inflated, in held_ or in packed_'s last block
    std::string held_;
    std::string member_;             ///< the last bytes of the current one, as packed
    std::unique_ptr<char[]> block_;  ///< what was inflated last
    std::size_t block_size_ = 0;
    std::uint64_t searched_again_ = 0;  ///< bytes
    std::optional<ReadProblem> problem_;
    bool is_first_ = true;
    bool in_member_ = false;
    bool at_end_ = false;
};

}  // namespace news::indexer
