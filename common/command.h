// SPDX-License-Identifier: GPL-2.0-or-later
/// The outermost frame of a program: what went wrong becomes an exit status.
#pragma once

#include <functional>
#include <string_view>

namespace news {

/// Runs `command` and gives its result, or the exit status of the exception that ended it; that
/// one is told on standard error with its hint.
///
/// While it runs, a failed write to standard output throws. Where nobody reads any more (a closed
/// pipe), that is a success and nothing is said.
int run_command(const std::function<int()>& command);

/// "warning: ..." on standard error, without control characters.
void warn(std::string_view text);

}  // namespace news
