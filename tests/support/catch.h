// SPDX-License-Identifier: GPL-2.0-or-later
/// Catch2 in whichever version the system has: 2.13 or 3.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

using Catch::Approx;  // as in version 2
#else
#include <catch2/catch.hpp>
#endif
