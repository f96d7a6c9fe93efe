// SPDX-License-Identifier: GPL-2.0-or-later
/// HTML and XML out of a template of searcher/web/ and a value that says what is in it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "searcher/http/assets.h"

namespace news::searcher {

/// What a template shows: objects, lists, texts, numbers and booleans. A section of the template
/// is left out where its member is false, null, "" or an empty list. Members that an inner object
/// lacks are looked for in the outer ones, so inner objects name all that their section uses.
using Model = nlohmann::json;

/// Text as it stands in HTML and XML, between tags and in quotation marks. Characters that would
/// reorder or hide what stands around them are gone. The one place where text is escaped.
std::string escaped(std::string_view text);

/// The templates of searcher/web/, parsed once where they are embedded. May be used by several
/// threads.
class Templates {
public:
    /// REQUIRES: the assets outlive it
    explicit Templates(const Assets& assets);
    ~Templates();
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    /// The template as it is with `model`; "{{> name}}" stands for the template "name.mustache",
    /// and all text of the model is escaped.
    [[nodiscard]] std::string rendered(std::string_view name, const Model& model) const;

private:
    struct Parsed;

    [[nodiscard]] std::unique_ptr<const Parsed> parsed(std::string_view name) const;

    const Assets& assets_;
    std::map<std::string, std::unique_ptr<const Parsed>, std::less<>> embedded_;
};

}  // namespace news::searcher
