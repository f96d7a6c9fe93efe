// SPDX-License-Identifier: GPL-2.0-or-later
/// Results as a table for spreadsheets.
#pragma once

#include "searcher/output/renderer.h"

namespace news::searcher {

/// The first line has the names of the columns.
///
/// Source: RFC 4180
class CsvRenderer final : public Renderer {
public:
    void print(const Results& results, std::ostream& out) override;
};

/// `value` as one field: in quotation marks where it needs them.
std::string csv_field(std::string_view value);

}  // namespace news::searcher
