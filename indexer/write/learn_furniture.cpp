// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/learn_furniture.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/analysis.h"
#include "common/raw_text.h"
#include "common/record.h"
#include "common/schema.h"
#include "common/shared_text.h"
#include "indexer/archive/blocks.h"
#include "indexer/archive/furniture_rule.h"

namespace news::indexer {
namespace {

/// Articles read to tell how many stories they are.
constexpr std::size_t sample_size = 40;

/// What was learned before needs so much less to stay: what stands in about as many articles as
/// the rule asks for does not come and go.
constexpr std::size_t patience = 2;

std::string source_of(const Xapian::Document& document) {
    return source_term({.name = document.get_value(Slot::source), .domain = {}});
}

/// An article that has the block.
struct Bearer {
    Xapian::docid article = 0;
    std::uint32_t number = 0;  ///< BlockTrace::article
    Sighting sighting;
    std::string day;
};

/// Judges the blocks of one paper.
class Judge {
public:
    Judge(const Xapian::Database& database, std::string source_term)
        : database_(database),
          source_(std::move(source_term)),
          of_source_(database.get_termfreq(source_)) {}

    /// Nothing where the block is no furniture.
    std::optional<std::pair<BlockNumber, KnownBlock>> verdict(std::uint32_t block, bool is_known) {
        const std::size_t articles = articles_with(block);
        const std::size_t weight = is_known ? patience : 1;
        if (!is_common(articles * weight, of_source_, Side::tail)) {
            return std::nullopt;
        }
        std::vector<Bearer> bearers = bearers_of(block);
        const auto side = side_of(bearers);
        if (!side || !is_common(articles * weight, of_source_, *side)) {
            return std::nullopt;
        }
        std::ranges::sort(bearers, {}, [](const Bearer& one) { return one.number; });
        const std::size_t sample = std::min(bearers.size(), sample_size);
        const std::size_t stories =
            stories_of({bearers.begin(), bearers.begin() + static_cast<std::ptrdiff_t>(sample)});
        if (!is_enough(stories, sample)) {
            return std::nullopt;
        }
        KnownBlock known{.verdict = Verdict::learned,
                         .text = text_of(bearers.front().article, block),
                         .articles = articles,
                         .of_source = of_source_,
                         .stories = stories,
                         .side = std::string(name_of(*side)),
                         .first_day = {},
                         .last_day = {}};
        set_days(bearers, known);
        return std::pair{block_of(known.text).number, std::move(known)};
    }

private:
    [[nodiscard]] std::size_t articles_with(std::uint32_t block) const {
        return database_.get_termfreq(block_term(source_, block));
    }

    [[nodiscard]] std::vector<Bearer> bearers_of(std::uint32_t block) const {
        const std::string term = block_term(source_, block);
        std::vector<Bearer> bearers;
        for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
            const Xapian::Document document = database_.get_document(*at);
            const BlockTrace trace = decode_trace(document.get_value(Slot::blocks));
            const auto found = std::ranges::find(trace.blocks, block, &TracedBlock::number);
            if (found != trace.blocks.end()) {
                bearers.push_back({*at,
                                   trace.article,
                                   {static_cast<std::size_t>(found - trace.blocks.begin()),
                                    static_cast<std::size_t>(trace.blocks.end() - found - 1)},
                                   document.get_value(Slot::date_first)});
            }
        }
        return bearers;
    }

    static std::optional<Side> side_of(const std::vector<Bearer>& bearers) {
        std::vector<Sighting> sightings;
        for (const Bearer& bearer : bearers) {
            sightings.push_back(bearer.sighting);
        }
        return steady_side(sightings);
    }

    std::size_t stories_of(const std::vector<Bearer>& sample) {
        std::vector<std::vector<WordNumber>> rests;
        for (const Bearer& bearer : sample) {
            rests.push_back(rest_of(bearer.article));
        }
        return count_stories(std::move(rests));
    }

    [[nodiscard]] std::vector<RawBlock> text_of(Xapian::docid article) const {
        return raw_text(decode_record(database_.get_document(article).get_data()));
    }

    [[nodiscard]] std::string text_of(Xapian::docid article, std::uint32_t block) const {
        for (const RawBlock& raw : text_of(article)) {
            if (short_number(block_of(raw.text).number) == block) {
                return raw.text;
            }
        }
        return {};
    }

    /// The words of an article in blocks that do not recur.
    const std::vector<WordNumber>& rest_of(Xapian::docid article) {
        const auto [known, is_new] = rests_.try_emplace(article);
        if (is_new) {
            for (const RawBlock& raw : text_of(article)) {
                if (articles_with(short_number(block_of(raw.text).number)) < least_articles) {
                    add_words(tokenize(raw.text), known->second);
                }
            }
        }
        return known->second;
    }

    static void set_days(const std::vector<Bearer>& bearers, KnownBlock& known) {
        for (const Bearer& bearer : bearers) {
            if (bearer.day.empty()) {
                continue;
            }
            if (known.first_day.empty() || bearer.day < known.first_day) {
                known.first_day = bearer.day;
            }
            known.last_day = std::max(known.last_day, bearer.day);
        }
    }

    const Xapian::Database& database_;
    const std::string source_;
    const std::size_t of_source_;
    std::unordered_map<Xapian::docid, std::vector<WordNumber>> rests_;
};

/// For each paper the blocks to be judged.
using Suspects = std::map<std::string, std::set<std::uint32_t>>;

Suspects suspects_in(const Xapian::Database& database, const Docids& articles) {
    Suspects suspects;
    for (const Xapian::docid article : articles) {
        const Xapian::Document document = database.get_document(article);
        const std::string source = source_of(document);
        if (source.empty()) {
            continue;
        }
        const BlockTrace trace = decode_trace(document.get_value(Slot::blocks));
        std::set<std::uint32_t>& of_source = suspects[source];
        for (std::size_t at = 0; at < trace.blocks.size(); ++at) {
            const auto number = static_cast<std::uint32_t>(trace.blocks[at].number);
            if (may_be_furniture(trace.blocks, at) && !of_source.contains(number) &&
                database.get_termfreq(block_term(source, number)) >= least_articles) {
                of_source.insert(number);
            }
        }
    }
    return suspects;
}

void judge(const Xapian::Database& database, const std::string& source,
           std::set<std::uint32_t> suspects, KnownBlocks& known) {
    Judge judge(database, source);
    KnownBlocks learned;
    std::set<std::uint32_t> known_before;
    for (const auto& [number, block] : known) {
        if (block.verdict == Verdict::learned) {
            suspects.insert(short_number(number));
            known_before.insert(short_number(number));
        } else {
            suspects.erase(short_number(number));
            learned.emplace(number, block);
        }
    }
    for (const std::uint32_t number : suspects) {
        if (auto block = judge.verdict(number, known_before.contains(number))) {
            learned.insert(std::move(*block));
        }
    }
    known = std::move(learned);
}

}  // namespace

void learn_furniture(const Xapian::Database& database, const Docids& articles,
                     KnownFurniture& known) {
    for (const auto& [source, suspects] : suspects_in(database, articles)) {
        judge(database, source, suspects, known.of(source));
    }
}

Docids articles_with(const Xapian::Database& database, const std::string& source_term,
                     const std::set<BlockNumber>& blocks) {
    std::set<Xapian::docid> articles;
    for (const BlockNumber number : blocks) {
        const std::string term = block_term(source_term, short_number(number));
        articles.insert(database.postlist_begin(term), database.postlist_end(term));
    }
    return {articles.begin(), articles.end()};
}

}  // namespace news::indexer
