// SPDX-License-Identifier: GPL-2.0-or-later
/// Which path is answered by whom.
#pragma once

#include <span>
#include <string_view>

#include "searcher/http/message.h"
#include "searcher/http/visit.h"

namespace news::searcher {

/// Whom an answer is for: errors are told in the same form.
enum class Audience { people, programs };

struct Route {
    std::string_view path;  ///< "/article/*.json": the star stands for any text but an empty one
    Audience audience;
    HttpResponse (*handler)(const Visit& visit);
};

std::span<const Route> routes();

/// A route and what its star stands for.
struct Way {
    const Route* route = nullptr;  ///< nullptr: none leads there
    std::string_view rest;         ///< part of the path
};

/// The first route that fits.
Way way_to(std::string_view path);

/// Who asks for a path, whether a route leads there or not.
Audience audience_of(std::string_view path);

}  // namespace news::searcher
