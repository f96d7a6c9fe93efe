// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/body.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/block_rules.h"
#include "indexer/extract/blocks.h"
#include "indexer/extract/body_evidence.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/captions.h"
#include "indexer/extract/furniture.h"
#include "indexer/extract/invitation.h"
#include "indexer/extract/picture_texts.h"
#include "indexer/extract/script_text.h"
#include "indexer/extract/standfirst.h"
#include "indexer/extract/subtree.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view description_of(const Page& page) {
    const std::string_view described = page.meta_content("og:description");
    return described.empty() ? page.meta_content("description") : described;
}

class BodyFinder {
public:
    BodyFinder(const Page& page, std::string_view title)
        : page_(page),
          tree_(page.tree),
          known_{fold_letters(title), fold_letters(description_of(page))},
          blocks_(collect_blocks(page.tree)),
          map_(page.tree, blocks_),
          pictures_(page.tree, blocks_, map_),
          rules_(page.tree, map_, pictures_, known_) {}

    Finding<BodyText> run() {
        const Subtree chosen = choose_subtree(tree_, blocks_, map_);
        if (chosen.score > 0) {
            read_subtree(chosen);
        }
        fall_back_on_scripts();
        if (tree_.tags_left_out() > 0) {
            found_.evidence.push_back({.field = "body",
                                       .value = fmt::format("{} tags", tree_.tags_left_out()),
                                       .rule = "page-limit",
                                       .where = {},
                                       .confidence = 0,
                                       .rejected = "behind the most that are read of a page"});
        }
        return std::move(found_);
    }

private:
    void read_subtree(const Subtree& chosen) {
        body_ = chosen.node;
        headline_ = find_headline(blocks_, tree_, known_.title, body_);
        choose_blocks(chosen.node);
        trim_begin();
        trim_end();
        drop_labels_of_links(choices_);
        std::ranges::move(body_evidence(tree_, map_, chosen, choices_),
                          std::back_inserter(found_.evidence));
        add_captions(chosen.node);
        std::vector<const Block*> kept;
        for (const BlockChoice& choice : choices_) {
            if (choice.is_kept()) {
                kept.push_back(choice.block);
                found_.value.paragraphs.push_back(choice.block->text);
            }
        }
        set_lead(kept);
    }

    /// Decides on every block from the headline on.
    void choose_blocks(NodeId body) {
        const HeadOfArticle head{
            .body = body, .headline = headline_, .description = known_.description};
        const auto standfirst = find_standfirst(tree_, blocks_, map_, head);
        auto next_standfirst = standfirst.begin();
        bool other_article = false;
        for (const Block& block : blocks_) {
            if (block.first < std::min(headline_, body)) {
                continue;
            }
            other_article = other_article || begins_another_article(block);
            if (block.first >= tree_[body].end || other_article) {
                choices_.push_back({&block, reason_outside(block, "behind-body")});
            } else if (block.first >= body && text_began_) {
                choose(block, rules_.reason_against(block, text_began_));
            } else if (block.first >= body) {
                choose_standfirst(block);
            } else if (next_standfirst == standfirst.end() || *next_standfirst != &block) {
                choices_.push_back({&block, reason_outside(block, "before-body")});
            } else {
                choose_standfirst(block);
                ++next_standfirst;
            }
        }
    }

    /// The headline's repetition or the hint that puts the block out, else what its place says.
    std::string_view reason_outside(const Block& block, std::string_view place) const {
        if (rules_.says_headline(block, text_began_)) {
            return "headline";
        }
        const Hint outside = map_.outside(block.first);
        return outside == Hint::none ? place : name_of(outside);
    }

    /// What is named a standfirst may be called a teaser as well.
    void choose_standfirst(const Block& block) {
        const Hint outside = map_.outside(block.first);
        const bool may_be = outside == Hint::related || block.first < body_;
        const bool is_sure =
            may_be && rules_.is_lead(block) && !rules_.says_headline(block, text_began_);
        choose(block, is_sure ? "" : rules_.reason_against(block, text_began_));
    }

    /// Pictures above the text count too, as far as they stand with the headline.
    void add_captions(NodeId body) {
        NodeId scope = body;
        while (scope > headline_ || tree_[scope].end <= headline_) {
            scope = tree_[scope].parent;
        }
        found_.value.captions = find_captions(tree_, blocks_, map_, pictures_,
                                              {.begin = scope, .end = tree_[body].end});
        const std::string where = path_of(tree_, scope);
        constexpr std::size_t most_captions = 10;
        const std::span<const Caption> captions(found_.value.captions);
        for (const Caption& caption : captions.first(std::min(captions.size(), most_captions))) {
            found_.evidence.push_back({.field = "captions",
                                       .value = shorten(caption.text, 80),
                                       .rule = "picture",
                                       .where = where,
                                       .confidence = 0.8,
                                       .rejected = {}});
        }
    }

    /// A page's state holds much besides its article: it must repeat what the page shows of it.
    bool continues_body(const ScriptText& script) const {
        constexpr std::size_t enough = 40;
        std::string letters;
        for (const std::string& paragraph : script.paragraphs) {
            letters += fold_letters(paragraph);
        }
        const auto repeats = [&letters](std::string_view text) {
            const std::string begin = fold_letters(text).substr(0, enough);
            return begin.size() == enough && letters.find(begin) != npos;
        };
        return repeats(page_.meta_content("og:description")) || repeats(known_.title) ||
               std::ranges::any_of(found_.value.paragraphs, repeats);
    }

