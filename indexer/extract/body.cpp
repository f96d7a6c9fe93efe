// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/body.h"

#include <algorithm>
#include <span>
#include <utility>

#include "common/text.h"
#include "indexer/extract/blocks.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/captions.h"
#include "indexer/extract/credit.h"
#include "indexer/extract/furniture.h"
#include "indexer/extract/invitation.h"
#include "indexer/extract/picture_texts.h"
#include "indexer/extract/script_text.h"
#include "indexer/extract/standfirst.h"
#include "indexer/extract/subtree.h"

namespace news::indexer {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::size_t most_evidence = 30;

/// "Updated 12.12.2025, 05:07": short, and a good part of it digits.
bool is_date_line(const Block& block) {
    constexpr std::uint32_t most_words = 20;
    if (block.words > most_words) {
        return false;
    }
    const auto digits =
        std::ranges::count_if(block.text, [](char c) { return '0' <= c && c <= '9'; });
    return digits >= 4 && static_cast<std::size_t>(digits) * 5 >= fold_letters(block.text).size();
}

std::string_view description_of(const Page& page) {
    const std::string_view described = page.meta_content("og:description");
    return described.empty() ? page.meta_content("description") : described;
}

class BodyFinder {
public:
    BodyFinder(const Page& page, std::string_view title)
        : page_(page),
          tree_(page.tree),
          title_(fold_letters(title)),
          description_(fold_letters(description_of(page))),
          blocks_(collect_blocks(page.tree)),
          map_(page.tree, blocks_),
          pictures_(page.tree, blocks_, map_) {}

    Finding<BodyText> run() {
        const Subtree chosen = choose_subtree(tree_, blocks_, map_);
        if (chosen.score > 0) {
            read_subtree(chosen);
        }
        fall_back_on_scripts();
        return std::move(found_);
    }

private:
    void read_subtree(const Subtree& chosen) {
        found_.evidence.push_back({.field = "body",
                                   .value = path_of(tree_, chosen.node),
                                   .rule = chosen.rule,
                                   .where = path_of(tree_, chosen.node),
                                   .confidence = 0.8,
                                   .rejected = {}});
        body_ = chosen.node;
        add_standfirst(chosen.node);
        add_captions(chosen.node);
        for (const Block& block : blocks_) {
            if (begins_another_article(block)) {
                break;
            }
            if (block.first >= chosen.node && block.first < tree_[chosen.node].end) {
                take(block);
            }
        }
        trim_begin();
        trim_ends();
        set_lead();
        for (const Block* block : kept_) {
            found_.value.paragraphs.push_back(block->text);
        }
    }

    /// Pictures above the text count too, as far as they stand with the headline.
    void add_captions(NodeId body) {
        NodeId scope = body;
        const NodeId headline = find_headline(blocks_, tree_, title_, body);
        while (scope > headline || tree_[scope].end <= headline) {
            scope = tree_[scope].parent;
        }
        found_.value.captions =
            find_captions(tree_, blocks_, map_, pictures_, {.begin = scope, .end = tree_[body].end});
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
        return repeats(page_.meta_content("og:description")) || repeats(title_) ||
               std::ranges::any_of(found_.value.paragraphs, repeats);
    }

    /// Scripts hold the text where the elements hold clearly less of it.
    void fall_back_on_scripts() {
        constexpr std::size_t short_words = 150;
        std::size_t words = 0;
        for (const std::string& paragraph : found_.value.paragraphs) {
            words += count_words(paragraph);
        }
        if (words >= short_words) {
            return;
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
            found_.value.paragraphs = std::move(script.paragraphs);
        }
    }

    void add_standfirst(NodeId body) {
        const HeadOfArticle head{.body = body, .title = title_, .description = description_};
        for (const Block* block : find_standfirst(tree_, blocks_, map_, head)) {
            // What is named a standfirst may be called a teaser as well.
            if (is_lead(*block) && !says_headline(*block)) {
                keep(*block);
            } else {
                take(*block);
            }
        }
    }

    bool is_standfirst(const Block& block) const { return block.first < body_ || is_lead(block); }

    bool is_lead(const Block& block) const {
        return is_marked_standfirst(tree_, map_, block, description_);
    }

