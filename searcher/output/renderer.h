// SPDX-License-Identifier: GPL-2.0-or-later
/// The form in which results are printed.
#pragma once

#include <iosfwd>
#include <memory>
#include <string_view>

#include "searcher/output/results.h"
#include "searcher/output/terminal.h"

namespace news::searcher {

class Renderer {
public:
    Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    virtual ~Renderer() = default;

    /// May be called once for each of several queries.
    virtual void print(const Results& results, std::ostream& out) = 0;
};

/// @param format  "text", "json", "jsonl", "csv" or "trec"
/// @throws Error usage  for another one
std::unique_ptr<Renderer> make_renderer(std::string_view format, const Terminal& terminal);

}  // namespace news::searcher
