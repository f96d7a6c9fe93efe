// SPDX-License-Identifier: GPL-2.0-or-later
/// The news agency that is credited for a text.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "common/article.h"

namespace news::indexer {

/// Where an agency can be credited. The lists are views: what they point to must outlive them.
struct WireContext {
    std::span<const std::string> body;     ///< paragraphs, those with credits included
    std::span<const std::string> bylines;  ///< "By Reuters", "Reuters Staff", entries of authors
    std::span<const std::string>
        creators;  ///< of JSON-LD and meta elements, "Agence France-Presse"
};

/// The agency credited for the text, as agency_named() gives it; empty when none is.
///
/// Agencies that the text only mentions ("Reuters reports") and those of photos do not count.
/// Where several are credited, the first is chosen and the others are in the evidence.
Finding<std::string> find_wire(const WireContext& context);

/// The agency of a line that is a credit and nothing else: "[Reuters]", "(AP)", "dpa/lw",
/// "Reporting by Jane Roe; editing by John Doe", "Source: AFP"; empty for other lines.
std::string_view wire_of_line(std::string_view line);

/// Bytes of `paragraph` without the credit that ends it: "... he said. (AP)", "... sagte er.
/// dpa/lw"; all bytes when it has none.
std::size_t length_without_wire(std::string_view paragraph);

}  // namespace news::indexer
