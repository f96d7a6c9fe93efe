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
    constexpr std::size_t of_key = 2 * sizeof(std::uint32_t) + sizeof(NameKey);
    return bytes_.size() + postings_.size() * of_posting + keys_.bytes() + keys_.size() * of_key;
}

void PostingBuffer::begin(Xapian::docid document) {
    document_ = document;
    if (document <= highest_) {
        first_[document] = as_32(postings_.size());
    }
    highest_ = std::max(highest_, document);
}

void PostingBuffer::add(std::string_view key, std::string_view bytes) {
    postings_.push_back(
        {as_32(bytes_.size()), as_32(bytes.size()), keys_.add(key).number, document_});
    bytes_.append(bytes);
}

bool PostingBuffer::counts(std::uint32_t posting) const {
    if (first_.empty()) {
        return true;
    }
    const auto first = first_.find(postings_[posting].document);
    return first == first_.end() || posting >= first->second;
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

class PostingBuffer::Reader : public PostingSource {
public:
    explicit Reader(const PostingBuffer& buffer) : buffer_(buffer), keys_(buffer.sorted_keys()) {
        sort_postings();
    }

    bool next_key() override {
        if (next_key_ == keys_.size()) {
            return false;
        }
        number_ = keys_[next_key_++];
        at_ = end_;
        end_ = ends_[number_];
        return true;
    }
    [[nodiscard]] std::string_view key() const override { return buffer_.keys_[number_]; }
    bool next() override {
        if (at_ == end_) {
            return false;
        }
        posting_ = order_[at_++];
        return true;
    }
    [[nodiscard]] Xapian::docid document() const override {
        return buffer_.postings_[posting_].document;
    }
    [[nodiscard]] std::string_view bytes() const override {
        const Posting& posting = buffer_.postings_[posting_];
        return std::string_view(buffer_.bytes_).substr(posting.begin, posting.size);
    }

    /// Postings of the key that are not read.
    [[nodiscard]] std::uint32_t left() const { return end_ - at_; }

private:
    /// Counts how many there are of each key, as that is enough where documents came in order.
    void sort_postings() {
        ends_.resize(buffer_.keys_.size());
        for (std::uint32_t i = 0; i < buffer_.postings_.size(); ++i) {
            ends_[buffer_.postings_[i].key] += buffer_.counts(i) ? 1U : 0U;
        }
        std::uint32_t begin = 0;
        for (const std::uint32_t key : keys_) {
            begin += std::exchange(ends_[key], begin);
        }
        order_.resize(begin);
        // Where postings of a key begin becomes, with each that is placed, where they end.
        for (std::uint32_t i = 0; i < buffer_.postings_.size(); ++i) {
            if (buffer_.counts(i)) {
                order_[ends_[buffer_.postings_[i].key]++] = i;
            }
        }
        if (!buffer_.first_.empty()) {
            sort_by_document();
        }
    }

    void sort_by_document() {
        auto begin = order_.begin();
        for (const std::uint32_t key : keys_) {
            const auto end = order_.begin() + ends_[key];
            std::ranges::sort(begin, end, {}, [this](std::uint32_t posting) {
                return buffer_.postings_[posting].document;
            });
            begin = end;
        }
    }

    const PostingBuffer& buffer_;
    std::vector<std::uint32_t> keys_;   ///< by name
    std::vector<std::uint32_t> order_;  ///< of the postings
    std::vector<std::uint32_t> ends_;   ///< in the order, by key
    std::size_t next_key_ = 0;
    std::uint32_t number_ = 0;  ///< of the key
    std::uint32_t at_ = 0;
    std::uint32_t end_ = 0;
    std::uint32_t posting_ = 0;
};

std::unique_ptr<PostingSource> PostingBuffer::sorted() const {
    return std::make_unique<Reader>(*this);
}

/// A run is a list of keys, each with the number of its postings; these hold the distance to the
/// document before and their bytes.
void PostingBuffer::write(const std::filesystem::path& file) {
    OutputFile out(file);
    std::string packed;
    Reader reader(*this);
    while (reader.next_key()) {
        packed.clear();
        pack_string(packed, reader.key());
        pack_number(packed, reader.left());
        Xapian::docid before = 0;
        while (reader.next()) {
            pack_number(packed, reader.document() - std::exchange(before, reader.document()));
            pack_string(packed, reader.bytes());
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
    highest_ = 0;
    first_.clear();
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
