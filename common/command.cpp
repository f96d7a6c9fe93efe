// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command.h"

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string>

#include <xapian.h>

#include "common/error.h"
#include "common/text.h"

namespace news {
namespace {

int status_of(Failure failure) { return static_cast<int>(failure); }

void say(std::string_view kind, std::string_view text) {
    std::cerr << kind << ": " << printable(text) << '\n';
}

int fail(const Error& error) {
    say("error", error.what());
    if (!error.hint().empty()) {
        say("hint", error.hint());
    }
    return status_of(error.failure());
}

int fail(const Xapian::Error& error) {
    std::string reason = error.get_msg();
    if (const char* system = error.get_error_string(); system != nullptr) {
        reason += std::string(" (") + system + ")";
    }
    return fail(Error(Failure::index, "the index cannot be used: " + reason,
                      "if this happens again, the index is damaged: build it anew"));
}

bool is_closed_pipe(int file) {
    pollfd state{.fd = file, .events = POLLOUT, .revents = 0};
    return poll(&state, 1, 0) == 1 && (state.revents & (POLLERR | POLLNVAL)) != 0;
}

int fail_output() {
    std::cout.exceptions(std::ios::goodbit);
    if (is_closed_pipe(STDOUT_FILENO)) {
        return 0;
    }
    say("error", "standard output cannot be written");
    return status_of(Failure::input);
}

/// Restores the stream's own way to tell of failures.
class ThrowingOutput {
public:
    ThrowingOutput() : before_(std::cout.exceptions()) { std::cout.exceptions(std::ios::badbit); }
    ~ThrowingOutput() {
        // The stream may have failed, and setting the mask would throw then.
        std::cout.clear();
        std::cout.exceptions(before_);
    }
    ThrowingOutput(const ThrowingOutput&) = delete;
    ThrowingOutput& operator=(const ThrowingOutput&) = delete;

private:
    std::ios::iostate before_;
};

}  // namespace

int run_command(const std::function<int()>& command) {
    // A write to a closed pipe shall fail like any other write instead of ending the program.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    // The same for a file that grows beyond the limit of `ulimit -f`.
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    const ThrowingOutput throwing;
    try {
        const int status = command();
        std::cout.flush();
        return status;
    } catch (const Error& error) {
        return fail(error);
    } catch (const Xapian::DatabaseLockError& error) {
        return fail(Error(Failure::locked, "the index is being written by another program",
                          "wait until it has ended: " + error.get_msg()));
    } catch (const Xapian::Error& error) {
        return fail(error);
    } catch (const std::bad_alloc&) {
        say("error", "there is not enough memory");
    } catch (const std::ios_base::failure& error) {
        if (!std::cout) {
            return fail_output();
        }
        say("error", error.what());
    } catch (const std::exception& error) {
        say("error", std::string("this program made a mistake: ") + error.what());
    }
    return status_of(Failure::internal);
}

void warn(std::string_view text) { say("warning", text); }

}  // namespace news
