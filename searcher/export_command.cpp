// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export_command.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <limits>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/command.h"
#include "common/error.h"
#include "common/record.h"
#include "common/text.h"
#include "searcher/engine/export.h"
#include "searcher/engine/search.h"
#include "searcher/output/csv.h"
#include "searcher/output/json.h"
#include "searcher/query/describe.h"
#include "searcher/query/parser.h"
#include "searcher/suggest.h"

namespace news::searcher {
namespace {

using nlohmann::ordered_json;

constexpr auto member_names = std::to_array<std::string_view>(
    {"id", "origin", "url", "title", "authors", "date", "source", "domain", "language", "section",
     "lead", "body", "captions", "credits", "wire", "place"});

/// The members wanted, in the order of the list; all where it is empty.
std::vector<std::string_view> members_of(std::string_view list) {
    std::vector<std::string_view> members;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        const std::string_view name = trim(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        const auto* const known = std::ranges::find(member_names, name);
        if (known == member_names.end()) {
            throw Error(Failure::usage, fmt::format("an article has no member “{}”", name),
                        fmt::format("--fields takes some of {}", fmt::join(member_names, ",")));
        }
        members.push_back(*known);
    }
    if (members.empty()) {
        members.assign(member_names.begin(), member_names.end());
    }
    return members;
}

ordered_json header_of(const Index& index, const SearchOptions& options, const ParsedQuery& parsed,
                       Xapian::doccount total) {
    const Xapian::Database& database = index.database();
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return {{"format", json_format},
            {"query", options.text},
            {"description", describe(parsed.tree)},
            {"notes", notes_to_json(parsed.notes, options.text)},
            {"index", {{"uuid", database.get_uuid()}, {"revision", database.get_revision()}}},
            {"total", total},
            {"time", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now))}};
}

std::string line_of(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string text_of(const ordered_json& value) {
    if (value.is_null()) {
        return {};
    }
    if (value.is_array()) {
        return fmt::format("{}", fmt::join(value.get<std::vector<std::string>>(), "; "));
    }
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Prints articles in one form.
class Printer {
public:
    Printer(const SearchOptions& options, std::ostream& out)
        : format_(options.format), members_(members_of(options.fields)), out_(out) {}

    /// What stands above the articles.
    void begin() {
        if (format_ == "csv") {
            out_ << fmt::format("{}\r\n", fmt::join(members_, ","));
        }
    }

    void print(const Article& article) {
        ++number_;
        if (format_ == "ids") {
            out_ << article.id << '\n';
        } else if (format_ == "trec") {
            out_ << fmt::format("1 Q0 {} {} 0 news-search\n", article.id, number_);
        } else if (format_ == "csv") {
            print_row(to_json(article));
        } else {
            print_object(to_json(article));
        }
    }

    [[nodiscard]] std::size_t number() const { return number_; }

private:
    void print_row(const ordered_json& article) {
        std::string_view separator;
        for (const std::string_view member : members_) {
            out_ << separator << csv_field(text_of(article.at(std::string(member))));
            separator = ",";
        }
        out_ << "\r\n";
    }

    void print_object(const ordered_json& article) {
        ordered_json object = ordered_json::object();
        for (const std::string_view member : members_) {
            object[std::string(member)] = article.at(std::string(member));
        }
        out_ << line_of(object) << '\n';
    }

    const std::string format_;
    const std::vector<std::string_view> members_;
    std::ostream& out_;
    std::size_t number_ = 0;
};

/// JSON lines carry the record themselves; other forms have no place for it.
void write_record(const ordered_json& record, const SearchOptions& options, std::ofstream& file,
                  std::ostream& out) {
    if (file.is_open()) {
        file << line_of(record) << '\n';
    } else if (options.format == "jsonl") {
        out << line_of(record) << '\n';
    }
}

void open_header(const SearchOptions& options, std::ofstream& file) {
    if (!options.header.empty()) {
        file.open(options.header);
        if (!file) {
            throw Error(Failure::input, fmt::format("{} cannot be written", options.header));
        }
    }
}

}  // namespace

int export_articles(const SearchOptions& options, std::ostream& out) {
    Index index(index_folder(options.index));
    const ParsedQuery parsed = parse_query(options.text, {index.main_languages(), options.today});
    std::cerr << notes_text(parsed.notes);
    Printer printer(options, out);
    const Cursor start = cursor_at_start(index, options.text);
    const Cursor cursor = options.cursor.empty() ? start : parse_cursor(options.cursor, start);
    std::ofstream file;
    open_header(options, file);
    const Xapian::doccount total = count(index, parsed.tree, options.require);
    write_record(header_of(index, options, parsed, total), options, file, out);
    printer.begin();
    const std::size_t limit = options.limit.value_or(std::numeric_limits<std::size_t>::max());
    const auto next =
        export_matches(index, parsed.tree, options.require, cursor, [&](const Article& article) {
            printer.print(article);
            return out.good() && printer.number() < limit;
        });
    if (next) {
        write_record({{"next_cursor", cursor_text(*next)}}, options, file, out);
        if (options.format != "jsonl" && !file.is_open()) {
            std::cerr << "more: --cursor " << cursor_text(*next) << '\n';
        }
    }
    return printer.number() == 0 ? 1 : 0;
}

}  // namespace news::searcher
