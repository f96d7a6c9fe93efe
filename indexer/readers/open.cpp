// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/open.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/readers/archive_members.h"
#include "indexer/readers/feed.h"
#include "indexer/readers/file_stream.h"
#include "indexer/readers/json.h"
#include "indexer/readers/jsonl.h"
#include "indexer/readers/newsml.h"
#include "indexer/readers/recognize.h"
#include "indexer/readers/sgml.h"
#include "indexer/readers/table.h"
#include "indexer/readers/unpack.h"
#include "indexer/readers/utf16.h"
#include "indexer/readers/warc.h"
#include "indexer/readers/whole_file.h"

namespace news::indexer {
namespace {

/// A file of which there is only one thing to say.
class SkippedReader : public Reader {
public:
    explicit SkippedReader(Skipped skipped) : skipped_(std::move(skipped)) {}

    std::optional<Input> next() override {
        auto skipped = std::exchange(skipped_, std::nullopt);
        return skipped ? std::optional<Input>(std::move(*skipped)) : std::nullopt;
    }
    [[nodiscard]] std::uint64_t bytes_read() const override { return 0; }

private:
    std::optional<Skipped> skipped_;
};

std::unique_ptr<Reader> skip(const Source& source, SkipReason reason, std::string detail) {
    return std::make_unique<SkippedReader>(Skipped{source.origin, reason, std::move(detail)});
}

std::unique_ptr<Reader> skip_for_problem(const Source& source) {
    return std::make_unique<SkippedReader>(*problem_of(source, source.origin));
}

/// Readers that go by lines and braces want one byte for an ASCII character.
Source narrow(Source source) {
    if (is_utf16(source.bytes->peek(2))) {
        source.bytes =
            std::make_unique<ByteCursor>(std::make_unique<Utf16Stream>(std::move(source.bytes)));
    }
    return source;
}

/// Lists of all kinds are kept as tables; without a map, one of articles has to look like it. Null
/// for a list in which there is no text.
std::unique_ptr<Reader> open_table(Source source) {
    const bool is_mapped = source.map && !source.map->empty();
    const std::string_view head = source.bytes->peek(head_bytes);
    if (!is_mapped && !head.empty() && !is_table_of_articles(head)) {
        if (!holds_text(head)) {
            return nullptr;
        }
        return skip(source, SkipReason::no_article,
                    "no columns that hold a headline and a text: name them with --map");
    }
    return std::make_unique<TableReader>(std::move(source));
}

std::unique_ptr<Reader> open_kind(Source source, FileKind kind) {
    switch (kind) {
        case FileKind::unknown:
            return nullptr;
        case FileKind::zip:
        case FileKind::tar:
        case FileKind::seven_zip:
            return open_archive(std::move(source), kind);
        case FileKind::warc:
            return std::make_unique<WarcReader>(std::move(source));
        case FileKind::nitf:
            return std::make_unique<WholeFileReader>(std::move(source), MediaType::nitf);
        case FileKind::newsml:
            return read_newsml(std::move(source));
        case FileKind::feed:
            return read_feed(std::move(source));
        case FileKind::trec:
            return std::make_unique<SgmlReader>(narrow(std::move(source)), SgmlKind::trec);
        case FileKind::reuters:
            return std::make_unique<SgmlReader>(narrow(std::move(source)), SgmlKind::reuters);
        case FileKind::html:
            return std::make_unique<WholeFileReader>(std::move(source), MediaType::html);
        case FileKind::json:
            return std::make_unique<JsonReader>(narrow(std::move(source)));
        case FileKind::json_lines:
            return std::make_unique<JsonLinesReader>(narrow(std::move(source)));
        case FileKind::table:
            return open_table(narrow(std::move(source)));
        case FileKind::text:
            return std::make_unique<WholeFileReader>(std::move(source), MediaType::text);
    }
    return nullptr;
}

/// Zero bytes begin pictures and sparse files, and no text that is read by lines.
bool is_no_text(std::string_view head, FileKind kind) {
    const bool by_lines = kind == FileKind::json_lines || kind == FileKind::json ||
                          kind == FileKind::table || kind == FileKind::warc;
    return by_lines && !is_utf16(head) && head.substr(0, 64).find('\0') != std::string_view::npos;
}

}  // namespace

std::unique_ptr<Reader> open_source(Source source, std::string_view name) {
    std::string_view head = source.bytes->peek(head_bytes);
    const std::string_view inner = without_compression(name);
    if (head.empty() && source.bytes->problem()) {
        return skip_for_problem(source);
    }
    if (is_compressed(head)) {
        if (++source.depth > UnpackBudget::deepest) {
            return skip(source, SkipReason::limits, "nested too deep");
        }
        const std::string magic(head.substr(0, 8));
        source.bytes =
            std::make_unique<ByteCursor>(unpack(std::move(source.bytes), magic, source.budget));
        return open_source(std::move(source), inner);
    }
    const FileKind kind = recognize(head, inner);
    const bool by_name = kind != FileKind::unknown && recognize(head, {}) == FileKind::unknown;
    if (by_name && inner != name && !head.empty()) {
        return skip(source, SkipReason::truncated, "not compressed as its name says");
    }
    if (is_no_text(head, kind)) {
        return skip(source, SkipReason::binary, {});
    }
    return open_kind(std::move(source), kind);
}

std::unique_ptr<Reader> open_file(const std::filesystem::path& path,
                                  std::shared_ptr<const FieldMap> map) {
    auto file = std::make_unique<FileStream>(path);
    Source source;
    source.origin = path.native();
    source.budget = std::make_shared<UnpackBudget>(file->size());
    source.bytes = std::make_unique<ByteCursor>(std::move(file));
    source.map = std::move(map);
    return open_source(std::move(source), path.filename().native());
}

}  // namespace news::indexer
