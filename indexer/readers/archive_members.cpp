// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/archive_members.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "indexer/readers/open.h"
#include "indexer/readers/whole_file.h"

namespace news::indexer {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

/// A 7z archive has its table at its end; one that is no file of its own is held in memory.
constexpr std::size_t most_held_bytes = std::size_t{256} << 20U;

struct CloseArchive {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using Handle = std::unique_ptr<archive, CloseArchive>;

std::string message_of(archive* handle) {
    const char* text = archive_error_string(handle);
    return text == nullptr ? std::string() : std::string(text);
}

/// The bytes of the member at which the archive stands.
class MemberStream : public ByteStream {
public:
    MemberStream(archive* handle, std::shared_ptr<UnpackBudget> budget, const ByteStream& packed)
        : archive_(handle), budget_(std::move(budget)), packed_(packed) {}

    std::string_view read() override {
        const void* block = nullptr;
        std::size_t size = 0;
        std::int64_t offset = 0;
        if (at_end_) {
            return {};
        }
        const int result = archive_read_data_block(archive_, &block, &size, &offset);
        at_end_ = result != ARCHIVE_OK || size == 0;
        if (result != ARCHIVE_OK && result != ARCHIVE_EOF) {
            problem_ = {SkipReason::truncated, message_of(archive_)};
        } else if (!at_end_ && !budget_->take(size)) {
            problem_ = {SkipReason::limits, {}};
            at_end_ = true;
        }
        return at_end_ ? std::string_view()
                       : std::string_view(static_cast<const char*>(block), size);
    }

    [[nodiscard]] const std::optional<ReadProblem>& problem() const override { return problem_; }
    [[nodiscard]] std::uint64_t bytes_read() const override { return packed_.bytes_read(); }

private:
    archive* archive_;
    std::shared_ptr<UnpackBudget> budget_;
    const ByteStream& packed_;
    std::optional<ReadProblem> problem_;
    bool at_end_ = false;
};

class ArchiveReader : public Reader {
public:
    ArchiveReader(Source source, FileKind kind) : source_(std::move(source)) {
        archive_.reset(archive_read_new());
        archive_read_support_format_empty(archive_.get());
        if (kind == FileKind::zip) {
            archive_read_support_format_zip(archive_.get());
        } else if (kind == FileKind::tar) {
            archive_read_support_format_tar(archive_.get());
        } else {
            archive_read_support_format_7zip(archive_.get());
        }
        open(kind);
    }

    std::optional<Input> next() override {
        while (!done_) {
            if (member_) {
                if (auto input = member_->next()) {
                    return input;
                }
                passed_over_ += member_->passed_over();
                member_.reset();
                // What is left would have to be unpacked to be passed over.
                done_ = source_.budget->is_used_up();
            } else if (auto skipped = next_member()) {
                return std::move(*skipped);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::uint64_t bytes_read() const override {
        return source_.bytes->descriptor()
                   ? static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1))
                   : source_.bytes->bytes_read();
    }

    [[nodiscard]] std::size_t passed_over() const override {
        return passed_over_ + (member_ ? member_->passed_over() : 0);
    }

private:
    void open(FileKind kind) {
        int result = ARCHIVE_OK;
        if (const auto file = source_.bytes->descriptor()) {
            // The start has been read to see what it is.
            lseek(*file, 0, SEEK_SET);
            result = archive_read_open_fd(archive_.get(), *file, block_bytes);
        } else if (kind == FileKind::seven_zip) {
            auto bytes = read_whole(source_, most_held_bytes);
            if (auto* skipped = std::get_if<Skipped>(&bytes)) {
                problem_ = std::move(*skipped);
                return;
            }
            held_ = std::get<std::string>(std::move(bytes));
            result = archive_read_open_memory(archive_.get(), held_.data(), held_.size());
        } else {
            result = archive_read_open(archive_.get(), this, nullptr, read_packed, nullptr);
        }
        if (result != ARCHIVE_OK) {
            problem_ = damaged();
        }
    }

    static la_ssize_t read_packed(archive* handle, void* self, const void** block) {
        auto& packed = *static_cast<ArchiveReader*>(self)->source_.bytes;
        const std::string_view bytes = packed.read();
        *block = bytes.data();
        if (packed.problem()) {
            archive_set_error(handle, EIO, "%s", packed.problem()->detail.c_str());
            return -1;
        }
        return static_cast<la_ssize_t>(bytes.size());
    }

    Skipped damaged() {
        if (auto skipped = problem_of(source_, source_.origin)) {
            return std::move(*skipped);
        }
        return {source_.origin, SkipReason::truncated, message_of(archive_.get())};
    }

    /// Opens the next member where it is a file that has a reader.
    ///
    /// @return why it is not read, or what ends the archive before its time
    std::optional<Skipped> next_member() {
        if (problem_) {
            done_ = true;
            return std::exchange(problem_, std::nullopt);
        }
        archive_entry* entry = nullptr;
        const int result = archive_read_next_header(archive_.get(), &entry);
        if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
            done_ = true;
            return result == ARCHIVE_EOF ? problem_of(source_, source_.origin)
                                         : std::optional(damaged());
        }
        return archive_entry_filetype(entry) == AE_IFREG ? open_member(name_of(entry))
                                                         : std::nullopt;
    }

    static std::string name_of(archive_entry* entry) {
        const char* name = archive_entry_pathname_utf8(entry);
        name = name == nullptr ? archive_entry_pathname(entry) : name;
        return name == nullptr ? std::string("?") : std::string(name);
    }

    std::optional<Skipped> open_member(const std::string& path) {
        const std::string_view name = std::string_view(path).substr(path.find_last_of('/') + 1);
        if (name.starts_with('.') || path.starts_with("__MACOSX/") || is_foreign_name(name)) {
            ++passed_over_;
            return std::nullopt;
        }
        Source member;
        member.origin = source_.origin + "!" + path;
        member.depth = source_.depth + 1;
        member.budget = source_.budget;
        member.map = source_.map;
        member.bytes = std::make_unique<ByteCursor>(
            std::make_unique<MemberStream>(archive_.get(), source_.budget, *source_.bytes));
        if (member.depth > UnpackBudget::deepest) {
            return Skipped{std::move(member.origin), SkipReason::limits, "nested too deep"};
        }
        member_ = open_source(std::move(member), name);
        passed_over_ += member_ ? 0U : 1U;
        return std::nullopt;
    }

    Source source_;
    std::string held_;
    Handle archive_;
    std::unique_ptr<Reader> member_;  ///< reads from archive_
    std::optional<Skipped> problem_;  ///< that ends the archive
    std::size_t passed_over_ = 0;
    bool done_ = false;
};

}  // namespace

std::unique_ptr<Reader> open_archive(Source source, FileKind kind) {
    return std::make_unique<ArchiveReader>(std::move(source), kind);
}

}  // namespace news::indexer