    /// Scripts hold the text where the elements hold clearly less of it.
    void fall_back_on_scripts() {
        constexpr std::size_t short_words = 150;
        std::size_t words = 0;
        for (const std::string& paragraph : found_.value.paragraphs) {
            words += count_words(paragraph);
            if (words >= short_words) {
                return;
            }
        }
        ScriptText script = json_ld_body(page_);
        if (script.words <= 2 * words + 20) {
            script = page_state_body(page_);
            script.words = continues_body(script) ? script.words : 0;
        }
        if (script.words > 2 * words + 20) {
            for (Evidence& evidence : found_.evidence) {
                evidence.rejected =
                    evidence.rejected.empty() ? "a script holds more text" : evidence.rejected;
            }
            found_.evidence.push_back({.field = "body",
                                       .value = script.where,
                                       .rule = script.rule,
                                       .where = script.where,
                                       .confidence = 0.6,
                                       .rejected = {}});
            std::erase_if(script.paragraphs, [](const std::string& paragraph) {
                return is_furniture(paragraph) || is_invitation(paragraph);
            });
            found_.value.paragraphs = std::move(script.paragraphs);
        }
    }

    bool is_standfirst(const Block& block) const {
        return block.first < body_ || rules_.is_lead(block);
    }

    /// The standfirst is among the first lines kept, if the page has one.
    void set_lead(std::span<const Block* const> kept) {
        constexpr std::size_t nearest = 2;
        for (const Block* block : kept.first(std::min(nearest, kept.size()))) {
            if (rules_.is_lead(*block) && kept.size() > 1) {
                found_.value.lead = block->text;
                found_.evidence.push_back({.field = "lead",
                                           .value = shorten(block->text, 80),
                                           .rule = "standfirst",
                                           .where = path_of(tree_, block->node),
                                           .confidence = 0.8,
                                           .rejected = {}});
                return;
            }
        }
    }

    void choose(const Block& block, std::string_view reason) {
        constexpr std::uint32_t least_words = 15;
        constexpr std::uint32_t least_repeated = 40;
        if (reason.empty() && block.words >= least_repeated && !texts_.insert(block.text).second) {
            reason = "repeated";
        }
        choices_.push_back({&block, reason});
        if (reason.empty()) {
            text_began_ = text_began_ || (is_running_text(block) && block.words >= least_words &&
                                          !is_standfirst(block));
            kept_words_ += block.words;
            first_kept_ = first_kept_ == 0 ? block.first : first_kept_;
        }
    }

    /// Pages that go on and on append the next article: its headline stands in an element of its
    /// own that does not hold the text found so far.
    bool begins_another_article(const Block& block) const {
        constexpr std::uint32_t least_words = 80;
        if (kept_words_ < least_words || tree_[block.node].tag != "h1" ||
            fold_letters(block.text) == known_.title) {
            return false;
        }
        NodeId at = block.node;
        while (at != 0 && tree_[at].tag != "article") {
            at = tree_[at].parent;
        }
        return at > first_kept_;
    }

    /// What stands before the first sentence is a kicker, a byline, a date or a label, also where
    /// a standfirst comes before it.
    void trim_begin() {
        constexpr std::uint32_t least_words = 8;
        const auto first = std::ranges::find_if(choices_, [this](const BlockChoice& choice) {
            const Block& block = *choice.block;
            return choice.is_kept() && (is_running_text(block) || block.words >= least_words) &&
                   !is_standfirst(block);
        });
        if (first == choices_.end()) {
            return;
        }
        bool any_kept = false;
        for (auto at = choices_.begin(); at != first; ++at) {
            const Block& block = *at->block;
            const bool is_label = block.words < least_words && !block.ends_sentence;
            const bool is_subheading = block.kind == BlockKind::heading && any_kept;
            if (at->is_kept() && is_label && !is_subheading && !is_standfirst(block)) {
                at->reason = "head";
            }
            any_kept = any_kept || at->is_kept();
        }
    }

    /// Headings that nothing follows and short lines behind the last sentence go; a list stays,
    /// such as that of winners.
    void trim_end() {
        constexpr std::ptrdiff_t least_items = 3;
        auto items = choices_.rbegin();  // of the list that is being read, from its end
        for (auto at = choices_.rbegin(); at != choices_.rend(); ++at) {
            const Block& block = *at->block;
            if (at->is_kept() && closes_text(block)) {
                return;
            }
            const bool is_item = block.kind == BlockKind::item && block.link_words == 0;
            items = at->is_kept() && is_item ? items : std::next(at);
            if (std::distance(items, at) + 1 >= least_items) {
                for (auto item = items; item <= at; ++item) {
                    item->reason = {};
                }
                return;
            }
            if (at->is_kept()) {
                at->reason = "tail";
            }
        }
    }

    static bool closes_text(const Block& block) {
        return block.kind != BlockKind::heading && (is_running_text(block) || block.ends_sentence);
    }

    const Page& page_;
    const HtmlTree& tree_;
    KnownTexts known_;
    std::vector<Block> blocks_;
    PageMap map_;
    PictureTexts pictures_;
    BlockRules rules_;
    NodeId body_ = 0;
    NodeId headline_ = 0;
    bool text_began_ = false;
    std::uint32_t kept_words_ = 0;
    NodeId first_kept_ = 0;
    std::unordered_set<std::string_view> texts_;  ///< of the longer blocks that are kept
    std::vector<BlockChoice> choices_;
    Finding<BodyText> found_;
};

}  // namespace

Finding<BodyText> find_body(const Page& page, std::string_view title) {
    return BodyFinder(page, title).run();
}

}  // namespace news::indexer
