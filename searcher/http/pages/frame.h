// SPDX-License-Identifier: GPL-2.0-or-later
/// What all pages have around their content: head, masthead with the search box, foot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/http/message.h"
#include "searcher/http/pages/template.h"
#include "searcher/http/visit.h"

namespace news::searcher {

enum class Crawling { allowed, refused };

struct Frame {
    std::string title;
    std::string current;               ///< which link of the masthead leads here: "compare", "help"
    std::string query = {};            ///< in the search box
    std::vector<Parameter> kept = {};  ///< that the search box keeps besides
    std::string feed = {};             ///< address of the same as a feed
    Crawling crawling = Crawling::allowed;
};

/// The template "NAME.mustache" with `content` in the frame; its members stand beside those of
/// the frame.
HttpResponse page_of(const Site& site, std::string_view name, Model content, const Frame& frame);

/// [{"name", "value"}] for hidden fields of a form; those named are left out.
Model hidden_fields(const std::vector<Parameter>& parameters,
                    std::initializer_list<std::string_view> without);

}  // namespace news::searcher
