// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/engine/snippet.h"

#include <algorithm>
#include <bitset>
#include <string_view>
#include <utility>

#include "common/record.h"
#include "common/text.h"
#include "common/utf8.h"
#include "searcher/engine/sentences.h"

namespace news::searcher {
namespace {

/// A passage shorter than this tells nothing.
constexpr std::size_t min_passage_characters = 60;

/// Matches beyond so many bytes of an article are not looked for: a book must not cost seconds.
constexpr std::size_t max_scanned_bytes = 200'000;

std::size_t count_leaves(std::uint64_t leaves) { return std::bitset<64>(leaves).count(); }

/// A sentence with matches.
struct Candidate {
    std::size_t paragraph = 0;
    TextRange sentence;
    std::vector<TextMatch> matches;
    std::uint64_t leaves = 0;
};

/// Words that are new count most, then words at all, then how often.
std::size_t worth(const Candidate& candidate, std::uint64_t shown) {
    constexpr std::size_t most_repeats = 5;
    return count_leaves(candidate.leaves & ~shown) * 100 + count_leaves(candidate.leaves) * 10 +
           std::min(candidate.matches.size(), most_repeats);
}

/// The texts of an article in the order in which people read them.
std::vector<std::string_view> paragraphs_of(const Article& article) {
    std::vector<std::string_view> paragraphs;
    if (has_own_lead(article)) {
        paragraphs.emplace_back(article.lead);
    }
    paragraphs.insert(paragraphs.end(), article.body.begin(), article.body.end());
    for (const Caption& caption : article.captions) {
        paragraphs.emplace_back(caption.text);
    }
    return paragraphs;
}

/// @param sentences  those of the paragraph with `matches`
void add_candidates(std::vector<Candidate>& candidates, std::size_t paragraph,
                    const std::vector<TextRange>& sentences,
                    const std::vector<TextMatch>& matches) {
    auto match = matches.begin();
    for (const TextRange sentence : sentences) {
        Candidate candidate{.paragraph = paragraph, .sentence = sentence, .matches = {}};
        for (; match != matches.end() && match->begin < sentence.end; ++match) {
            candidate.matches.push_back(*match);
            candidate.leaves |= match->leaf;
        }
        if (!candidate.matches.empty()) {
            candidates.push_back(std::move(candidate));
        }
    }
}

/// The position `characters` code points from `at` on, back to the end of a word where one ends.
std::size_t forward(std::string_view text, std::size_t at, std::size_t characters) {
    std::size_t last_blank = at;
    for (; characters > 0 && at < text.size(); --characters) {
        if (text[at] == ' ') {
            last_blank = at;
        }
        next_code_point(text, at);
    }
    constexpr std::size_t longest_word = 40;  // longer runs have no blanks: Chinese, Japanese
    const bool at_word_end = at >= text.size() || text[at] == ' ';
    return at_word_end || at - last_blank > longest_word ? at : last_blank;
}

/// The position at most `characters` code points before `at`, on to the start of a word.
std::size_t backward(std::string_view text, std::size_t at, std::size_t characters) {
    std::size_t best = at;
    for (; characters > 0 && at > 0; --characters) {
        previous_code_point(text, at);
        if (at == 0 || text[at - 1] == ' ') {
            best = at;
        }
    }
    return best;
}

/// Marks of the part of `matches` that lies in `part`; what overlaps or touches becomes one.
std::vector<Mark> marks_in(const TextRange& part, const std::vector<TextMatch>& matches) {
    std::vector<Mark> marks;
    for (const TextMatch& match : matches) {
        const std::size_t begin = std::max(match.begin, part.begin);
        const std::size_t end = std::min(match.end, part.end);
        if (begin >= end) {
            continue;
        }
        if (!marks.empty() && begin <= marks.back().end) {
            marks.back().end = std::max(marks.back().end, end);
        } else {
            marks.push_back({begin, end});
        }
    }
    return marks;
}

/// `sentence`, or the part of it around its first matches that has `characters` at most.
TextRange clipped(std::string_view text, const Candidate& candidate, std::size_t characters) {
    const TextRange& sentence = candidate.sentence;
    const auto whole = text.substr(0, sentence.end);
    if (count_characters(whole.substr(sentence.begin)) <= characters) {
        return sentence;
    }
    const std::size_t first = std::max(candidate.matches.front().begin, sentence.begin);
    const std::size_t before =
        backward(whole.substr(sentence.begin), first - sentence.begin, characters / 3) +
        sentence.begin;
    return {before, std::max(forward(whole, before, characters),
                             std::min(candidate.matches.front().end, sentence.end))};
}

MarkedText marked(std::string_view text, const TextRange& sentence, const TextRange& part,
                  const std::vector<TextMatch>& matches) {
    MarkedText result;
    result.text = part.begin > sentence.begin ? "…" : "";
    const std::size_t shift = result.text.size();
    result.text += text.substr(part.begin, part.end - part.begin);
    result.text += part.end < sentence.end ? "…" : "";
    for (const Mark& mark : marks_in(part, matches)) {
        result.marks.push_back({mark.begin - part.begin + shift, mark.end - part.begin + shift});
    }
    return result;
}

/// True when one of both begins like the other: standfirsts and captions repeat sentences.
bool is_repeated(std::string_view a, std::string_view b) {
    return a.starts_with(b) || b.starts_with(a);
}

struct Passage {
    std::size_t paragraph = 0;
    TextRange part;
    MarkedText text;
};

/// Takes the best sentences until nothing new is left to show or the room is full.
std::vector<Passage> best_passages(const std::vector<std::string_view>& paragraphs,
                                   std::vector<Candidate> candidates, std::size_t at_most) {
    std::vector<Passage> passages;
    std::size_t room = max_passage_characters;
    std::uint64_t shown = 0;
    while (passages.size() < at_most && room >= min_passage_characters && !candidates.empty()) {
        const auto best = std::ranges::max_element(
            candidates, {}, [shown](const Candidate& c) { return worth(c, shown); });
        const std::string_view text = paragraphs[best->paragraph];
        const TextRange part = clipped(text, *best, room);
        const auto repeats = [&](const Passage& shown_one) {
            const auto& [begin, end] = shown_one.part;
            return is_repeated(text.substr(part.begin, part.end - part.begin),
                               paragraphs[shown_one.paragraph].substr(begin, end - begin));
        };
        if (std::ranges::any_of(passages, repeats)) {
            candidates.erase(best);
            continue;
        }
        Passage passage{best->paragraph, part, marked(text, best->sentence, part, best->matches)};
        room -= std::min(room, count_characters(passage.text.text));
        shown |= best->leaves;
        passages.push_back(std::move(passage));
        candidates.erase(best);
    }
    std::ranges::sort(passages, {}, [](const Passage& passage) {
        return std::pair(passage.paragraph, passage.part.begin);
    });
    return passages;
}

/// The beginning of the article, for one that nothing in its text matches.
std::vector<MarkedText> beginning(const std::vector<std::string_view>& paragraphs) {
    if (paragraphs.empty() || paragraphs.front().empty()) {
        return {};
    }
    return {{shorten(paragraphs.front(), max_passage_characters), {}}};
}

}  // namespace

MarkedText joined(const std::vector<MarkedText>& passages) {
    MarkedText all;
    for (const MarkedText& passage : passages) {
        if (!all.text.empty()) {
            const bool has_gap = all.text.ends_with("…") || passage.text.starts_with("…");
            all.text += has_gap ? " " : " … ";
        }
        for (const Mark& mark : passage.marks) {
            all.marks.push_back({mark.begin + all.text.size(), mark.end + all.text.size()});
        }
        all.text += passage.text;
    }
    return all;
}

MarkedText Highlighter::title_of(const Article& article) {
    const auto matches = matcher_.matches(article.title, article.language, Place::title);
    return {article.title, marks_in({0, article.title.size()}, matches)};
}

std::vector<MarkedText> Highlighter::body_of(const Article& article) {
    std::vector<MarkedText> paragraphs;
    for (const std::string& text : article.body) {
        const auto matches = matcher_.matches(text, article.language, Place::body);
        paragraphs.push_back({text, marks_in({0, text.size()}, matches)});
    }
    return paragraphs;
}

std::vector<MarkedText> Highlighter::passages_of(const Article& article, std::size_t at_most) {
    const std::vector<std::string_view> paragraphs = paragraphs_of(article);
    std::vector<Candidate> candidates;
    std::size_t scanned = 0;
    for (std::size_t i = 0; i < paragraphs.size() && scanned < max_scanned_bytes; ++i) {
        const std::size_t room = max_scanned_bytes - scanned;
        std::string_view text = paragraphs[i];
        if (text.size() > room) {
            text = text.substr(0, forward(text, 0, room));
        }
        scanned += text.size();
        const bool is_caption = i + article.captions.size() >= paragraphs.size();
        const auto matches =
            matcher_.matches(text, article.language, is_caption ? Place::caption : Place::body);
        if (!matches.empty()) {
            const std::size_t until = matches.back().begin + 1;
            add_candidates(candidates, i, sentences_of(text, until), matches);
        }
    }
    if (candidates.empty()) {
        return beginning(paragraphs);
    }
    std::vector<MarkedText> texts;
    for (Passage& passage : best_passages(paragraphs, std::move(candidates), at_most)) {
        texts.push_back(std::move(passage.text));
    }
    return texts;
}

}  // namespace news::searcher
