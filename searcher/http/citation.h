// SPDX-License-Identifier: GPL-2.0-or-later
/// How to cite an article: for people, LaTeX and reference managers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"

namespace news::searcher {

/// Weller, Anna. “Headline.” The Harbour Courier, 2 March 2019. https://… — what is not known is
/// left out, an inferred date stands in brackets.
///
/// @param permalink  of the article in this archive
/// @return the parts that a blank separates; each may have a direction of its own
std::vector<std::string> citation_parts(const Article& article, std::string_view permalink);

/// The same as one line.
std::string plain_citation(const Article& article, std::string_view permalink);

/// An entry of the type "article".
///
/// Source: BibTeX 0.99, btxdoc (entries and fields); biblatex manual, 2.3.8 (dates)
std::string bibtex_citation(const Article& article, std::string_view permalink);

/// A record of the type NEWS.
///
/// Source: Research Information Systems, RIS format specifications (2011)
std::string ris_citation(const Article& article, std::string_view permalink);

}  // namespace news::searcher
