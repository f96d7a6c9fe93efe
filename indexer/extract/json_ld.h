// SPDX-License-Identifier: GPL-2.0-or-later
/// Reading schema.org objects whose properties may be a text, an object, a list or a reference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace news::indexer {

struct Page;

/// A text property of `object`, as plain text; of a list the first one; empty where there is none.
std::string text_property(const nlohmann::json& object, const char* key);

/// The objects and texts that `object` holds under `key`; lists are taken apart, and {"@id": x} is
/// replaced by the object of that id. The pointers live as long as `page` and `object`.
std::vector<const nlohmann::json*> values_of(const Page& page, const nlohmann::json& object,
                                             const char* key);

/// True when "@type" of `object` ends in `type`: "Organization" fits "NewsMediaOrganization".
bool is_type(const nlohmann::json& object, std::string_view type);

/// Names of the publisher of `object`, or of itself where it is an organization or a site.
std::vector<std::string> publisher_names(const Page& page, const nlohmann::json& object);

}  // namespace news::indexer
