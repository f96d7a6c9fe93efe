// SPDX-License-Identifier: GPL-2.0-or-later
/// Errors that end a command.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace news {

/// Why a command ended; the value is the exit status of the program. 0 is done or found, 1 is
/// "nothing found" and is no failure.
enum class Failure {
    usage = 2,      ///< the command line or the query makes no sense
    input = 3,      ///< an input that was named cannot be read
    index = 4,      ///< the index is missing, damaged or of another version, or cannot be written
    internal = 70,  ///< a mistake in this program
    locked = 75     ///< another program is writing to the index
};

/// Thrown when a command cannot go on.
///
/// One bad article is not an Error: it is skipped, counted and reported.
class Error : public std::runtime_error {
public:
    /// @param what  one sentence without a full stop, naming the file, field or query at fault
    /// @param hint  what the reader can do about it; may be empty
    Error(Failure failure, const std::string& what, std::string hint = {})
        : std::runtime_error(what), failure_(failure), hint_(std::move(hint)) {}

    [[nodiscard]] Failure failure() const noexcept { return failure_; }
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    Failure failure_;
    std::string hint_;
};

}  // namespace news
