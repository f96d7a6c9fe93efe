// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/item/record_keys.h"
#include "indexer/readers/json_value.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// What services and exports call the list of articles, and the objects around it.
constexpr auto list_names = std::to_array<std::string_view>(
    {"articles", "results", "items", "docs", "documents", "hits", "response", "data", "records",
     "news", "entries", "posts", "stories", "value", "rows", "feed", "channel", "content"});

/// An object that has one of these as text is an article itself.
constexpr auto text_names =
    std::to_array<const char*>({"body", "text", "articleBody", "maintext", "content", "body_html",
                                "body_text", "body_xhtml", "fulltext", "cleaned_text"});

constexpr std::size_t longest_key = 1000;
constexpr std::size_t deepest_list = 4;

bool is_list_name(std::string_view name) {
    return std::ranges::find(list_names, name) != list_names.end();
}

bool is_list_of_objects(const json& value) {
    return value.is_array() && !value.empty() && value.front().is_object();
}

/// True for an object that is not an article but holds a list of them.
bool is_wrapper(const json& object, std::size_t depth = 1) {
    const bool is_article = std::ranges::any_of(text_names, [&](const char* name) {
        const auto found = object.find(name);
        return found != object.end() && found->is_string();
    });
    if (is_article || depth > deepest_list) {
        return false;
    }
    return std::ranges::any_of(object.items(), [&](const auto& member) {
        const json& value = member.value();
        return is_list_name(member.key()) &&
               (is_list_of_objects(value) || (value.is_object() && is_wrapper(value, depth + 1)));
    });
}

/// True for an object with a headline and a text of its own.
bool is_record(const json& value) {
    const auto states = [&](RecordKey key) {
        return std::ranges::any_of(value.items(), [&](const auto& member) {
            return record_key(member.key()) == key && !member.value().empty();
        });
    };
    return value.is_object() && states(RecordKey::title) && states(RecordKey::body);
}

/// {"id1": {…}, "id2": {…}}: all members are articles. One alone may be the "article" of a record.
bool is_keyed(const json& object) {
    return object.size() > 1 && std::ranges::all_of(object, is_record);
}

/// `record` with the key that it stands under as its id. A number is a position, not an id: every
/// export begins with 0.
std::string with_id(const json& value, const std::string& key, std::string record) {
    const bool has_id = std::ranges::any_of(value.items(), [](const auto& member) {
        return record_key(member.key()) == RecordKey::id;
    });
    const bool is_position = key.find_first_not_of("0123456789\"") == std::string::npos;
    return has_id || is_position ? std::move(record)
                                 : fmt::format(R"({{"id": {}, {})", key, record.substr(1));
}

}  // namespace

std::optional<Input> JsonReader::next() {
    while (!done_) {
        if (auto input = skip_blanks() ? step() : end()) {
            return input;
        }
    }
    return std::nullopt;
}

/// False at the end of the stream. Records may be divided by U+001E, as RFC 7464 has it.
bool JsonReader::skip_blanks() const {
    for (;;) {
        const std::string_view view = source_.bytes->peek(3);
        if (view.empty()) {
            return false;
        }
        const std::size_t mark = view.starts_with("\xef\xbb\xbf") ? 3 : 0;
        const std::size_t blanks = std::min(view.find_first_not_of(" \t\r\n\x1e"), view.size());
        if (mark + blanks == 0) {
            return true;
        }
        source_.bytes->skip(std::max(mark, blanks));
    }
}

std::optional<Input> JsonReader::step() {
    const char next = source_.bytes->peek(1).front();
    if (open_.empty()) {
        return step_outside(next);
    }
    return open_.back() == '[' ? step_in_list(next) : step_in_object(next);
}

