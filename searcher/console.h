// SPDX-License-Identifier: GPL-2.0-or-later
/// The terminal that standard output may be: colours, width, pager.
#pragma once

#include <iosfwd>
#include <sstream>

#include "searcher/options.h"
#include "searcher/output/terminal.h"

namespace news::searcher {

/// True when text goes straight to someone who reads.
bool is_terminal(const SearchOptions& options);

/// Where a command prints: standard output, or on a terminal a pager.
class Console {
public:
    Console(const SearchOptions& options, std::ostream& out);

    [[nodiscard]] const Terminal& terminal() const { return terminal_; }
    std::ostream& out() { return pager_ ? text_ : out_; }

    /// To be called when everything is printed: shows what the pager waits for.
    void show();

private:
    std::ostream& out_;
    Terminal terminal_;
    bool pager_ = false;
    std::ostringstream text_;
};

}  // namespace news::searcher