    /// The standfirst is among the first lines kept, if the page has one.
    void set_lead() {
        constexpr std::size_t nearest = 2;
        for (const Block* block : std::span(kept_).first(std::min(nearest, kept_.size()))) {
            if (is_lead(*block) && kept_.size() > 1) {
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

    void keep(const Block& block) {
        constexpr std::uint32_t least_words = 15;
        text_began_ = text_began_ || (is_running_text(block) && block.words >= least_words &&
                                      !is_standfirst(block));
        kept_words_ += block.words;
        kept_.push_back(&block);
    }

    void take(const Block& block) {
        const std::string reason = reason_against(block);
        if (reason.empty()) {
            keep(block);
        } else {
            reject(block, reason);
        }
    }

    std::string reason_against(const Block& block) const {
        if (const Hint outside = map_.outside(block.first); outside != Hint::none) {
            return std::string(name_of(outside));
        }
        constexpr std::size_t shortest = 8;
        if (block.text.size() <= shortest && fold_letters(block.text).empty()) {
            return "no-letters";
        }
        if (says_headline(block)) {
            return "headline";
        }
        if (const auto rule = pictures_.of(block).rule; !rule.empty() && !is_lead(block)) {
            return std::string(rule);
        }
        if (is_furniture(block.text)) {
            return "furniture";
        }
        if (is_invitation(block.text)) {
            return "invitation";
        }
        if (block.words <= 20 && is_credit(block.text)) {
            return "credit";
        }
        if (!text_began_ && is_date_line(block)) {
            return "date-line";
        }
        if (block.link_density() > 0.7 && block.words < 30) {
            return "links";
        }
        return {};
    }

    /// Pages that go on and on append the next article: its headline stands in an element of its
    /// own that does not hold the text found so far.
    bool begins_another_article(const Block& block) const {
        constexpr std::uint32_t least_words = 80;
        if (kept_words_ < least_words || tree_[block.node].tag != "h1" ||
            fold_letters(block.text) == title_) {
            return false;
        }
        NodeId at = block.node;
        while (at != 0 && tree_[at].tag != "article") {
            at = tree_[at].parent;
        }
        return at > kept_.front()->first;
    }

    /// Also with the kicker in front, and as far as the title was not cut for a listing.
    bool says_headline(const Block& block) const {
        constexpr std::uint32_t most_words = 40;
        constexpr std::size_t least_letters = 15;
        if (tree_[block.node].tag == "h1") {
            return true;
        }
        if (block.words > most_words || title_.empty()) {
            return false;
        }
        const std::string letters = fold_letters(block.text);
        if (letters == title_) {
            return true;
        }
        constexpr std::size_t byline_letters = 48;
        if (block.kind != BlockKind::heading) {
            // Old pages set headline, byline and date in one element, parted by line breaks.
            return !text_began_ && title_.size() >= least_letters / 2 &&
                   letters.starts_with(title_) && !block.ends_sentence &&
                   letters.size() < title_.size() + byline_letters;
        }
        return std::min(letters.size(), title_.size()) >= least_letters &&
               (letters.find(title_) != npos || title_.find(letters) != npos);
    }

    /// What stands before the first sentence is a kicker, a byline, a date or a label, also where
    /// a standfirst comes before it.
    void trim_begin() {
        constexpr std::uint32_t least_words = 8;
        const auto first = std::ranges::find_if(kept_, [this](const Block* block) {
            return (is_running_text(*block) || block->words >= least_words) &&
                   !is_standfirst(*block);
        });
        if (first == kept_.end()) {
            return;
        }
        std::vector<const Block*> remaining;
        for (auto at = kept_.begin(); at != first; ++at) {
            const Block& block = **at;
            const bool is_label = block.words < least_words && !block.ends_sentence;
            const bool is_subheading = block.kind == BlockKind::heading && !remaining.empty();
            if (is_label && !is_subheading && !is_standfirst(block)) {
                reject(block, "head");
            } else {
                remaining.push_back(&block);
            }
        }
        remaining.insert(remaining.end(), first, kept_.end());
        kept_ = std::move(remaining);
    }

    /// Headings that nothing follows and short lines behind the last sentence go.
    void trim_ends() {
        while (!kept_.empty() && !is_running_text(*kept_.back()) && !kept_.back()->ends_sentence) {
            reject(*kept_.back(), "tail");
            kept_.pop_back();
        }
    }

    void reject(const Block& block, const std::string& reason) {
        if (found_.evidence.size() < most_evidence) {
            found_.evidence.push_back({.field = "body",
                                       .value = shorten(block.text, 80),
                                       .rule = reason,
                                       .where = path_of(tree_, block.node),
                                       .confidence = 0,
                                       .rejected = reason});
        }
    }

    const Page& page_;
    const HtmlTree& tree_;
    std::string title_;        ///< letters alone
    std::string description_;  ///< letters alone
    std::vector<Block> blocks_;
    PageMap map_;
    PictureTexts pictures_;
    NodeId body_ = 0;
    bool text_began_ = false;
    std::uint32_t kept_words_ = 0;
    std::vector<const Block*> kept_;
    Finding<BodyText> found_;
};

}  // namespace

Finding<BodyText> find_body(const Page& page, std::string_view title) {
    return BodyFinder(page, title).run();
}

}  // namespace news::indexer
