// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/http/pages/frame.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace news::searcher {
namespace {

Model scripts_of(const Site& site) {
    Model scripts = Model::array();
    for (const std::string_view name : {"navigate.js", "keys.js", "brush.js", "suggest.js"}) {
        scripts.push_back(site.prefix + site.assets.path(name));
    }
    return scripts;
}

Model frame_model(const Site& site, const Frame& frame) {
    return {{"page_title", frame.title},
            {"site", site.prefix},
            {"style", site.prefix + site.assets.path("style.css")},
            {"icon", site.prefix + site.assets.path("icon.svg")},
            {"scripts", scripts_of(site)},
            {"box", frame.query},
            {"kept", hidden_fields(frame.kept, {"q", "page"})},
            {"feed", frame.feed},
            {"noindex", frame.crawling == Crawling::refused},
            {"at_search", frame.current == "search"},
            {"at_compare", frame.current == "compare"},
            {"at_help", frame.current == "help"}};
}

}  // namespace

HttpResponse page_of(const Site& site, std::string_view name, Model content, const Frame& frame) {
    content.update(frame_model(site, frame));
    HttpResponse response;
    response.body = site.templates.rendered(name, content);
    return response;
}

Model hidden_fields(const std::vector<Parameter>& parameters,
                    std::initializer_list<std::string_view> without) {
    Model fields = Model::array();
    for (const auto& [name, value] : parameters) {
        if (std::ranges::find(without, name) == without.end()) {
            fields.push_back({{"name", name}, {"value", value}});
        }
    }
    return fields;
}

}  // namespace news::searcher
