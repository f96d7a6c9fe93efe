// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/renderer.h"

#include <fmt/format.h>

#include "common/error.h"
#include "searcher/output/csv.h"
#include "searcher/output/json.h"
#include "searcher/output/text.h"
#include "searcher/output/trec.h"

namespace news::searcher {

std::unique_ptr<Renderer> make_renderer(std::string_view format, const Terminal& terminal) {
    if (format == "text") {
        return std::make_unique<TextRenderer>(terminal);
    }
    if (format == "json") {
        return std::make_unique<JsonRenderer>();
    }
    if (format == "jsonl") {
        return std::make_unique<JsonLinesRenderer>();
    }
    if (format == "csv") {
        return std::make_unique<CsvRenderer>();
    }
    if (format == "trec") {
        return std::make_unique<TrecRenderer>();
    }
    throw Error(Failure::usage, fmt::format("“{}” is no format", format),
                "formats are: text, json, jsonl, csv, trec");
}

}  // namespace news::searcher
