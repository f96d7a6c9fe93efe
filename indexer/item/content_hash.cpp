// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item/content_hash.h"

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include <memory>

namespace news::indexer {
namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

std::string bytes_of(XXH128_hash_t hash) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    return {std::begin(canonical.digest), std::end(canonical.digest)};
}

}  // namespace

std::string content_hash(const std::filesystem::path& path) {
    // Without O_NONBLOCK, opening a FIFO would wait for its writer.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return {};
    }
    const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
    XXH3_128bits_reset(state.get());
    const auto block = std::make_unique_for_overwrite<char[]>(block_bytes);
    ssize_t size = 0;
    while ((size = ::read(file, block.get(), block_bytes)) > 0) {
        XXH3_128bits_update(state.get(), block.get(), static_cast<std::size_t>(size));
    }
    ::close(file);
    return size < 0 ? std::string() : bytes_of(XXH3_128bits_digest(state.get()));
}

}  // namespace news::indexer
