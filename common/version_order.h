// SPDX-License-Identifier: GPL-2.0-or-later
/// The versions of a story by time: who had it first.
#pragma once

#include <optional>
#include <string>

#include <xapian.h>

#include "common/article.h"

namespace news {

/// The time of publication as Slot::moment holds it, so that texts sort as times do: the minute in
/// UTC where the offset is known, else as printed; a day alone is behind all of its minutes.
/// Nothing for no date.
std::string moment_value(const std::optional<ArticleDate>& date);

/// The moment, or where there is none a text behind all moments.
std::string moment_or_last(std::string moment);

/// The document's moment; undated ones are behind all others.
std::string moment_of(const Xapian::Document& document);

}  // namespace news
