// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/join_stories.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "common/record.h"
#include "common/schema.h"
#include "common/shared_text.h"
#include "common/version_order.h"
#include "indexer/archive/groups.h"
#include "indexer/archive/sketch.h"
#include "indexer/archive/versions.h"

namespace news::indexer {
namespace {

/// Articles looked at for each number of a sketch: a phrase that hundreds have is no evidence, and
/// of a story that hundreds have printed one is enough.
constexpr std::size_t most_per_number = 64;
/// A standing phrase makes one number of two sketches equal; a text with every fifth word changed
/// has ten of 32 in common with the first, one cut to half sixteen.
constexpr int least_shared = 2;
/// Articles compared with a new one.
constexpr std::size_t most_compared = 16;

/// Terms of a document that begin with `prefix`.
std::vector<std::string> terms_of(const Xapian::Database& database, Xapian::docid article,
                                  std::string_view prefix) {
    std::vector<std::string> terms;
    auto term = database.termlist_begin(article);
    for (term.skip_to(std::string(prefix));
         term != database.termlist_end(article) && (*term).starts_with(prefix); ++term) {
        terms.push_back(*term);
    }
    return terms;
}

bool has_term(const Xapian::Document& document, const std::string& wanted) {
    auto term = document.termlist_begin();
    term.skip_to(wanted);
    return term != document.termlist_end() && *term == wanted;
}

/// @return true when something changed
bool set_term(Xapian::Document& document, std::string_view term, bool is_wanted) {
    const std::string name(term);
    if (has_term(document, name) == is_wanted) {
        return false;
    }
    if (is_wanted) {
        document.add_boolean_term(name);
    } else {
        document.remove_term(name);
    }
    return true;
}

/// The words of articles, of which the last ones asked for are kept.
class Texts {
public:
    explicit Texts(const Xapian::Database& database) : database_(database) {}

    const TextWords& of(Xapian::docid article) {
        constexpr std::size_t most = 4096;
        if (texts_.size() >= most) {
            texts_.clear();
        }
        const auto known = texts_.find(article);
        return known != texts_.end() ? known->second
                                     : texts_.emplace(article, read(article)).first->second;
    }

private:
    [[nodiscard]] TextWords read(Xapian::docid article) const {
        return TextWords(words_of(decode_record(database_.get_document(article).get_data()).body));
    }

    const Xapian::Database& database_;
    std::unordered_map<Xapian::docid, TextWords> texts_;
};

/// Links articles and stories of the index.
class Finder {
public:
    explicit Finder(const Xapian::Database& database) : database_(database), texts_(database) {}

    void link(Xapian::docid article) {
        const Docids candidates = candidates_for(article);
        if (candidates.empty()) {
            return;
        }
        const TextWords text = texts_.of(article);
        std::size_t compared = 0;
        for (const Xapian::docid other : candidates) {
            if (groups_.are_joined(knot_of(article), knot_of(other))) {
                continue;
            }
            if (are_versions(text, texts_.of(other))) {
                groups_.join(knot_of(article), knot_of(other));
            }
            if (++compared == most_compared) {
                return;
            }
        }
    }

    std::vector<Story> stories(const std::set<std::string>& left) {
        for (const std::string& name : left) {
            knot_of_story(name);
        }
        std::map<std::size_t, std::set<Xapian::docid>> members;
        for (const auto& [article, knot] : knots_) {
            members[groups_.group_of(knot)].insert(article);
        }
        for (const auto& [name, knot] : stories_) {
            const std::string term = story_term(name);
            members[groups_.group_of(knot)].insert(database_.postlist_begin(term),
                                                   database_.postlist_end(term));
        }
        std::vector<Story> stories;
        for (const auto& [group, articles] : members) {
            for (const std::set<Xapian::docid>& versions : split(articles)) {
                stories.push_back(story_of(versions));
            }
        }
        return stories;
    }

private:
    /// Links make chains: of what they join, only the versions of one and the same text are one
    /// story. That is the text of which most are versions; what is left is split in the same way.
    std::vector<std::set<Xapian::docid>> split(std::set<Xapian::docid> articles) {
        std::vector<std::set<Xapian::docid>> stories;
        while (articles.size() > 2) {
            std::set<Xapian::docid> most;
            for (const Xapian::docid centre : centres_among(articles)) {
                std::set<Xapian::docid> versions = versions_among(articles, centre);
                if (versions.size() > most.size()) {
                    most = std::move(versions);
                }
                if (most.size() == articles.size()) {
                    break;
                }
            }
            std::erase_if(articles, [&most](Xapian::docid one) { return most.contains(one); });
            stories.push_back(std::move(most));
        }
        if (!articles.empty()) {
            stories.push_back(std::move(articles));
        }
        return stories;
    }

