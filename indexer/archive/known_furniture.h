// SPDX-License-Identifier: GPL-2.0-or-later
/// The furniture of every paper, as learned or as told by hand.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/article.h"
#include "indexer/archive/blocks.h"

namespace news::indexer {

/// Numbers are in every index on disk.
enum class Verdict {
    learned,  ///< furniture, by the rule
    told,     ///< furniture, by hand
    kept      ///< text, by hand, whatever the rule says
};

struct KnownBlock {
    Verdict verdict = Verdict::learned;
    std::string text;
    std::size_t articles = 0;         ///< that had it where furniture stands, when it was judged
    std::size_t of_source = 0;        ///< articles of the paper then
    std::size_t stories = 0;          ///< different ones, in a sample of the articles
    std::string side;                 ///< "head", "tail"
    std::string first_day, last_day;  ///< day_value() of those articles; empty: undated

    bool operator==(const KnownBlock&) const = default;
};

using KnownBlocks = std::map<BlockNumber, KnownBlock>;

class KnownFurniture {
public:
    [[nodiscard]] bool is_furniture(const std::string& source_term, BlockNumber number) const;

    /// True when nothing is known of the paper.
    [[nodiscard]] bool is_empty(const std::string& source_term) const;

    [[nodiscard]] const std::map<std::string, KnownBlocks>& sources() const { return sources_; }

    [[nodiscard]] std::vector<std::string> source_terms() const;

    KnownBlocks& of(const std::string& source_term) { return sources_[source_term]; }

    bool operator==(const KnownFurniture&) const = default;

private:
    std::map<std::string, KnownBlocks> sources_;  ///< by source_term()
};

/// @throws Error index  where what is kept there is damaged
KnownFurniture read_furniture(const Xapian::Database& database);

/// Replaces what is kept of one paper. To be committed by the caller.
void write_furniture(Xapian::WritableDatabase& database, const std::string& source_term,
                     const KnownBlocks& blocks);

/// The article without the furniture of its paper; what was set aside before and is not known as
/// furniture stands in the text again.
Article without_furniture(Article article, const KnownFurniture& known);

}  // namespace news::indexer
