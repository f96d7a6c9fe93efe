// SPDX-License-Identifier: GPL-2.0-or-later
/// Results as TREC's evaluation programs read them: "qid Q0 docno rank score tag".
#pragma once

#include "searcher/output/renderer.h"

namespace news::searcher {

/// The docno is the article's id.
class TrecRenderer final : public Renderer {
public:
    void print(const Results& results, std::ostream& out) override;
};

}  // namespace news::searcher
