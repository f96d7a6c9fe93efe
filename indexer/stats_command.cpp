// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stats_command.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/index_folder.h"
#include "common/index_info.h"
#include "common/schema.h"
#include "common/text.h"
#include "indexer/archive/known_furniture.h"
#include "indexer/catalog/catalog.h"
#include "indexer/index_stats.h"
#include "indexer/item/raw_item.h"

namespace news::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_values = 20;

/// Most frequent first.
std::vector<std::pair<std::string, std::size_t>> sorted(const Counts& counts) {
    std::vector<std::pair<std::string, std::size_t>> list(counts.begin(), counts.end());
    std::ranges::stable_sort(list,
                             [](const auto& a, const auto& b) { return a.second > b.second; });
    return list;
}

std::string text_of(std::string_view heading, const Counts& counts, std::string_view none) {
    std::string text = fmt::format("{}:\n", heading);
    std::size_t shown = 0;
    for (const auto& [value, count] : sorted(counts)) {
        if (shown++ == most_values) {
            text += fmt::format("{:9}  others\n", counts.size() - most_values);
            break;
        }
        text +=
            fmt::format("{:9}  {}\n", count, value.empty() ? std::string(none) : printable(value));
    }
    return text;
}

std::string text_of(const IndexStats& stats, const std::filesystem::path& folder) {
    std::string text = fmt::format(
        "articles: {}\nbytes: {}\nschema version: {}\nfolder: {}\n"
        "files: {} of {} bytes, {} to be read again\nfailures: {}\n",
        stats.articles, index_bytes(folder), schema_version, folder.native(), stats.files,
        stats.file_bytes, stats.incomplete_files, stats.failures);
    text += text_of("source", stats.by_source, "(unknown)");
    text += text_of("year", stats.by_year, "(undated)");
    text += text_of("language", stats.by_language, "(unknown)");
    text += text_of("format", stats.by_format, "(unknown)");
    text += text_of("kind of date", stats.by_date_kind, "(undated)");
    text += text_of("evidence of date", stats.by_date_rule, "(none)");
    return stats.by_failure.empty() ? text : text + text_of("failure", stats.by_failure, "");
}

Json to_json(const Counts& counts) {
    Json list = Json::array();
    for (const auto& [value, count] : sorted(counts)) {
        list.push_back({{"value", value.empty() ? Json(nullptr) : Json(value)}, {"count", count}});
    }
    return list;
}

Json to_json(const IndexStats& stats, const std::filesystem::path& folder) {
    const auto undated = stats.by_year.find("");
    return {{"index", folder.native()},
            {"bytes", index_bytes(folder)},
            {"schema_version", schema_version},
            {"articles", stats.articles},
            {"undated", undated == stats.by_year.end() ? 0 : undated->second},
            {"files",
             {{"known", stats.files},
              {"bytes", stats.file_bytes},
              {"to_be_read_again", stats.incomplete_files}}},
            {"sources", to_json(stats.by_source)},
            {"years", to_json(stats.by_year)},
            {"languages", to_json(stats.by_language)},
            {"formats", to_json(stats.by_format)},
            {"date_kinds", to_json(stats.by_date_kind)},
            {"date_evidence", to_json(stats.by_date_rule)},
            {"failures", {{"total", stats.failures}, {"reasons", to_json(stats.by_failure)}}}};
}

// ---- Failures ----

std::string sentence_of(const std::string& reason) {
    for (std::size_t i = 0; i < skip_reasons; ++i) {
        if (name_of(static_cast<SkipReason>(i)) == reason) {
            return std::string(describe(static_cast<SkipReason>(i)));
        }
    }
    return reason;
}

std::string text_of(const FileEntry& entry) {
    std::string text;
    for (const auto& [record, reason, detail] : entry.failed) {
        text += printable(fmt::format("{}{}: {}{}", entry.path, record, sentence_of(reason),
                                      detail.empty() ? "" : fmt::format(" ({})", detail))) +
                '\n';
    }
    if (entry.failures > entry.failed.size()) {
        text += printable(fmt::format("{}: and {} more", entry.path,
                                      entry.failures - entry.failed.size())) +
                '\n';
    }
    return text;
}

Json to_json(const FileEntry& entry) {
    Json list = Json::array();
    for (const auto& [record, reason, detail] : entry.failed) {
        list.push_back({{"record", record}, {"reason", reason}, {"detail", detail}});
    }
    return {{"file", entry.path}, {"failures", entry.failures}, {"records", std::move(list)}};
}

/// Names of files need not be UTF-8.
std::string dump(const Json& json) {
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

void print_failures(const Xapian::Database& database, Form form, std::ostream& out) {
    Json list = Json::array();
    for_each_entry(database, {}, [&](const FileEntry& entry) {
        if (entry.failures == 0) {
            return;
        }
        if (form == Form::json) {
            list.push_back(to_json(entry));
        } else {
            out << text_of(entry);
        }
    });
    if (form == Form::json) {
        out << dump({{"files", std::move(list)}});
    }
}

std::string_view name_of(Verdict verdict) {
    return verdict == Verdict::learned ? "learned" : verdict == Verdict::told ? "told" : "kept";
}

/// "learned: in 29 of 30 articles, 29 stories of 29 looked at, tail, 20140329 to 20150101: “Tap …”"
std::string text_of(const KnownBlock& block) {
    std::string text = std::string(name_of(block.verdict));
    if (block.verdict == Verdict::learned) {
        text += fmt::format(", {}, in {} of {} articles, of at least {} stories", block.side,
                            block.articles, block.of_source, block.stories);
    }
    if (!block.first_day.empty()) {
        text += fmt::format(", {} to {}", block.first_day, block.last_day);
    }
    return fmt::format("  {}: {}\n", text, printable(block.text));
}

Json to_json(const KnownBlock& block) {
    return {{"verdict", name_of(block.verdict)}, {"text", block.text},
            {"articles", block.articles},        {"articles_of_source", block.of_source},
            {"stories", block.stories},          {"side", block.side},
            {"first_day", block.first_day},      {"last_day", block.last_day}};
}

void print_furniture(const KnownFurniture& known, const Options& options, std::ostream& out) {
    const std::string wanted =
        options.source.empty() ? "" : source_term({.name = options.source, .domain = {}});
    Json papers = Json::object();
    for (const auto& [source, blocks] : known.sources()) {
        if ((!wanted.empty() && source != wanted) || blocks.empty()) {
            continue;
        }
        const std::string name = source.substr(field_named("source").prefix.size());
        papers[name] = Json::array();
        out << (options.form == Form::json ? "" : printable(name) + '\n');
        for (const auto& [number, block] : blocks) {
            papers[name].push_back(to_json(block));
            out << (options.form == Form::json ? "" : text_of(block));
        }
    }
    if (options.form == Form::json) {
        out << dump({{"furniture", std::move(papers)}});
    }
}

}  // namespace

int stats(const Options& options, std::ostream& out) {
    const Xapian::Database database = open_index(options.index);
    if (options.failures) {
        print_failures(database, options.form, out);
        return 0;
    }
    if (options.furniture) {
        print_furniture(read_furniture(database), options, out);
        return 0;
    }
    const IndexStats counted = index_stats(database);
    out << (options.form == Form::json ? dump(to_json(counted, options.index))
                                       : text_of(counted, options.index));
    return 0;
}

}  // namespace news::indexer
