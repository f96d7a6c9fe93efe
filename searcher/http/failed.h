// SPDX-License-Identifier: GPL-2.0-or-later
/// What went wrong with a request, for people and programs alike.
#pragma once

#include <stdexcept>
#include <string>

#include "common/error.h"

namespace news::searcher {

struct Failed {
    int status = 500;
    std::string error;  ///< one sentence without a full stop
    std::string hint;   ///< what the reader can do about it; may be empty
};

/// Thrown by a handler that cannot answer for another reason than an Error: "404, no such article".
class Refusal : public std::runtime_error {
public:
    explicit Refusal(const Failed& failed) : std::runtime_error(failed.error), failed_(failed) {}

    [[nodiscard]] const Failed& failed() const noexcept { return failed_; }

private:
    Failed failed_;
};

/// A usage error is 400, of the index 503, else 500.
Failed failed_by(const Error& error);

}  // namespace news::searcher
