// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/template.h"

#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include "common/utf8.h"

namespace news::searcher {
namespace {

namespace mustache = kainjow::mustache;

/// Control characters, those that change the direction of the text behind them, and what XML does
/// not take.
///
/// Source: Unicode Standard Annex 9, 2.1 to 2.5 (marks that only tell a direction stay); XML 1.0,
/// 2.2
bool is_dangerous(UChar32 character) {
    const bool is_control = (character < 0x20 && character != '\n' && character != '\t') ||
                            (character >= 0x7F && character <= 0x9F);
    const bool overrides = (character >= 0x202A && character <= 0x202E) ||
                           (character >= 0x2066 && character <= 0x2069);
    return is_control || overrides || character == 0xFFFE || character == 0xFFFF;
}

constexpr UChar32 replacement = 0xFFFD;  // for what is not UTF-8

std::string_view entity_of(UChar32 character) {
    switch (character) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

constexpr std::string_view suffix = ".mustache";

std::string file_of(std::string_view name) { return fmt::format("{}{}", name, suffix); }

/// The text of a template with those it names in their places.
std::string whole_template(const Assets& assets, std::string_view name) {
    constexpr std::string_view opening = "{{> ";
    constexpr std::string_view closing = "}}";
    std::string text = assets.text(file_of(name));
    for (std::size_t at = text.find(opening); at != std::string::npos;
         at = text.find(opening, at)) {
        const std::size_t begin = at + opening.size();
        const std::size_t end = text.find(closing, begin);
        const std::string inner = assets.text(file_of(text.substr(begin, end - begin)));
        text.replace(at, end + closing.size() - at, inner);
    }
    return text;
}

mustache::data data_of(const Model& model) {
    switch (model.type()) {
        case Model::value_t::object: {
            mustache::data object(mustache::data::type::object);
            for (const auto& [name, member] : model.items()) {
                object.set(name, data_of(member));
            }
            return object;
        }
        case Model::value_t::array: {
            mustache::data list(mustache::data::type::list);
            for (const Model& item : model) {
                list.push_back(data_of(item));
            }
            return list;
        }
        case Model::value_t::string: {
            const auto& text = model.get_ref<const std::string&>();
            return text.empty() ? mustache::data(false) : mustache::data(text);
        }
        case Model::value_t::boolean:
            return mustache::data(model.get<bool>());
        case Model::value_t::null:
            return mustache::data(false);
        default:
            return mustache::data(model.dump());
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 character = next_code_point(text, at);
        if (const std::string_view name = entity_of(character); !name.empty()) {
            safe += name;
        } else if (character < 0) {
            append_code_point(safe, replacement);
        } else if (!is_dangerous(character)) {
            append_code_point(safe, character);
        }
    }
    return safe;
}

struct Templates::Parsed {
    mustache::mustache page;
};

Templates::Templates(const Assets& assets) : assets_(assets) {
    for (const EmbeddedFile& file : embedded_files()) {
        if (assets.are_embedded() && file.name.ends_with(suffix)) {
            const std::string_view name = file.name.substr(0, file.name.size() - suffix.size());
            embedded_.emplace(name, parsed(name));
        }
    }
}

Templates::~Templates() = default;

std::unique_ptr<const Templates::Parsed> Templates::parsed(std::string_view name) const {
    auto parsed =
        std::make_unique<Parsed>(Parsed{mustache::mustache(whole_template(assets_, name))});
    parsed->page.set_custom_escape([](const std::string& text) { return escaped(text); });
    return parsed;
}

std::string Templates::rendered(std::string_view name, const Model& model) const {
    const auto known = embedded_.find(name);
    // A copy: rendering changes it, and takes a tenth of the time of parsing.
    mustache::mustache page = known == embedded_.end() ? parsed(name)->page : known->second->page;
    std::string text = page.render(data_of(model));
    if (!page.is_valid()) {
        throw std::logic_error(fmt::format("{}: {}", file_of(name), page.error_message()));
    }
    return text;
}

}  // namespace news::searcher
