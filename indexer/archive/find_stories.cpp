// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/archive/find_stories.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/archive/blocks.h"
#include "indexer/archive/groups.h"
#include "indexer/archive/key_table.h"
#include "indexer/archive/story_split.h"
#include "indexer/archive/versions.h"

namespace news::indexer {
namespace {

/// Articles that a text is compared with for each number of its sketch: a phrase that hundreds have
/// is no evidence, and of a story that hundreds have printed some are enough.
constexpr std::size_t most_per_key = 64;

/// What is kept of an article's trace.
struct KeptArticle {
    ArticleNumber number = 0;
    std::uint32_t order = 0;
    std::uint32_t day = 0;
    SourceNumber source = 0;
    Sketch sketch;

    [[nodiscard]] LinkedArticle linked() const { return {number, order, &sketch, source, day}; }
};

KeptArticle kept_of(ArticleNumber number, const Trace& trace) {
    return {number, trace.order, trace.day, trace.source, trace.sketch};
}

class Finder {
public:
    explicit Finder(const Archive& archive)
        : archive_(archive), versions_([&archive](ArticleNumber number) {
              return text_blocks(archive.article(number)).body;
          }) {}

    void read(const ArticleNumbers& articles) {
        archive_.for_each_of(articles, [this](ArticleNumber number, const Trace& trace) {
            news_.push_back(kept_of(number, trace));
        });
        std::ranges::sort(news_, [](const KeptArticle& one, const KeptArticle& other) {
            return std::tie(one.order, one.number) < std::tie(other.order, other.number);
        });
        for (std::size_t i = 0; i < news_.size(); ++i) {
            places_.emplace_back(news_[i].number, i);
            groups_.add();
            for (const std::uint32_t key : news_[i].sketch.keys()) {
                keys_.add(key, static_cast<std::uint32_t>(i));
            }
        }
        std::ranges::sort(places_);
        keys_.sort();
        last_met_.assign(news_.size(), 0);
    }

    void link() {
        if (!news_.empty()) {
            archive_.for_each([this](ArticleNumber number, const Trace& trace) {
                link({number, trace.order, &trace.sketch, trace.source, trace.day});
            });
        }
        for (const auto& [number, other, printing] : unsure_) {
            if (!are_joined(number, other) &&
                versions_.have_same_order(number, news_[other].number, printing)) {
                groups_.join(knot_of(number), other);
            }
        }
    }

    std::vector<Story> stories(const std::set<std::string>& left) {
        join_known_stories(left);
        std::map<std::size_t, ArticleNumbers> groups = linked();
        read_old_sketches(groups);
        std::vector<Story> stories;
        for (const auto& [group, articles] : groups) {
            for (const LinkedArticles& story :
                 split_into_stories(linked_articles(articles), versions_)) {
                stories.push_back(story_of(story));
            }
        }
        return stories;
    }

private:
    /// A pair of which the texts must be read.
    struct UnsurePair {
        ArticleNumber number = 0;
        std::uint32_t new_article = 0;  ///< its place
        Printing printing = Printing::of_two_papers;
    };

    void link(const LinkedArticle& article) {
        for (const std::uint32_t key : article.sketch->keys()) {
            const auto entries = keys_.with(key);
            for (const auto& entry : entries.first(std::min(entries.size(), most_per_key))) {
                const ArticleNumber other = news_[entry.sketch].number;
                if (other != article.number &&
                    std::exchange(last_met_[entry.sketch], article.number) != article.number &&
                    !are_joined(article.number, entry.sketch)) {
                    link(article, entry.sketch);
                }
            }
        }
    }

    void link(const LinkedArticle& article, std::uint32_t new_article) {
        const LinkedArticle other = news_[new_article].linked();
        const std::optional<bool> told = are_versions(article, other);
        if (!told) {
            unsure_.push_back({article.number, new_article, printing_of(article, other)});
        } else if (*told) {
            groups_.join(knot_of(article.number), new_article);
        }
    }

    bool are_joined(ArticleNumber number, std::size_t new_article) {
        const auto knot = find_knot(number);
        return knot && groups_.are_joined(*knot, new_article);
    }

