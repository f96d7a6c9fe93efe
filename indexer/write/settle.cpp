// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/settle.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/record.h"
#include "common/schema.h"
#include "indexer/archive/find_stories.h"
#include "indexer/archive/indexed_archive.h"
#include "indexer/archive/learn_furniture.h"
#include "indexer/write/story_membership.h"

namespace news::indexer {
namespace {

using nlohmann::json;

/// Metadata entry of the Xapian database.
constexpr auto unsettled_key = "news.unsettled";

ArticleNumbers unsettled_articles(const Xapian::Database& database, const Unsettled& unsettled) {
    ArticleNumbers articles;
    auto article = database.postlist_begin("");
    for (const Xapian::docid replaced : unsettled.replaced) {
        article.skip_to(replaced);
        if (article != database.postlist_end("") && *article == replaced) {
            articles.push_back(replaced);  // others are gone
        }
        if (article == database.postlist_end("")) {
            return articles;
        }
    }
    article.skip_to(unsettled.behind + 1);
    for (; article != database.postlist_end(""); ++article) {
        articles.push_back(*article);
    }
    return articles;
}

bool is_furniture(const KnownBlocks& blocks, BlockNumber number) {
    const auto found = blocks.find(number);
    return found != blocks.end() && found->second.verdict != Verdict::kept;
}

/// Blocks that are furniture for one of both only.
std::set<BlockNumber> difference(const KnownBlocks& one, const KnownBlocks& other) {
    std::set<BlockNumber> numbers;
    for (const KnownBlocks* blocks : {&one, &other}) {
        for (const auto& [number, block] : *blocks) {
            if (is_furniture(one, number) != is_furniture(other, number)) {
                numbers.insert(number);
            }
        }
    }
    return numbers;
}

/// Brings the articles of an index up to what is known.
class Settling {
public:
    Settling(const SettlePlace& place, KnownFurniture& known, DocumentMaker& maker)
        : place_(place),
          database_(place.database),
          known_(known),
          maker_(maker),
          archive_(database_),
          unsettled_(read_unsettled(database_)),
          articles_(unsettled_articles(database_, unsettled_)) {}

    Settled run(const std::vector<Lesson>& lessons) {
        const KnownFurniture before = read_furniture(database_);
        if (articles_.empty() && unsettled_.left.empty() && lessons.empty() && known_ == before) {
            return settled_;
        }
        for (const Lesson& lesson : lessons) {
            settled_.taught += teach(lesson);
        }
        learn_furniture(archive_, articles_, known_);
        apply_since(before);
        join();
        write_unsettled(database_,
                        {.behind = database_.get_lastdocid(), .replaced = {}, .left = {}});
        place_.commit();
        return settled_;
    }

private:
    /// @return of how many papers the block is
    std::size_t teach(const Lesson& lesson) {
        const BlockNumber number = block_of(lesson.text).number;
        const std::string wanted = source_term({.name = lesson.source, .domain = {}});
        std::size_t papers = 0;
        for (const BlockSource& source : sources_with(archive_, number)) {
            if (wanted.empty() || wanted == source.source_term) {
                KnownBlock& block = known_.of(source.source_term)[number];
                block.verdict = lesson.verdict;
                block.text = lesson.text;
                block.articles = source.articles;
                block.of_source = source.of_source;
                ++papers;
            }
        }
        return papers;
    }

    void apply_since(const KnownFurniture& before) {
        BlocksOfSources changed;
        for (const auto& [source, blocks] : known_.sources()) {
            const auto old = before.sources().find(source);
            changed[source] =
                difference(old == before.sources().end() ? KnownBlocks{} : old->second, blocks);
        }
        const ArticleNumbers bearers = articles_with(archive_, changed);
        note_new_texts(bearers);
        for (const ArticleNumber article : bearers) {
            rewrite(article);
        }
        // Last, so that a run that was stopped finds the same articles to be written again.
        for (const auto& [source, blocks] : known_.sources()) {
            write_furniture(database_, source, blocks);
        }
        place_.commit();
        ArticleNumbers all;
        std::ranges::set_union(articles_, bearers, std::back_inserter(all));
        articles_ = std::move(all);
    }

    /// Before the first of them gets another text, and leaves its story by that.
    void note_new_texts(const ArticleNumbers& articles) {
        for (const ArticleNumber article : articles) {
            unsettled_.replaced.insert(article);
            if (const std::string story = database_.get_document(article).get_value(Slot::story);
                !story.empty()) {
                unsettled_.left.insert(story);
            }
        }
        write_unsettled(database_, unsettled_);
    }

    /// The furniture is taken out, and put back where it is none.
    void rewrite(Xapian::docid number) {
        const Xapian::Document old = database_.get_document(number);
        const Article article = decode_record(old.get_data());
        const Article cleared = without_furniture(article, known_);
        if (cleared == article) {
            return;
        }
        place_.replace(number, maker_.make_again(cleared, old));
        count_change();
        ++settled_.rewritten;
    }

    void join() {
        const std::vector<Story> stories = find_stories(archive_, articles_, unsettled_.left);
        // Until all have the name of their story, some of a story have one and some another.
        for (const Story& story : stories) {
            unsettled_.replaced.insert(story.articles.begin(), story.articles.end());
        }
        write_unsettled(database_, unsettled_);
        for (const Story& story : stories) {
            for (std::size_t place = 0; place < story.articles.size(); ++place) {
                Xapian::Document document = database_.get_document(story.articles[place]);
                if (put_into_story(document, story.name, place)) {
                    database_.replace_document(story.articles[place], document);
                    count_change();
                    ++settled_.joined;
                }
            }
        }
    }

    void count_change() {
        if (++waiting_ >= place_.batch) {
            place_.commit();
            waiting_ = 0;
        }
    }

    const SettlePlace& place_;
    Xapian::WritableDatabase& database_;
    KnownFurniture& known_;
    DocumentMaker& maker_;
    IndexedArchive archive_;
    Unsettled unsettled_;
    ArticleNumbers articles_;
    Settled settled_;
    std::size_t waiting_ = 0;
};

}  // namespace

Unsettled read_unsettled(const Xapian::Database& database) {
    const std::string bytes = database.get_metadata(unsettled_key);
    if (bytes.empty()) {
        return {};
    }
    const json list = json::from_cbor(bytes);
    return {.behind = list.at(0).get<Xapian::docid>(),
            .replaced = list.at(1).get<std::set<Xapian::docid>>(),
            .left = list.at(2).get<std::set<std::string>>()};
}

void write_unsettled(Xapian::WritableDatabase& database, const Unsettled& unsettled) {
    std::string bytes;
    json::to_cbor(json::array({unsettled.behind, unsettled.replaced, unsettled.left}), bytes);
    if (database.get_metadata(unsettled_key) != bytes) {
        database.set_metadata(unsettled_key, bytes);
    }
}

Settled settle(const SettlePlace& place, KnownFurniture& known, DocumentMaker& maker,
               const std::vector<Lesson>& lessons) {
    return Settling(place, known, maker).run(lessons);
}

}  // namespace news::indexer
