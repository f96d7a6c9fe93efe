// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/export.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/digest.h"
#include "common/error.h"
#include "common/record.h"
#include "searcher/engine/ask_again.h"

namespace news::searcher {
namespace {

/// Articles that are looked through at a time.
constexpr Xapian::docid window = 2000;

/// The articles from one number to another, both included. For one local database only.
class Window final : public Xapian::PostingSource {
public:
    Window(Xapian::docid first, Xapian::docid last) : first_(first), last_(last) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return last_ - first_ + 1; }
    Xapian::doccount get_termfreq_max() const override { return last_ - first_ + 1; }

    void init(const Xapian::Database& database) override {
        database_ = database;
        at_ = database_.postlist_begin("");
        begun_ = false;
    }

    void next(double /*min_weight*/) override {
        if (begun_) {
            ++at_;
        } else {
            at_.skip_to(first_);
            begun_ = true;
        }
    }

    void skip_to(Xapian::docid wanted, double /*min_weight*/) override {
        begun_ = true;
        at_.skip_to(std::max(first_, wanted));
    }

    bool at_end() const override { return at_ == Xapian::PostingIterator() || *at_ > last_; }
    Xapian::docid get_docid() const override { return *at_; }
    Window* clone() const override { return new Window(first_, last_); }
    std::string get_description() const override { return "Window"; }

private:
    Xapian::docid first_;
    Xapian::docid last_;
    Xapian::Database database_;
    Xapian::PostingIterator at_;
    bool begun_ = false;
};

struct Found {
    Xapian::docid number = 0;
    std::string record;
};

std::vector<Found> found_by(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet matches = enquire.get_mset(0, window);
    std::vector<Found> found;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        found.push_back({*match, match.get_document().get_data()});
    }
    return found;
}

Xapian::docid window_end(const ExportCursor& cursor) {
    return cursor.last - cursor.after > window ? cursor.after + window : cursor.last;
}

/// The matches in the window behind the cursor.
std::vector<Found> next_matches(Index& index, const Node& query, Require require,
                                const ExportCursor& cursor) {
    return ask_again_if_changed(index, [&] {
        const IndexWords words = index.words();
        auto* source = new Window(cursor.after + 1, window_end(cursor));
        const Xapian::Query among(source->release());
        return found_by(index.database(),
                        {Xapian::Query::OP_FILTER, compile(query, words, require).query, among});
    });
}

std::optional<Xapian::docid> number_of(std::string_view text) {
    Xapian::docid number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

ExportCursor export_start(const Index& index, std::string_view query) {
    const Xapian::Database& database = index.database();
    return {.index = digest_of(database.get_uuid()),
            .query = digest_of(query),
            .after = 0,
            .last = database.get_lastdocid()};
}

std::string cursor_text(const ExportCursor& cursor) {
    return fmt::format("{}-{}-{}-{}", cursor.index, cursor.query, cursor.last, cursor.after);
}

ExportCursor parse_cursor(std::string_view text, const ExportCursor& start) {
    std::array<std::string_view, 4> parts;
    for (std::string_view& part : parts) {
        const std::size_t end = std::min(text.find('-'), text.size());
        part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto last = number_of(parts[2]);
    const auto after = number_of(parts[3]);
    if (!last || !after || !text.empty()) {
        throw Error(Failure::usage, "--cursor takes what an export gave as its next_cursor");
    }
    if (parts[0] != start.index || parts[1] != start.query) {
        throw Error(
            Failure::usage,
            fmt::format("the cursor is of another {}", parts[0] != start.index ? "index" : "query"),
            "begin the export again without --cursor");
    }
    return {.index = start.index, .query = start.query, .after = *after, .last = *last};
}

std::optional<ExportCursor> export_matches(Index& index, const Node& query, Require require,
                                           ExportCursor cursor, const UseArticle& use) {
    if (index.database().size() > 1) {
        throw Error(Failure::usage, "an index of several shards cannot be exported",
                    "export each of them, or write --format jsonl --limit N with find");
    }
    while (cursor.after < cursor.last) {
        const Xapian::docid end = window_end(cursor);
        for (const Found& found : next_matches(index, query, require, cursor)) {
            cursor.after = found.number;
            if (!use(decode_record(found.record))) {
                return cursor;
            }
        }
        cursor.after = end;
    }
    return std::nullopt;
}

}  // namespace news::searcher
