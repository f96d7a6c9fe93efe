// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/learn_furniture.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "common/raw_text.h"
#include "common/shared_text.h"
#include "indexer/archive/block_survey.h"
#include "indexer/archive/blocks.h"
#include "indexer/archive/furniture_rule.h"

namespace news::indexer {
namespace {

/// What was learned before needs so much less to stay: what stands in about as many articles as
/// the rule asks for does not come and go.
constexpr std::size_t patience = 2;

/// Calls use(key, end) for each block of the article that may be furniture, once where it recurs.
template <typename Use>
void for_each_block(const Trace& trace, Use use) {
    const std::span<const std::uint32_t> blocks = trace.end_blocks();
    for (std::size_t end = 0; end < blocks.size(); ++end) {
        const auto before = blocks.first(end);
        if (blocks[end] != 0 && std::ranges::find(before, blocks[end]) == before.end()) {
            use(block_key(trace.source, blocks[end]), end);
        }
    }
}

/// A text by its blocks and their words.
using Text = std::vector<std::pair<RawBlock, std::vector<WordNumber>>>;

Text text_of(const Article& article) {
    Text text;
    for (RawBlock& block : raw_text(article)) {
        std::vector<WordNumber> words = words_of({block.text});
        text.emplace_back(std::move(block), std::move(words));
    }
    return text;
}

/// The words of each text in blocks that do not recur in them.
std::vector<std::vector<WordNumber>> rests_of(const std::vector<const Text*>& texts) {
    std::unordered_map<BlockNumber, std::size_t> frequency;
    for (const Text* text : texts) {
        for (const auto& [block, words] : *text) {
            ++frequency[number_of_run(words)];
        }
    }
    std::vector<std::vector<WordNumber>> rests;
    for (const Text* text : texts) {
        std::vector<WordNumber>& rest = rests.emplace_back();
        for (const auto& [block, words] : *text) {
            if (frequency[number_of_run(words)] < least_articles) {
                rest.insert(rest.end(), words.begin(), words.end());
            }
        }
    }
    return rests;
}

std::string day_text(std::uint32_t day) { return day == 0 ? std::string() : std::to_string(day); }

/// A block that may be furniture of its paper.
struct Suspect {
    SourceNumber source = 0;
    std::uint32_t block = 0;  ///< short number
    BlockSurvey survey;
};

class Learning {
public:
    Learning(const Archive& archive, const ArticleNumbers& articles, KnownFurniture& known)
        : archive_(archive), articles_(articles), known_(known) {}

    void run() {
        find_sources();
        find_suspects();
        survey();
        judge();
    }

private:
    void find_sources() {
        archive_.for_each_of(articles_, [this](ArticleNumber /*number*/, const Trace& trace) {
            if (trace.source != 0) {
                sizes_.try_emplace(trace.source);
            }
        });
    }

    void find_suspects() {
        if (sizes_.empty()) {
            return;
        }
        BlockCounters counters(archive_.size());
        archive_.for_each([&](ArticleNumber /*number*/, const Trace& trace) {
            if (const auto size = sizes_.find(trace.source); size != sizes_.end()) {
                ++size->second;
                for_each_block(trace,
                               [&](BlockKey key, std::size_t /*end*/) { counters.add(key); });
            }
        });
        archive_.for_each_of(articles_, [&](ArticleNumber /*number*/, const Trace& trace) {
            if (trace.source == 0) {
                return;
            }
            const std::size_t size = sizes_.at(trace.source);
            for_each_block(trace, [&](BlockKey key, std::size_t end) {
                if (is_common(counters.at_most(key), size, Side::tail)) {
                    suspect(trace.source, trace.end_blocks()[end]);
                }
            });
        });
        for (const auto& [source, blocks] : known_.sources()) {
            for (const auto& [number, block] : blocks) {
                suspect(source_number(source), short_number(number));
            }
        }
    }

    void suspect(SourceNumber source, std::uint32_t block) {
        if (sizes_.contains(source)) {
            suspects_.try_emplace(block_key(source, block),
                                  Suspect{.source = source, .block = block, .survey = {}});
        }
    }

    void survey() {
        if (suspects_.empty()) {
            return;
        }
        archive_.for_each([this](ArticleNumber number, const Trace& trace) {
            if (!sizes_.contains(trace.source)) {
                return;
            }
            for_each_block(trace, [&](BlockKey key, std::size_t end) {
                if (const auto found = suspects_.find(key); found != suspects_.end()) {
                    found->second.survey.add(number, trace, end);
                }
            });
        });
    }

    void judge() {
        std::unordered_set<BlockKey> judged;
        for (const std::string& source : known_.source_terms()) {
            if (sizes_.contains(source_number(source))) {
                judge_again(source, judged);
            }
        }
        std::map<std::pair<SourceNumber, std::uint32_t>, const Suspect*> fresh;
        for (const auto& [key, suspect] : suspects_) {
            if (!judged.contains(key)) {
                fresh.emplace(std::pair{suspect.source, suspect.block}, &suspect);
            }
        }
        for (const auto& [place, suspect] : fresh) {
            judge(*suspect);
        }
    }