    /// Of many articles a few, the longest first, which are whole.
    std::vector<Xapian::docid> centres_among(const std::set<Xapian::docid>& articles) {
        constexpr std::size_t most = 32;
        std::vector<std::tuple<std::size_t, std::string, Xapian::docid>> ranked;
        for (const Xapian::docid article : articles) {
            ranked.emplace_back(texts_.of(article).size(), id_of(article), article);
        }
        std::ranges::sort(ranked, std::greater{});
        std::vector<Xapian::docid> centres;
        for (std::size_t i = 0; i < std::min(ranked.size(), most); ++i) {
            centres.push_back(std::get<2>(ranked[i]));
        }
        return centres;
    }

    std::set<Xapian::docid> versions_among(const std::set<Xapian::docid>& articles,
                                           Xapian::docid centre) {
        const TextWords text = texts_.of(centre);
        std::set<Xapian::docid> versions = {centre};
        for (const Xapian::docid article : articles) {
            if (article != centre && are_versions(text, texts_.of(article))) {
                versions.insert(article);
            }
        }
        return versions;
    }

    [[nodiscard]] std::string id_of(Xapian::docid article) const {
        const auto ids = terms_of(database_, article, field_named("id").prefix);
        return ids.empty() ? std::string() : ids.front().substr(1);
    }

    /// Those that share most of the sketch come first.
    [[nodiscard]] Docids candidates_for(Xapian::docid article) const {
        std::map<Xapian::docid, int> shared;
        for (const std::string& term : terms_of(database_, article, sketch_prefix)) {
            std::size_t seen = 0;
            if (database_.get_termfreq(term) < 2) {
                continue;
            }
            for (auto at = database_.postlist_begin(term);
                 at != database_.postlist_end(term) && seen < most_per_number; ++at, ++seen) {
                ++shared[*at];
            }
        }
        shared.erase(article);
        std::vector<std::pair<int, Xapian::docid>> ranked;
        for (const auto& [other, count] : shared) {
            if (count >= least_shared) {
                ranked.emplace_back(-count, other);
            }
        }
        std::ranges::sort(ranked);
        Docids candidates;
        for (const auto& [count, other] : ranked) {
            candidates.push_back(other);
        }
        return candidates;
    }

    /// Articles of one story have one knot.
    std::size_t knot_of(Xapian::docid article) {
        const auto known = knots_.find(article);
        if (known != knots_.end()) {
            return known->second;
        }
        const std::string story = database_.get_document(article).get_value(Slot::story);
        const std::size_t knot = story.empty() ? groups_.add() : knot_of_story(story);
        knots_.emplace(article, knot);
        return knot;
    }

    std::size_t knot_of_story(const std::string& name) {
        const auto [known, is_new] = stories_.try_emplace(name);
        if (is_new) {
            known->second = groups_.add();
        }
        return known->second;
    }

    [[nodiscard]] Story story_of(const std::set<Xapian::docid>& articles) const {
        std::vector<std::tuple<std::string, std::string, Xapian::docid>> ranked;
        for (const Xapian::docid article : articles) {
            const Xapian::Document document = database_.get_document(article);
            ranked.emplace_back(moment_of(document), id_of(article), article);
        }
        std::ranges::sort(ranked);
        Story story;
        for (const auto& [order, id, article] : ranked) {
            story.articles.push_back(article);
        }
        story.name = ranked.size() < 2 ? std::string() : std::get<1>(ranked.front());
        return story;
    }

    const Xapian::Database& database_;
    Texts texts_;
    Groups groups_;
    std::unordered_map<Xapian::docid, std::size_t> knots_;
    std::map<std::string, std::size_t> stories_;
};

}  // namespace

std::vector<Story> find_stories(const Xapian::Database& database, const Docids& articles,
                                const std::set<std::string>& left) {
    Finder finder(database);
    for (const Xapian::docid article : articles) {
        finder.link(article);
    }
    return finder.stories(left);
}

bool put_into_story(Xapian::Document& document, const std::string& name, std::size_t place) {
    const std::string before = document.get_value(Slot::story);
    const bool changes_story = before != name;
    bool is_changed = set_term(document, find_flag("has", "copies")->term, !name.empty());
    is_changed =
        set_term(document, find_flag("is", "copy")->term, !name.empty() && place > 0) || is_changed;
    if (changes_story && !before.empty()) {
        set_term(document, story_term(before), false);
    }
    if (changes_story) {
        document.add_value(Slot::story, name);
    }
    if (changes_story && !name.empty()) {
        set_term(document, story_term(name), true);
    }
    return is_changed || changes_story;
}

}  // namespace news::indexer
