// SPDX-License-Identifier: GPL-2.0-or-later
/// An external sort of postings: runs that fit into memory are sorted and written to files, which
/// are merged at the end.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/string_table.h"
#include "indexer/bulk/input_file.h"

namespace news::indexer {

/// Postings in the order of their keys and, within a key, of their documents.
class PostingSource {
public:
    PostingSource() = default;
    virtual ~PostingSource() = default;
    PostingSource(const PostingSource&) = delete;
    PostingSource& operator=(const PostingSource&) = delete;

    /// Moves to the next key, behind all postings of the one before it.
    virtual bool next_key() = 0;
    /// The views stay valid until the next move.
    [[nodiscard]] virtual std::string_view key() const = 0;
    /// Moves to the next posting of the key: to the first one after next_key().
    virtual bool next() = 0;
    [[nodiscard]] virtual Xapian::docid document() const = 0;
    [[nodiscard]] virtual std::string_view bytes() const = 0;
};

/// What a key holds of documents: of a term its frequency and positions in them, of a slot their
/// values. A posting is a key, a document and some bytes.
///
/// The run that is being collected, of documents in any order.
class PostingBuffer {
public:
    /// Of size(): places are numbers of 32 bits. A document may still be added to so much.
    static constexpr std::size_t most_bytes = std::size_t{3} << 30U;

    /// What was added of the document before counts no longer.
    void begin(Xapian::docid document);
    /// Adds a posting of the document that was begun.
    /// REQUIRES: a key that was not added to it
    void add(std::string_view key, std::string_view bytes);
    /// Bytes that are in use, with those that sorting takes; up to twice as many are held.
    [[nodiscard]] std::size_t size() const;

    /// By key and then by document. To be used as long as the buffer does not change.
    [[nodiscard]] std::unique_ptr<PostingSource> sorted() const;
    /// Writes them in this order. The buffer is then empty.
    void write(const std::filesystem::path& file);

private:
    class Reader;

    struct Posting {
        std::uint32_t begin = 0;  ///< in the bytes
        std::uint32_t size = 0;
        std::uint32_t key = 0;
        Xapian::docid document = 0;
    };
    /// False for what was added of a document that was begun again since.
    [[nodiscard]] bool counts(std::uint32_t posting) const;
    [[nodiscard]] std::vector<std::uint32_t> sorted_keys() const;
    void clear();

    std::vector<Posting> postings_;
    std::string bytes_;
    StringTable keys_;
    Xapian::docid document_ = 0;  ///< that was begun
    Xapian::docid highest_ = 0;
    /// The first posting that counts, of documents that came behind a higher one or again.
    std::unordered_map<Xapian::docid, std::uint32_t> first_;
};

/// A run that was written.
class RunReader : public PostingSource {
public:
    explicit RunReader(const std::filesystem::path& file) : file_(file) {}

    bool next_key() override;
    [[nodiscard]] std::string_view key() const override { return key_; }
    bool next() override;
    [[nodiscard]] Xapian::docid document() const override { return document_; }
    [[nodiscard]] std::string_view bytes() const override { return bytes_; }

private:
    InputFile file_;
    std::string key_;
    std::uint64_t left_ = 0;  ///< postings of the key
    Xapian::docid document_ = 0;
    std::string_view bytes_;
};

/// Takes what is merged.
class PostingSink {
public:
    PostingSink() = default;
    virtual ~PostingSink() = default;
    PostingSink(const PostingSink&) = delete;
    PostingSink& operator=(const PostingSink&) = delete;

    virtual void begin_key(std::string_view key) = 0;
    virtual void add(Xapian::docid document, std::string_view bytes) = 0;
};

using PostingSources = std::vector<std::unique_ptr<PostingSource>>;

/// Merges sources. Where two have a posting of the same key and document, the last of them counts.
///
/// @param is_live  whether a document still has what a source, by its place in the list, has of it
void merge(PostingSources sources, const std::function<bool(std::size_t, Xapian::docid)>& is_live,
           PostingSink& sink);

}  // namespace news::indexer
