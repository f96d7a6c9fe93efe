// SPDX-License-Identifier: GPL-2.0-or-later
/// Results for people.
#pragma once

#include <string>

#include "searcher/output/renderer.h"

namespace news::searcher {

class TextRenderer final : public Renderer {
public:
    explicit TextRenderer(const Terminal& terminal) : terminal_(terminal) {}

    void print(const Results& results, std::ostream& out) override;

private:
    Terminal terminal_;
};

/// Whether dates are drawn as one line or with a line for each bucket.
enum class DateChart { line, bars };

/// The facets with a bar for each value.
std::string facets_text(const Answer& answer, const Request& request, const Terminal& terminal,
                        DateChart chart);

/// The whole article with all its fields, readable.
std::string article_text(const Article& article, const Terminal& terminal);

/// The same with the text as it was found; the furniture that was set aside is marked in it.
std::string raw_article_text(const Article& article, const Terminal& terminal);

/// The evidence for each field, what was chosen and what was rejected.
std::string evidence_text(const Article& article, const Terminal& terminal);

}  // namespace news::searcher
