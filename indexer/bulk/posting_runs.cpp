// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk/posting_runs.h"

#include <algorithm>
#include <queue>
#include <utility>

#include "indexer/bulk/glass_packing.h"
#include "indexer/bulk/name_head.h"
#include "indexer/bulk/output_file.h"

namespace news::indexer {
namespace {

std::uint32_t as_32(std::size_t number) { return static_cast<std::uint32_t>(number); }

}  // namespace

// ---- A run in memory ----

std::size_t PostingBuffer::size() const {
    constexpr std::size_t of_posting = sizeof(Posting) + sizeof(std::uint32_t);  // its order
    constexpr std::size_t of_key = 2 * sizeof(std::uint32_t) + sizeof(NameKey);  // size, order
    return bytes_.size() + postings_.size() * of_posting + keys_.bytes() + sizes_.size() * of_key;
}

void PostingBuffer::add(std::string_view key, Xapian::docid document, std::string_view bytes) {
    const auto [number, is_new] = keys_.add(key);
    if (is_new) {
        sizes_.push_back(0);
    }
    ++sizes_[number];
    postings_.push_back({as_32(bytes_.size()), as_32(bytes.size()), number, document});
    bytes_.append(bytes);
}

std::vector<std::uint32_t> PostingBuffer::sorted_keys() const {
    std::vector<NameKey> order;
    order.reserve(keys_.size());
    for (std::uint32_t number = 0; number < keys_.size(); ++number) {
        order.push_back({head_of(keys_[number]), number});
    }
    std::ranges::sort(order, [this](const NameKey& one, const NameKey& other) {
        return is_before(one, other, [this](std::uint32_t number) { return keys_[number]; });
    });
    std::vector<std::uint32_t> keys(order.size());
    std::ranges::transform(order, keys.begin(), &NameKey::number);
    return keys;
}

/// Counts: the postings of a key come in the order in which they were added.
std::vector<std::uint32_t> PostingBuffer::sorted_postings(
    const std::vector<std::uint32_t>& keys) const {
    std::vector<std::uint32_t> next(keys_.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t key : keys) {
        next[key] = begin;
        begin += sizes_[key];
    }
    std::vector<std::uint32_t> order(postings_.size());
    for (std::size_t i = 0; i < postings_.size(); ++i) {
        order[next[postings_[i].key]++] = as_32(i);
    }
    return order;
}

/// A run is a list of keys, each with the number of its postings; these hold the distance to the
/// document before and their bytes.
void PostingBuffer::write(const std::filesystem::path& file) {
    const std::vector<std::uint32_t> keys = sorted_keys();
    const std::vector<std::uint32_t> order = sorted_postings(keys);
    OutputFile out(file);
    std::string packed;
    auto at = order.begin();
    for (const std::uint32_t key : keys) {
        packed.clear();
        pack_string(packed, keys_[key]);
        pack_number(packed, sizes_[key]);
        Xapian::docid before = 0;
        for (const auto end = at + sizes_[key]; at != end; ++at) {
            const Posting& posting = postings_[*at];
            pack_number(packed, posting.document - std::exchange(before, posting.document));
            pack_string(packed, std::string_view(bytes_).substr(posting.begin, posting.size));
        }
        out.write(packed);
    }
    out.flush();
    clear();
}

/// Keeps the memory, as the next run will be as large.
void PostingBuffer::clear() {
    postings_.clear();
    bytes_.clear();
    keys_.clear();
    sizes_.clear();
}

// ---- A run in a file ----

bool RunReader::next_key() {
    while (next()) {
    }
    if (file_.at_end()) {
        return false;
    }
    key_ = file_.string();
    left_ = file_.number();
    document_ = 0;
    return true;
}

bool RunReader::next() {
    if (left_ == 0) {
        return false;
    }
    --left_;
    document_ += static_cast<Xapian::docid>(file_.number());
    bytes_ = file_.string();
    return true;
}

// ---- Merging ----

namespace {

class Merger {
public:
    Merger(PostingSources sources, const std::function<bool(std::size_t, Xapian::docid)>& is_live,
           PostingSink& sink)
        : sources_(std::move(sources)), is_live_(is_live), sink_(sink) {}

    void run() {
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            push_key(i);
        }
        while (!by_key_.empty()) {
            const std::string key(by_key_.top().first);
            std::vector<std::size_t> with_key;
            while (!by_key_.empty() && by_key_.top().first == key) {
                with_key.push_back(by_key_.top().second);
                by_key_.pop();
            }
            merge_postings(key, with_key);
            for (const std::size_t source : with_key) {
                push_key(source);
            }
        }
    }

private:
    using KeyAndSource = std::pair<std::string_view, std::size_t>;
    using DocumentAndSource = std::pair<Xapian::docid, std::size_t>;

    void push_key(std::size_t source) {
        if (sources_[source]->next_key()) {
            by_key_.emplace(sources_[source]->key(), source);
        }
    }

    /// Moves a source to its next posting that is live.
    bool advance(std::size_t source) {
        while (sources_[source]->next()) {
            if (is_live_(source, sources_[source]->document())) {
                return true;
            }
        }
        return false;
    }

    void push_posting(std::size_t source) {
        if (advance(source)) {
            by_document_.emplace(sources_[source]->document(), source);
        }
    }

    void merge_postings(const std::string& key, const std::vector<std::size_t>& with_key) {
        for (const std::size_t source : with_key) {
            push_posting(source);
        }
        if (by_document_.empty()) {
            return;
        }
        sink_.begin_key(key);
        while (!by_document_.empty()) {
            const auto [document, source] = by_document_.top();
            by_document_.pop();
            if (by_document_.empty() || by_document_.top().first != document) {
                take_from(source);
            } else {
                push_posting(source);
            }
        }
    }

    /// Takes postings of one source as long as no other has one that comes before: runs hold mostly
    /// documents that were added one after the other.
    void take_from(std::size_t source) {
        PostingSource& from = *sources_[source];
        do {
            sink_.add(from.document(), from.bytes());
            if (!advance(source)) {
                return;
            }
        } while (by_document_.empty() || from.document() < by_document_.top().first);
        by_document_.emplace(from.document(), source);
    }

    PostingSources sources_;
    const std::function<bool(std::size_t, Xapian::docid)>& is_live_;
    PostingSink& sink_;
    std::priority_queue<KeyAndSource, std::vector<KeyAndSource>, std::greater<>> by_key_;
    std::priority_queue<DocumentAndSource, std::vector<DocumentAndSource>, std::greater<>>
        by_document_;
};

}  // namespace

void merge(PostingSources sources, const std::function<bool(std::size_t, Xapian::docid)>& is_live,
           PostingSink& sink) {
    Merger(std::move(sources), is_live, sink).run();
}

}  // namespace news::indexer