    /// A new article's place, an old one's number in the groups once it is linked.
    [[nodiscard]] std::optional<std::size_t> find_knot(ArticleNumber number) const {
        const auto place = std::ranges::lower_bound(places_, number, {}, &Place::first);
        if (place != places_.end() && place->first == number) {
            return place->second;
        }
        const auto old = old_knots_.find(number);
        return old == old_knots_.end() ? std::nullopt : std::optional{old->second};
    }

    std::size_t knot_of(ArticleNumber number) {
        const auto knot = find_knot(number);
        return knot ? *knot : old_knots_.emplace(number, groups_.add()).first->second;
    }

    /// The stories of which an old article was linked, or which lost one, with all of their
    /// articles.
    void join_known_stories(const std::set<std::string>& left) {
        std::map<std::string, std::vector<ArticleNumber>> stories;
        for (const std::string& name : left) {
            stories[name];
        }
        for (const auto& [number, knot] : old_knots_) {
            if (std::string name = archive_.version(number).story; !name.empty()) {
                stories[std::move(name)].push_back(number);
            }
        }
        for (auto& [name, linked] : stories) {
            const ArticleNumbers all = archive_.story(name);
            linked.insert(linked.end(), all.begin(), all.end());
            for (const ArticleNumber number : linked) {
                is_of_story_.insert(number);
                groups_.join(knot_of(linked.front()), knot_of(number));
            }
        }
    }

    /// The articles of each group, but for those that are new and alone.
    std::map<std::size_t, ArticleNumbers> linked() {
        std::vector<std::uint32_t> sizes(groups_.size());
        for (std::size_t knot = 0; knot < groups_.size(); ++knot) {
            ++sizes[groups_.group_of(knot)];
        }
        std::map<std::size_t, ArticleNumbers> groups;
        const auto add = [&](ArticleNumber number, std::size_t knot) {
            const std::size_t group = groups_.group_of(knot);
            if (sizes[group] > 1 || is_of_story_.contains(number)) {
                groups[group].push_back(number);
            }
        };
        for (const auto& [number, place] : places_) {
            add(number, place);
        }
        for (const auto& [number, knot] : old_knots_) {
            add(number, knot);
        }
        return groups;
    }

    void read_old_sketches(const std::map<std::size_t, ArticleNumbers>& groups) {
        ArticleNumbers old;
        for (const auto& [group, articles] : groups) {
            std::ranges::copy_if(articles, std::back_inserter(old), [this](ArticleNumber number) {
                return old_knots_.contains(number);
            });
        }
        std::ranges::sort(old);
        archive_.for_each_of(old, [this](ArticleNumber number, const Trace& trace) {
            olds_[number] = kept_of(number, trace);
        });
    }

    LinkedArticles linked_articles(const ArticleNumbers& numbers) {
        LinkedArticles articles;
        for (const ArticleNumber number : numbers) {
            articles.push_back(old_knots_.contains(number) ? olds_[number].linked()
                                                           : news_[*find_knot(number)].linked());
        }
        return articles;
    }

    [[nodiscard]] Story story_of(const LinkedArticles& articles) const {
        std::vector<std::tuple<std::string, std::string, ArticleNumber>> ranked;
        for (const LinkedArticle& article : articles) {
            Version version = archive_.version(article.number);
            ranked.emplace_back(std::move(version.moment), std::move(version.id), article.number);
        }
        std::ranges::sort(ranked);
        Story story;
        for (const auto& [moment, id, number] : ranked) {
            story.articles.push_back(number);
        }
        story.name = ranked.size() < 2 ? std::string() : std::get<1>(ranked.front());
        return story;
    }

    using Place = std::pair<ArticleNumber, std::size_t>;

    const Archive& archive_;
    Versions versions_;
    std::vector<UnsurePair> unsure_;
    std::vector<KeptArticle> news_;        ///< by their order, which is that of no file
    std::vector<Place> places_;            ///< among the new articles, by number
    std::vector<ArticleNumber> last_met_;  ///< with which a new article was compared last
    KeyTable keys_;
    Groups groups_;
    std::unordered_map<ArticleNumber, std::size_t> old_knots_;
    std::unordered_map<ArticleNumber, KeptArticle> olds_;
    std::set<ArticleNumber> is_of_story_;
};

}  // namespace

std::vector<Story> find_stories(const Archive& archive, const ArticleNumbers& articles,
                                const std::set<std::string>& left) {
    Finder finder(archive);
    finder.read(articles);
    finder.link();
    return finder.stories(left);
}

}  // namespace news::indexer
