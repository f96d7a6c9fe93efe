// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/matches.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/engine/timed_match.h"
#include "searcher/query/article_list.h"

namespace news::searcher {
namespace {

using Xapian::docid;
using Xapian::Query;
using Bits = ArticleSet::Bits;

/// A query is evaluated for so many articles at a time: their bits stay in the processor's cache,
/// and where the time is up, the blocks that are done are exact.
constexpr docid block_articles = 1U << 16U;
constexpr docid word_articles = ArticleSet::bits_per_word;

/// Some of the articles from `first` on.
struct Block {
    explicit Block(docid begin) : first(begin), words(block_articles / word_articles) {}

    void insert(docid article) {
        const docid at = article - first;
        words[at / word_articles] |= Bits{1} << (at % word_articles);
    }

    [[nodiscard]] std::size_t size() const {
        std::size_t size = 0;
        for (const Bits word : words) {
            size += static_cast<std::size_t>(std::popcount(word));
        }
        return size;
    }

    /// Keeps the articles for which `wanted` is true; asks in rising order.
    template <typename Wanted>
    void keep_if(Wanted wanted) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (Bits rest = words[i]; rest != 0; rest &= rest - 1) {
                const auto bit = static_cast<docid>(std::countr_zero(rest));
                if (!wanted(first + static_cast<docid>(i) * word_articles + bit)) {
                    words[i] &= ~(Bits{1} << bit);
                }
            }
        }
    }

    void keep_common(const Block& other) {
        std::ranges::transform(words, other.words, words.begin(), std::bit_and<>());
    }
    void add(const Block& other) {
        std::ranges::transform(words, other.words, words.begin(), std::bit_or<>());
    }
    void remove(const Block& other) {
        std::ranges::transform(words, other.words, words.begin(),
                               [](Bits own, Bits gone) { return own & ~gone; });
    }

    docid first;
    std::vector<Bits> words;
};

/// A part of a query. Is shown each block once at most, in rising order.
class Part {
public:
    Part() = default;
    virtual ~Part() = default;
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    /// How much there is to read; what costs least is read first.
    [[nodiscard]] virtual double cost() const = 0;

    /// Adds the matches among the block's articles.
    virtual void add_to(Block& block) = 0;

    /// Takes away what does not match.
    virtual void restrict(Block& block) {
        Block matching(block.first);
        add_to(matching);
        block.keep_common(matching);
    }
};

using Parts = std::vector<std::unique_ptr<Part>>;

/// The articles of one term; of the empty term, all.
class TermPart final : public Part {
public:
    TermPart(const Xapian::Database& database, const std::string& term)
        : articles_(term.empty() ? database.get_doccount() : database.get_termfreq(term)),
          share_(static_cast<double>(articles_) / database.get_lastdocid()),
          at_(database.postlist_begin(term)),
          end_(database.postlist_end(term)) {}

    [[nodiscard]] double cost() const override { return articles_; }

    void add_to(Block& block) override {
        skip_to(block.first);
        for (; at_ != end_; ++at_) {
            const docid article = *at_;
            if (article - block.first >= block_articles) {
                return;
            }
            block.insert(article);
        }
    }

    void restrict(Block& block) override {
        constexpr double skips_cost = 4;  // as much as so many postings that are read in a row
        if (static_cast<double>(block.size()) * skips_cost > share_ * block_articles) {
            Part::restrict(block);
            return;
        }
        block.keep_if([this](docid article) {
            skip_to(article);
            return at_ != end_ && *at_ == article;
        });
    }

private:
    void skip_to(docid article) {
        if (at_ != end_ && *at_ < article) {
            at_.skip_to(article);
        }
    }

    Xapian::doccount articles_;
    double share_;
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
};

class AllOf final : public Part {
public:
    explicit AllOf(Parts parts) : parts_(std::move(parts)) {
        std::ranges::sort(parts_, {}, [](const auto& part) { return part->cost(); });
    }

    [[nodiscard]] double cost() const override { return parts_.front()->cost(); }

    void add_to(Block& block) override {
        Block matching(block.first);
        parts_.front()->add_to(matching);
        restrict_from(1, matching);
        block.add(matching);
    }

    void restrict(Block& block) override { restrict_from(0, block); }

private:
    void restrict_from(std::size_t first, Block& block) {
        for (std::size_t i = first; i < parts_.size() && block.size() > 0; ++i) {
            parts_[i]->restrict(block);
        }
    }

    Parts parts_;  ///< one at least
};

class AnyOf final : public Part {
public:
    explicit AnyOf(Parts parts) : parts_(std::move(parts)) {}

    [[nodiscard]] double cost() const override {
        double cost = 0;
        for (const auto& part : parts_) {
            cost += part->cost();
        }
        return cost;
    }

    void add_to(Block& block) override {
        for (const auto& part : parts_) {
            part->add_to(block);
        }
    }

    void restrict(Block& block) override {
        Block matching(block.first);
        for (const auto& part : parts_) {
            Block of_part = block;
            part->restrict(of_part);
            matching.add(of_part);
        }
        block = std::move(matching);
    }

private:
    Parts parts_;
};

class Without final : public Part {
public:
    Without(std::unique_ptr<Part> wanted, Parts unwanted)
        : wanted_(std::move(wanted)), unwanted_(std::move(unwanted)) {}

    [[nodiscard]] double cost() const override { return wanted_->cost(); }

    void add_to(Block& block) override {
        Block matching(block.first);
        wanted_->add_to(matching);
        remove_unwanted(matching);
        block.add(matching);
    }

