// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/script_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/text.h"
#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/foreign_json.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

using nlohmann::json;

/// Names under which content systems keep text that is meant to be read.
bool is_text_key(std::string_view key) {
    static constexpr auto keys = std::to_array<std::string_view>(
        {"articleBody", "body", "bodyText", "children", "content", "contents", "data", "html",
         "items", "paragraph", "paragraphs", "text", "value"});
    return std::ranges::binary_search(keys, key);
}

bool is_html(std::string_view text) {
    return text.find("</") != npos || text.find("<br") != npos || text.find("<p>") != npos;
}

/// Words in paragraphs that are long enough for a sentence: menus and labels count nothing.
std::size_t words_of(const std::vector<std::string>& paragraphs) {
    constexpr std::size_t least_words = 8;
    std::size_t sum = 0;
    for (const std::string& paragraph : paragraphs) {
        const std::size_t words = count_words(paragraph);
        sum += words >= least_words ? words : 0;
    }
    return sum;
}

/// Puts the values inside a list, or under an object's keys of text, on the stack.
void add_children(const json& value, std::vector<const json*>& waiting) {
    if (value.is_array()) {
        for (auto it = value.rbegin(); it != value.rend(); ++it) {
            waiting.push_back(&*it);
        }
    } else if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            if (is_text_key(key)) {
                waiting.push_back(&child);
            }
        }
    }
}

/// All text inside `value` in its order, as far as it stands under the keys of text.
///
/// @param steps  how many values may still be visited
std::string text_inside(const json& value, std::size_t& steps) {
    std::string text;
    std::vector<const json*> waiting{&value};
    while (!waiting.empty() && steps > 0) {
        --steps;
        const json& current = *waiting.back();
        waiting.pop_back();
        if (current.is_string()) {
            text += current.get_ref<const std::string&>();
        } else {
            add_children(current, waiting);
        }
    }
    return text;
}

/// The paragraphs that the elements of a list make, one or more each.
std::vector<std::string> paragraphs_of_list(const json& list, std::size_t& steps) {
    std::vector<std::string> found;
    for (const json& element : list) {
        for (std::string& paragraph : paragraphs_of(text_inside(element, steps))) {
            found.push_back(std::move(paragraph));
        }
    }
    return found;
}

/// Looks at every string and list of `state` that may be the body; keeps the longest.
class StateReader {
public:
    void read(const json& state, const std::string& where) {
        std::vector<const json*> waiting{&state};
        while (!waiting.empty()) {
            const json& current = *waiting.back();
            waiting.pop_back();
            if (current.is_array() && holds_texts(current)) {
                take(paragraphs_of_list(current, steps_), where);
            } else if (current.is_string()) {
                take_string(current.get_ref<const std::string&>(), where);
            }
            if (current.is_structured()) {
                for (const json& child : current) {
                    waiting.push_back(&child);
                }
            }
        }
    }

    ScriptText result() { return std::move(best_); }

private:
    /// Lists of pieces are read from the outermost that looks like a list of paragraphs.
    static bool holds_texts(const json& list) {
        constexpr std::size_t least = 3;
        const auto texts = std::ranges::count_if(
            list, [](const json& element) { return element.is_string() || element.is_object(); });
        return static_cast<std::size_t>(texts) >= least;
    }

    void take_string(const std::string& text, const std::string& where) {
        constexpr std::size_t least_bytes = 500;
        if (text.size() >= least_bytes && text.front() != '{' && text.front() != '[') {
            take(paragraphs_of(text), where);
        }
    }

    void take(std::vector<std::string> paragraphs, const std::string& where) {
        const std::size_t words = words_of(paragraphs);
        if (words > best_.words) {
            best_ = {std::move(paragraphs), words, "page-state", where};
        }
    }

    ScriptText best_;
    std::size_t steps_ = 2'000'000;  ///< lists in lists are read more than once, but not for ever
};

}  // namespace

std::vector<std::string> paragraphs_of(const std::string& text) {
    std::vector<std::string> found;
    if (is_html(text)) {
        const HtmlTree tree(text);
        for (Block& block : collect_blocks(tree)) {
            found.push_back(std::move(block.text));
        }
        return found;
    }
    for (const std::string_view line : split_lines(text)) {
        if (std::string clean = clean_line(line); !clean.empty()) {
            found.push_back(std::move(clean));
        }
    }
    return found;
}

ScriptText json_ld_body(const Page& page) {
    ScriptText best;
    for (const JsonLd& item : page.json_ld) {
        const auto body = item.object.find("articleBody");
        if (body == item.object.end() || !body->is_string()) {
            continue;
        }
        std::vector<std::string> paragraphs = paragraphs_of(body->get_ref<const std::string&>());
        const std::size_t words = words_of(paragraphs);
        if (words > best.words) {
            best = {std::move(paragraphs), words, "json-ld:articleBody", item.where};
        }
    }
    return best;
}

ScriptText page_state_body(const Page& page) {
    StateReader reader;
    int number = 0;
    for (const HtmlScript& script : page.tree.scripts()) {
        ++number;
        if (script.attributes.find("application/json") == npos) {
            continue;
        }
        const json state = parse_foreign_json(script.text);
        if (!state.is_discarded()) {
            reader.read(state, fmt::format("script[{}]", number));
        }
    }
    return reader.result();
}

}  // namespace news::indexer
