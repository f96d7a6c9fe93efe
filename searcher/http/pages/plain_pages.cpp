// SPDX-License-Identifier: GPL-2.0-or-later
#include <nlohmann/json.hpp>

#include "common/schema.h"
#include "searcher/http/pages/frame.h"
#include "searcher/http/pages/pages.h"

namespace news::searcher {
namespace {

Model fields_model() {
    Model models = Model::array();
    for (const Field& field : fields) {
        models.push_back({{"name", field.name},
                          {"aliases", field.aliases},
                          {"example", field.example},
                          {"help", field.help}});
    }
    return models;
}

Model flags_model() {
    Model models = Model::array();
    for (const Flag& flag : flags) {
        models.push_back({{"field", flag.field}, {"value", flag.value}, {"help", flag.help}});
    }
    return models;
}

std::string_view heading_of(int status) {
    switch (status) {
        case 400:
            return "This cannot be answered";
        case 404:
            return "Not found";
        case 503:
            return "The archive cannot be read just now";
        default:
            return "Something went wrong";
    }
}

}  // namespace

HttpResponse help_page(const Visit& visit) {
    return page_of(visit.site, "help", {{"fields", fields_model()}, {"flags", flags_model()}},
                   {.title = "How to search", .current = "help"});
}

HttpResponse error_page(const Site& site, const Failed& failed) {
    const std::string heading(heading_of(failed.status));
    HttpResponse response = page_of(
        site, "error", {{"heading", heading}, {"error", failed.error}, {"hint", failed.hint}},
        {.title = heading, .current = "error", .crawling = Crawling::refused});
    response.status = failed.status;
    response.caching = Caching::never;
    return response;
}

}  // namespace news::searcher