    void restrict(Block& block) override {
        wanted_->restrict(block);
        remove_unwanted(block);
    }

private:
    void remove_unwanted(Block& block) {
        if (block.size() > 0) {
            Block gone = block;
            unwanted_.restrict(gone);
            block.remove(gone);
        }
    }

    std::unique_ptr<Part> wanted_;
    AnyOf unwanted_;
};

/// Collects the matches of Xapian, which come in rising order.
class Collector final : public Xapian::MatchSpy {
public:
    explicit Collector(const Deadline& deadline) : deadline_(deadline) {}

    void operator()(const Xapian::Document& article, double /*weight*/) override {
        constexpr std::size_t clock_step = 64;  // matches between two looks at the clock
        if (articles_.size() % clock_step == 0 && deadline_.has_passed()) {
            throw TimeIsUp();
        }
        articles_.push_back(article.get_docid());
    }

    std::vector<docid> take() { return std::move(articles_); }

private:
    const Deadline& deadline_;
    std::vector<docid> articles_;
};

/// What only Xapian can tell: phrases, distances, values, sources of postings.
class XapianPart final : public Part {
public:
    XapianPart(const Xapian::Database& database, Query query, const Deadline& deadline)
        : database_(database), query_(std::move(query)), deadline_(deadline) {}

    [[nodiscard]] double cost() const override {
        constexpr double dear = 10;  // beside reading a posting of every article
        return dear * database_.get_doccount();
    }

    void add_to(Block& block) override {
        if (!all_) {
            all_ = matching(query_);
        }
        for (auto at = std::ranges::lower_bound(*all_, block.first);
             at != all_->end() && *at - block.first < block_articles; ++at) {
            block.insert(*at);
        }
    }

    /// A list cannot be shown to several shards, which number articles each for itself.
    void restrict(Block& block) override {
        if (all_ || database_.size() > 1) {
            Part::restrict(block);
            return;
        }
        std::vector<docid> left;
        block.keep_if([&](docid article) {
            left.push_back(article);
            return false;
        });
        for (const docid article :
             matching({Query::OP_FILTER, query_, query_of_list(std::move(left))})) {
            block.insert(article);
        }
    }

private:
    std::vector<docid> matching(const Query& query) {
        Xapian::Enquire enquire(database_);
        enquire.set_query(timed(query, database_, deadline_));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        Collector collector(deadline_);
        enquire.add_matchspy(&collector);
        enquire.get_mset(0, 0, database_.get_doccount());  // fewer would be checked, none ranked
        return collector.take();
    }

    const Xapian::Database& database_;
    Query query_;
    const Deadline& deadline_;
    std::optional<std::vector<docid>> all_;
};

/// Makes the parts of a query. Depth: that of the query, which its reader limits.
class Plan {
public:
    Plan(const Xapian::Database& database, const Deadline& deadline)
        : database_(database), deadline_(deadline) {}

    [[nodiscard]] std::unique_ptr<Part> part_of(const Query& query) const {
        switch (query.get_type()) {
            case Query::LEAF_MATCH_NOTHING:
                return std::make_unique<AnyOf>(Parts{});
            case Query::LEAF_MATCH_ALL:
                return std::make_unique<TermPart>(database_, "");
            case Query::LEAF_TERM:
                return std::make_unique<TermPart>(database_, *query.get_terms_begin());
            case Query::OP_AND:
            case Query::OP_FILTER:
                return std::make_unique<AllOf>(parts_of(query, 0));
            case Query::OP_OR:
            case Query::OP_SYNONYM:
            case Query::OP_MAX:
                return std::make_unique<AnyOf>(parts_of(query, 0));
            case Query::OP_AND_NOT:
                return std::make_unique<Without>(part_of(query.get_subquery(0)),
                                                 parts_of(query, 1));
            case Query::OP_AND_MAYBE:  // what may match and what is weighed changes no match
            case Query::OP_SCALE_WEIGHT:
                return part_of(query.get_subquery(0));
            default:
                return std::make_unique<XapianPart>(database_, query, deadline_);
        }
    }

private:
    [[nodiscard]] Parts parts_of(const Query& query, std::size_t first) const {
        Parts parts;
        for (std::size_t i = first; i < query.get_num_subqueries(); ++i) {
            parts.push_back(part_of(query.get_subquery(i)));
        }
        return parts;
    }

    const Xapian::Database& database_;
    const Deadline& deadline_;
};

}  // namespace

Matches matches_of(const Xapian::Database& database, const Query& query, const Deadline& deadline) {
    const docid last = database.get_lastdocid();
    Matches matches{.articles = ArticleSet(last)};
    if (last == 0) {
        return matches;
    }
    const std::unique_ptr<Part> whole = Plan(database, deadline).part_of(query);
    auto out = matches.articles.words().begin();
    try {
        for (docid first = 0; first <= last; first += block_articles) {
            if (deadline.has_passed()) {
                throw TimeIsUp();
            }
            Block block(first);
            whole->add_to(block);
            const auto room = matches.articles.words().end() - out;
            const auto used = std::min(room, std::ssize(block.words));
            out = std::copy_n(block.words.begin(), used, out);
            matches.total += static_cast<Xapian::doccount>(block.size());
        }
    } catch (const TimeIsUp&) {
        matches.is_exact = false;
    }
    return matches;
}

bool compares_positions(const Query& query) {
    if (query.get_type() == Query::OP_PHRASE || query.get_type() == Query::OP_NEAR) {
        return true;
    }
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        if (compares_positions(query.get_subquery(i))) {
            return true;
        }
    }
    return false;
}

}  // namespace news::searcher
