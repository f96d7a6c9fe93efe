// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/gunzip.h"

#include <algorithm>
#include <new>
#include <utility>

#include <libdeflate.h>

namespace news::indexer {
namespace {

constexpr std::size_t block_bytes = std::size_t{128} << 10U;
constexpr int gzip_only = 16 + MAX_WBITS;
/// Damage shows a few bytes behind its place; so many are searched again for the next member.
constexpr std::size_t most_searched = std::size_t{1} << 20U;
/// Of all damaged members together.
constexpr std::uint64_t most_searched_again = std::uint64_t{256} << 20U;

constexpr std::string_view magic = "\x1f\x8b\x08";

struct FreeInflater {
    void operator()(libdeflate_decompressor* inflater) const {
        libdeflate_free_decompressor(inflater);
    }
};

}  // namespace

GunzipStream::GunzipStream(std::unique_ptr<ByteStream> packed, std::shared_ptr<UnpackBudget> budget)
    : packed_(std::move(packed)), budget_(std::move(budget)) {
    if (inflateInit2(&state_, gzip_only) != Z_OK) {
        fail(SkipReason::failed, "zlib cannot begin");
    }
}

GunzipStream::~GunzipStream() { inflateEnd(&state_); }

void GunzipStream::fail(SkipReason reason, std::string detail) {
    problem_ = {reason, std::move(detail)};
    at_end_ = true;
    in_member_ = false;
}

/// The file ends inside a member, or cannot be read on.
void GunzipStream::fail_early() {
    const auto& problem = packed_->problem();
    fail(problem ? problem->reason : SkipReason::truncated,
         problem ? problem->detail : "gzip ends early");
}

bool GunzipStream::fill() {
    if (front_.empty()) {
        front_ = packed_->read();
    }
    return !front_.empty();
}

/// False at the end. Zeros behind the last member are padding, other bytes are no gzip.
bool GunzipStream::begin_member() {
    while (fill() && front_.front() == '\0') {
        front_.remove_prefix(std::min(front_.find_first_not_of('\0'), front_.size()));
    }
    if (!fill()) {
        problem_ = packed_->problem();
        at_end_ = true;
        return false;
    }
    inflateReset(&state_);
    member_.clear();
    in_member_ = true;
    return true;
}

/// Makes block_ as large as that. It is not cleared first: it may be as large as a page, and is
/// written before it is read.
void GunzipStream::reserve(std::size_t size) {
    if (block_size_ < size) {
        block_ = std::make_unique_for_overwrite<char[]>(size);
        block_size_ = size;
    }
}

/// A file of one member that is in memory as a whole, as saved pages are, is inflated into block_
/// by libdeflate, which takes half of zlib's time. The last bytes of such a file are its size.
///
/// @return bytes; 0 where it is another file or a damaged one, of which nothing is taken
std::size_t GunzipStream::inflate_at_once() {
    constexpr std::size_t size_bytes = 4;
    constexpr std::size_t longest = std::size_t{16} << 20U;
    if (!std::exchange(is_first_, false) || front_.size() < size_bytes) {
        return 0;
    }
    std::size_t size = 0;
    for (std::size_t i = 0; i < size_bytes; ++i) {
        const auto byte = static_cast<unsigned char>(front_[front_.size() - 1 - i]);
        size = size << 8U | byte;
    }
    if (size == 0 || size > std::min(longest, UnpackBudget::ratio * front_.size())) {
        return 0;
    }
    reserve(size);
    const std::unique_ptr<libdeflate_decompressor, FreeInflater> inflater(
        libdeflate_alloc_decompressor());
    if (inflater == nullptr) {
        throw std::bad_alloc();
    }
    std::size_t taken = 0;
    const libdeflate_result result = libdeflate_gzip_decompress_ex(
        inflater.get(), front_.data(), front_.size(), block_.get(), size, &taken, nullptr);
    if (result != LIBDEFLATE_SUCCESS || taken < front_.size()) {
        return 0;
    }
    front_ = {};
    in_member_ = false;
    return size;
}

/// Inflates into block_ what it can. @return as zlib does
int GunzipStream::step() {
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(front_.data()));
    state_.avail_in = static_cast<uInt>(front_.size());
    reserve(block_bytes);
    state_.next_out = reinterpret_cast<Bytef*>(block_.get());
    state_.avail_out = static_cast<uInt>(block_size_);
    const int result = inflate(&state_, Z_NO_FLUSH);
    const std::size_t taken = front_.size() - state_.avail_in;
    member_ += front_.substr(0, taken);
    if (member_.size() > 2 * most_searched) {
        member_.erase(0, member_.size() - most_searched);
    }
    front_.remove_prefix(taken);
    return result;
}

/// @return bytes in block_
std::size_t GunzipStream::inflate_some() {
    const bool has_input = fill();
    const int result = step();
    const std::size_t size = block_size_ - state_.avail_out;
    if (result == Z_STREAM_END) {
        in_member_ = false;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
        fail(SkipReason::truncated, state_.msg == nullptr ? "no gzip" : state_.msg);
    } else if (!has_input && size == 0) {
        fail_early();
    }
    return size;
}

std::string_view GunzipStream::read() {
    while (!at_end_ && (in_member_ || begin_member())) {
        const std::size_t at_once = inflate_at_once();
        const std::size_t size = at_once > 0 ? at_once : inflate_some();
        if (!budget_->take(size)) {
            fail(SkipReason::limits, {});
            break;
        }
        if (size > 0) {
            return {block_.get(), size};
        }
    }
    return {};
}

bool GunzipStream::recover() {
    if (!problem_ || problem_->reason != SkipReason::truncated || packed_->problem()) {
        return false;
    }
    // Half a member takes the beginning of the next one for its own bytes.
    held_ = member_.substr(std::min<std::size_t>(1, member_.size())) + std::string(front_);
    searched_again_ += held_.size();
    if (searched_again_ > most_searched_again) {
        return false;
    }
    member_.clear();
    front_ = held_;
    while (fill()) {
        const std::size_t found = front_.find(magic);
        if (found != std::string_view::npos) {
            front_.remove_prefix(found);
            problem_.reset();
            at_end_ = false;
            return true;
        }
        // The beginning of the magic number may stand at the end of the block.
        std::string rest(front_.substr(front_.size() - std::min(front_.size(), magic.size() - 1)));
        const std::string_view block = packed_->read();
        if (block.empty()) {
            front_ = {};
            return false;
        }
        rest += block;
        held_ = std::move(rest);
        front_ = held_;
    }
    return false;
}

}  // namespace news::indexer