    /// What is known of a paper stays unless its articles no longer bear it out; the stories in
    /// which it stood then are evidence enough.
    void judge_again(const std::string& source, std::unordered_set<BlockKey>& judged) {
        KnownBlocks& blocks = known_.of(source);
        for (auto block = blocks.begin(); block != blocks.end();) {
            const BlockKey key = block_key(source_number(source), short_number(block->first));
            judged.insert(key);
            KnownBlock& known = block->second;
            const bool stays =
                known.verdict != Verdict::learned || bears_out(suspects_.at(key), patience, known);
            block = stays ? std::next(block) : blocks.erase(block);
        }
    }

    /// Whether the block is common and steady, and where.
    bool bears_out(const Suspect& suspect, std::size_t weight, KnownBlock& block) const {
        const Sightings& sightings = suspect.survey.sightings;
        const auto side = sightings.steady_side();
        const std::size_t size = sizes_.at(suspect.source);
        if (!side || !is_common(sightings.count() * weight, size, *side)) {
            return false;
        }
        block.articles = sightings.count();
        block.of_source = size;
        block.side = name_of(*side);
        block.first_day = day_text(suspect.survey.first_day);
        block.last_day = day_text(suspect.survey.last_day);
        return true;
    }

    void judge(const Suspect& suspect) {
        KnownBlock block;
        if (!bears_out(suspect, 1, block)) {
            return;
        }
        if (suspect.source != source_of_texts_) {
            texts_.clear();
            source_of_texts_ = suspect.source;
        }
        auto sample = suspect.survey.sample;
        std::ranges::sort(sample);
        std::vector<const Text*> texts;
        for (const auto& [order, number] : sample) {
            texts.push_back(&text(number));
        }
        block.stories = count_stories(rests_of(texts));
        if (is_enough(block.stories, texts.size())) {
            learn(suspect, *texts.front(), sample.front().second, std::move(block));
        }
    }

    void learn(const Suspect& suspect, const Text& text, ArticleNumber number, KnownBlock block) {
        for (const auto& [raw, words] : text) {
            const BlockNumber found = number_of_run(words);
            if (!words.empty() && short_number(found) == suspect.block) {
                block.text = raw.text;
                known_.of(source_term(archive_.article(number).source))
                    .emplace(found, std::move(block));
                return;
            }
        }
    }

    const Text& text(ArticleNumber number) {
        const auto [known, is_new] = texts_.try_emplace(number);
        if (is_new) {
            known->second = text_of(archive_.article(number));
        }
        return known->second;
    }

    const Archive& archive_;
    const ArticleNumbers& articles_;
    KnownFurniture& known_;
    std::unordered_map<SourceNumber, std::size_t> sizes_;  ///< articles of the papers concerned
    std::unordered_map<BlockKey, Suspect> suspects_;
    SourceNumber source_of_texts_ = 0;
    std::unordered_map<ArticleNumber, Text> texts_;  ///< of one paper
};

}  // namespace

void learn_furniture(const Archive& archive, const ArticleNumbers& articles,
                     KnownFurniture& known) {
    Learning(archive, articles, known).run();
}

ArticleNumbers articles_with(const Archive& archive, const BlocksOfSources& blocks) {
    std::unordered_set<BlockKey> wanted;
    for (const auto& [source, numbers] : blocks) {
        for (const BlockNumber number : numbers) {
            wanted.insert(block_key(source_number(source), short_number(number)));
        }
    }
    ArticleNumbers articles;
    if (wanted.empty()) {
        return articles;
    }
    archive.for_each([&](ArticleNumber number, const Trace& trace) {
        bool is_wanted = false;
        for_each_block(trace, [&](BlockKey key, std::size_t /*end*/) {
            is_wanted = is_wanted || wanted.contains(key);
        });
        if (is_wanted && trace.source != 0) {
            articles.push_back(number);
        }
    });
    return articles;
}

std::vector<BlockSource> sources_with(const Archive& archive, BlockNumber block) {
    struct Count {
        std::size_t articles = 0;
        std::size_t of_source = 0;
        ArticleNumber bearer = 0;
    };
    std::map<SourceNumber, Count> counts;
    archive.for_each([&](ArticleNumber number, const Trace& trace) {
        Count& count = counts[trace.source];
        ++count.of_source;
        const auto blocks = trace.end_blocks();
        if (std::ranges::find(blocks, short_number(block)) != blocks.end()) {
            ++count.articles;
            count.bearer = number;
        }
    });
    std::vector<BlockSource> sources;
    for (const auto& [source, count] : counts) {
        if (source != 0 && count.articles > 0) {
            sources.push_back({source_term(archive.article(count.bearer).source), count.articles,
                               count.of_source});
        }
    }
    return sources;
}

}  // namespace news::indexer
