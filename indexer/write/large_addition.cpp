// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/large_addition.h"

#include <system_error>
#include <utility>

#include "indexer/bulk/glass_version.h"
#include "indexer/write/sync.h"

namespace news::indexer {
namespace {

namespace fs = std::filesystem;

/// Nothing of it outlives the program.
constexpr int rest_flags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC;

/// What may be lost, unless it is published seldom.
constexpr std::size_t many_batches = 16;
constexpr std::chrono::minutes long_time{1};
/// Publishing takes at most one part in so many of the time.
constexpr int share = 16;

fs::path beside(const fs::path& index, const char* suffix) { return index.native() + suffix; }

/// Makes the folder, where folders can be swapped with that of the index.
fs::path made(const fs::path& folder, const fs::path& index) {
    make_alike(folder, index);
    for (const char* name : {"one", "other"}) {
        fs::create_directory(folder / name);
    }
    swap_folders(folder / "one", folder / "other");
    return folder / "bulk";
}

/// No commit may happen meanwhile.
fs::path copied(const fs::path& index, const fs::path& copy) {
    fs::create_directory(copy);
    for (const auto& entry : fs::directory_iterator(index)) {
        const fs::path& file = entry.path();
        if (file.extension() == ".glass" || file.filename() == "iamglass") {
            fs::copy_file(file, copy / file.filename());
        }
    }
    return copy;
}

}  // namespace

void remove_left_over_addition(const fs::path& index) {
    const RemovedFolder whole(beside(index, ".whole"));
    const RemovedFolder adding(beside(index, ".adding"));
}

LargeAddition::LargeAddition(fs::path index, std::size_t memory)
    : index_(std::move(index)),
      whole_(beside(index_, ".whole")),
      beside_(beside(index_, ".adding")),
      bulk_(made(beside_.path(), index_), memory),
      rest_(copied(index_, part("rest")).native(), rest_flags) {
    // Tells at once whether the format is known.
    make_blank(part("blank"));
}

Xapian::docid LargeAddition::add(const FlatDocument& document) {
    return rest_.add_document(bulk_.set_aside(rest_.get_lastdocid() + 1, document));
}

void LargeAddition::replace(Xapian::docid number, const FlatDocument& document) {
    rest_.replace_document(number, bulk_.set_aside(number, document));
}

bool LargeAddition::is_due(std::size_t batches) const {
    const Clock::duration passed = Clock::now() - published_;
    return (batches >= many_batches || passed >= long_time) && passed >= share * took_;
}

Xapian::WritableDatabase LargeAddition::publish() {
    const Clock::time_point begin = Clock::now();
    const fs::path whole = whole_.path();
    make_alike(whole, index_);
    bulk_.write(part("rest"), whole);
    sync_all(whole);
    Xapian::WritableDatabase index(whole.native(), Xapian::DB_OPEN);
    swap_folders(index_, whole);
    whole_.remove();
    published_ = Clock::now();
    took_ = published_ - begin;
    return index;
}

}  // namespace news::indexer