std::optional<Input> JsonReader::step_outside(char next) {
    if (next == '[') {
        enter('[');
        return std::nullopt;
    }
    if (next == ',') {
        source_.bytes->skip(1);
        return std::nullopt;
    }
    if (next != '{') {
        return stop(SkipReason::broken_json, "an object or a list is expected");
    }
    auto value = take_json(*source_.bytes, limit_);
    const json object =
        value.problem.empty() ? json::parse(value.text, nullptr, false) : json(nullptr);
    is_keyed_ = value.too_long || (object.is_object() && is_keyed(object));
    if (is_keyed_ || (object.is_object() && is_wrapper(object))) {
        source_.bytes->put_back(value.text);
        enter('{');
        return std::nullopt;
    }
    if (!value.problem.empty()) {
        ++number_;
        return stop(SkipReason::broken_json, std::move(value.problem));
    }
    return give(std::move(value.text));
}

std::optional<Input> JsonReader::step_in_list(char next) {
    if (next == ']' || next == ',') {
        source_.bytes->skip(1);
        if (next == ']') {
            open_.pop_back();
        }
        return std::nullopt;
    }
    return take_record();
}

std::optional<Input> JsonReader::take_record() {
    auto value = take_json(*source_.bytes, limit_);
    ++number_;
    if (value.too_long) {
        return stop(SkipReason::too_large, fmt::format("a record of more than {} bytes", limit_));
    }
    if (!value.problem.empty()) {
        return stop(SkipReason::broken_json, std::move(value.problem));
    }
    --number_;
    return give(std::move(value.text));
}

std::optional<Input> JsonReader::step_in_object(char next) {
    if (next == '}' || next == ',') {
        source_.bytes->skip(1);
        if (next == '}') {
            open_.pop_back();
        }
        return std::nullopt;
    }
    return take_member();
}

/// Goes into lists of records, gives records that stand under their ids, and passes over what else
/// is in an object around them.
std::optional<Input> JsonReader::take_member() {
    const auto key = take_json(*source_.bytes, longest_key);
    if (!key.problem.empty() || !key.text.starts_with('"') || !skip_blanks() ||
        source_.bytes->take(1) != ":" || !skip_blanks()) {
        return stop(SkipReason::broken_json, "a key and its value are expected");
    }
    const char next = source_.bytes->peek(1).front();
    const bool is_bracket = next == '[' || next == '{';
    if (is_bracket && open_.size() < deepest_list &&
        is_list_name(std::string_view(key.text).substr(1, key.text.size() - 2))) {
        enter(next);
        return std::nullopt;
    }
    return take_value(key.text);
}

std::optional<Input> JsonReader::take_value(const std::string& key) {
    auto value = take_json(*source_.bytes, limit_);
    if (value.too_long) {
        return stop(SkipReason::too_large, fmt::format("{} is no list of articles", key));
    }
    if (!value.problem.empty()) {
        return stop(SkipReason::broken_json, std::move(value.problem));
    }
    if (is_keyed_ && value.text.starts_with('{')) {
        const json record = json::parse(value.text, nullptr, false);
        if (is_record(record)) {
            return give(with_id(record, key, std::move(value.text)));
        }
    }
    return std::nullopt;
}

void JsonReader::enter(char bracket) {
    source_.bytes->skip(1);
    open_ += bracket;
}

std::optional<Input> JsonReader::give(std::string bytes) {
    ++number_;
    const bool is_alone = open_.empty() && number_ == 1 && !skip_blanks();
    RawItem item;
    item.origin = is_alone ? source_.origin : source_.record(number_);
    item.type = MediaType::json_record;
    item.bytes = std::move(bytes);
    item.map = source_.map;
    return item;
}

std::optional<Input> JsonReader::stop(SkipReason reason, std::string detail) {
    done_ = true;
    const std::string origin = source_.record(std::max<std::size_t>(number_, 1));
    if (auto skipped = problem_of(source_, origin)) {
        return std::move(*skipped);
    }
    return Skipped{origin, reason, std::move(detail)};
}

std::optional<Input> JsonReader::end() {
    done_ = true;
    if (auto skipped = problem_of(source_, source_.record(number_ + 1))) {
        return std::move(*skipped);
    }
    if (!open_.empty()) {
        return Skipped{source_.record(number_ + 1), SkipReason::truncated,
                       "a bracket is not closed"};
    }
    return number_ > 0 ? std::nullopt
                       : std::optional<Input>(Skipped{source_.origin, SkipReason::empty, {}});
}

}  // namespace news::indexer
