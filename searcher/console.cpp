// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/console.h"

#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

namespace news::searcher {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    return value == nullptr ? std::string() : std::string(value);
}

/// Lines longer than this are hard to read.
constexpr std::size_t widest = 100;
constexpr std::size_t usual_width = 80;

std::size_t width_of_terminal() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::min<std::size_t>(size.ws_col, widest);
    }
    return usual_width;
}

/// Colours unless the environment speaks against them.
///
/// Source: https://no-color.org (NO_COLOR counts when it is not empty)
Color color_for(const SearchOptions& options) {
    if (options.color != ColorChoice::automatic) {
        return options.color == ColorChoice::always ? Color::on : Color::off;
    }
    const bool wanted =
        is_terminal(options) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    return wanted ? Color::on : Color::off;
}

std::string pager_command() {
    const std::string named = environment("PAGER");
    return named.empty() ? "less -FIRX" : named;
}

/// True when the pager has shown the text.
bool show_in_pager(const std::string& text) {
    FILE* pager = popen(pager_command().c_str(), "w");  // NOLINT(cert-env33-c): the user's choice
    if (pager == nullptr) {
        return false;
    }
    std::fwrite(text.data(), 1, text.size(), pager);
    constexpr int not_found = 127;
    const int status = pclose(pager);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == not_found);
}

}  // namespace

bool is_terminal(const SearchOptions& options) {
    return options.format == "text" && isatty(STDOUT_FILENO) == 1;
}

Console::Console(const SearchOptions& options, std::ostream& out)
    : out_(out), terminal_{.color = color_for(options), .width = width_of_terminal()} {
    pager_ = is_terminal(options) && options.paging == Paging::automatic && &out == &std::cout;
}

void Console::show() {
    if (pager_ && !text_.str().empty()) {
        out_.flush();
        if (!show_in_pager(text_.str())) {
            out_ << text_.str();
        }
    }
}

}  // namespace news::searcher
