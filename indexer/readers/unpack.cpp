// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/unpack.h"

#include <archive.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "indexer/readers/gunzip.h"

namespace news::indexer {
namespace {

using namespace std::literals;

constexpr auto signatures = std::to_array<std::string_view>(
    {"BZh"sv, "\xfd\x37zXZ\0"sv, "\x28\xb5\x2f\xfd"sv, "\x1f\x9d"sv});

/// Reads one compressed stream with libarchive.
class ArchiveFilter : public ByteStream {
public:
    ArchiveFilter(std::unique_ptr<ByteStream> packed, std::shared_ptr<UnpackBudget> budget)
        : packed_(std::move(packed)), budget_(std::move(budget)), archive_(archive_read_new()) {
        archive* handle = archive_.get();
        archive_read_support_filter_bzip2(handle);
        archive_read_support_filter_compress(handle);
        archive_read_support_filter_xz(handle);
        archive_read_support_filter_zstd(handle);
        archive_read_support_format_raw(handle);
        archive_read_support_format_empty(handle);
        archive_entry* entry = nullptr;
        int result = archive_read_open(handle, this, nullptr, read_packed, nullptr);
        result = result == ARCHIVE_OK ? archive_read_next_header(handle, &entry) : result;
        if (result == ARCHIVE_EOF) {
            at_end_ = true;
        } else if (result != ARCHIVE_OK) {
            fail();
        } else if (archive_filter_count(handle) < 2) {  // the last one is the stream itself
            problem_ = {SkipReason::truncated, "it ends in its header"};
            at_end_ = true;
        }
    }

    std::string_view read() override {
        if (at_end_) {
            return {};
        }
        const void* block = nullptr;
        std::size_t size = 0;
        std::int64_t offset = 0;
        const int result = archive_read_data_block(archive_.get(), &block, &size, &offset);
        if (result != ARCHIVE_OK && result != ARCHIVE_EOF) {
            fail();
            return {};
        }
        at_end_ = result == ARCHIVE_EOF || size == 0;
        if (!at_end_ && !budget_->take(size)) {
            problem_ = {SkipReason::limits, {}};
            at_end_ = true;
        }
        return at_end_ ? std::string_view()
                       : std::string_view(static_cast<const char*>(block), size);
    }

    [[nodiscard]] const std::optional<ReadProblem>& problem() const override { return problem_; }
    [[nodiscard]] std::uint64_t bytes_read() const override { return packed_->bytes_read(); }

private:
    struct CloseArchive {
        void operator()(archive* handle) const { archive_read_free(handle); }
    };

    static la_ssize_t read_packed(archive* handle, void* self, const void** block) {
        auto& packed = *static_cast<ArchiveFilter*>(self)->packed_;
        const std::string_view bytes = packed.read();
        *block = bytes.data();
        if (packed.problem()) {
            archive_set_error(handle, EIO, "%s", packed.problem()->detail.c_str());
            return -1;
        }
        return static_cast<la_ssize_t>(bytes.size());
    }

    void fail() {
        at_end_ = true;
        if (packed_->problem()) {
            problem_ = packed_->problem();
            return;
        }
        const char* text = archive_error_string(archive_.get());
        problem_ = {SkipReason::truncated, text == nullptr ? "" : text};
    }

    std::unique_ptr<ByteStream> packed_;
    std::shared_ptr<UnpackBudget> budget_;
    std::unique_ptr<archive, CloseArchive> archive_;
    std::optional<ReadProblem> problem_;
    bool at_end_ = false;
};

}  // namespace

bool is_gzip(std::string_view head) { return head.starts_with("\x1f\x8b\x08"sv); }

bool is_compressed(std::string_view head) {
    return is_gzip(head) || std::ranges::any_of(signatures, [&](std::string_view signature) {
               return head.starts_with(signature);
           });
}

std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, std::string_view head,
                                   std::shared_ptr<UnpackBudget> budget) {
    if (is_gzip(head)) {
        return std::make_unique<GunzipStream>(std::move(packed), std::move(budget));
    }
    return std::make_unique<ArchiveFilter>(std::move(packed), std::move(budget));
}

}  // namespace news::indexer
