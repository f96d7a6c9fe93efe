// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/reader.h"

#include <algorithm>
#include <utility>

#include "common/record.h"
#include "common/text.h"

namespace news {
namespace {

using searcher::And;
using searcher::Days;
using searcher::Everything;
using searcher::HasFlag;
using searcher::InField;
using searcher::Near;
using searcher::Node;
using searcher::Not;
using searcher::Or;
using searcher::Phrase;
using searcher::Word;
using searcher::WordForm;

constexpr std::size_t text_gap = 100;
constexpr std::size_t paragraph_gap = 10;

/// @param pattern  of one-byte letters
bool is_like(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern.front() == '*') {
        return is_like(text, pattern.substr(1)) ||
               (!text.empty() && is_like(text.substr(1), pattern));
    }
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           is_like(text.substr(1), pattern.substr(1));
}

std::vector<std::string_view> fields_of_words(const Field* field) {
    if (field == nullptr) {
        return {"title", "body", "caption"};
    }
    return field->name == "lead" ? std::vector<std::string_view>{"title", "lead"}
                                 : std::vector{field->name};
}

std::vector<std::string> exact_values(const Article& article, std::string_view field) {
    if (field == "source") {
        return {article.source.name, article.source.domain};
    }
    return {field == "section" ? article.section
            : field == "lang"  ? article.language
                               : article.wire};
}

bool has_value(const Article& article, const Field& field, std::string wanted) {
    if (field.name == "source" && fold(wanted).starts_with("www.")) {
        wanted.erase(0, 4);
    }
    return std::ranges::any_of(exact_values(article, field.name), [&](const std::string& value) {
        return !value.empty() && fold(value) == fold(wanted);
    });
}

bool has_value_like(const Article& article, const Field& field, const std::string& pattern) {
    return std::ranges::any_of(exact_values(article, field.name), [&](const std::string& value) {
        return !value.empty() && is_like(fold(value), fold(pattern));
    });
}

bool has_days(const Article& article, const Days& wanted) {
    if (!article.date) {
        return false;
    }
    const auto& [first, last] = article.date->days;
    if (wanted.match == searcher::Match::within) {
        return (!wanted.first || first >= *wanted.first) && (!wanted.last || last <= *wanted.last);
    }
    return (!wanted.first || last >= *wanted.first) && (!wanted.last || first <= *wanted.last);
}

bool has_plain_flag(const Article& article, const Flag& flag) {
    if (flag.value == "undated" || flag.value == "date") {
        return article.date.has_value() == (flag.value == "date");
    }
    if (flag.value == "author") {
        return !article.authors.empty();
    }
    if (flag.value == "photo") {
        return !article.captions.empty();
    }
    if (flag.value == "wire") {
        return !article.wire.empty();
    }
    std::size_t words = 0;
    for (const std::string& paragraph : article.body) {
        words += count_words(paragraph);
    }
    return words < 100;
}

bool is_exact(const Field* field) { return field != nullptr && field->kind == FieldKind::exact; }

bool has_stems(const Field* field) { return field == nullptr || field->kind == FieldKind::text; }

/// Chooses a place for every word, no place twice, all within the window.
bool fit(const std::vector<std::vector<std::size_t>>& places, std::size_t window,
         std::vector<std::size_t>& chosen) {
    if (chosen.size() == places.size()) {
        const auto [least, most] = std::ranges::minmax(chosen);
        return most - least < window;
    }
    for (const std::size_t place : places[chosen.size()]) {
        if (std::ranges::find(chosen, place) == chosen.end()) {
            chosen.push_back(place);
            if (fit(places, window, chosen)) {
                return true;
            }
            chosen.pop_back();
        }
    }
    return false;
}

bool stand_side_by_side(const PlacedText& text, std::size_t at, const std::vector<Token>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (at + i >= text.size() || text[at + i].form != words[i].form ||
            text[at + i].place != text[at].place + i) {
            return false;
        }
    }
    return !words.empty();
}

using Leaves = std::vector<const Node*>;

/// All ways to choose from the alternatives: of an Or one part, of an And all.
std::vector<Leaves> choices(const Node& node) {
    if (const auto* either = std::get_if<Or>(&node.value)) {
        std::vector<Leaves> all;
        for (const Node& part : either->parts) {
            const auto of_part = choices(part);
            all.insert(all.end(), of_part.begin(), of_part.end());
        }
        return all;
    }
    const auto* all_of = std::get_if<And>(&node.value);
    const auto* near = std::get_if<Near>(&node.value);
    if (all_of == nullptr && near == nullptr) {
        return {{&node}};
    }
    std::vector<Leaves> all = {{}};
    for (const Node& part : searcher::parts_of(node)) {
        std::vector<Leaves> longer;
        for (const Leaves& begun : all) {
            for (const Leaves& more : choices(part)) {
                longer.push_back(begun);
                longer.back().insert(longer.back().end(), more.begin(), more.end());
            }
        }
        all = std::move(longer);
    }
    return all;
}

/// Chooses an occurrence of every text so that the distance is kept.
template <typename Occurrences>
bool keep_distance(const std::vector<Occurrences>& texts, const Near& near, Occurrences& chosen) {
    if (chosen.size() < texts.size()) {
        for (const auto& one : texts[chosen.size()]) {
            chosen.push_back(one);
            if (keep_distance(texts, near, chosen)) {
                return true;
            }
            chosen.pop_back();
        }
        return false;
    }
    std::size_t least = chosen.front().first;
    std::size_t most = chosen.front().last;
    std::size_t words = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        least = std::min(least, chosen[i].first);
        most = std::max(most, chosen[i].last);
        words += chosen[i].last - chosen[i].first + 1;
        for (std::size_t j = 0; j < i; ++j) {
            const bool before = chosen[j].last < chosen[i].first;
            const bool behind = chosen[i].last < chosen[j].first;
            if (!before && (near.in_order || !behind)) {
                return false;
            }
        }
    }
    return most - least <= std::max<std::size_t>(near.distance, words - 1);
}

}  // namespace

Reader::Reader(const std::vector<Article>& archive, std::map<std::string, std::string> stories)
    : stories_(std::move(stories)) {
    for (const Article& article : archive) {
        articles_.push_back(read(article));
    }
}

bool Reader::has_flag(const Article& article, const Flag& flag) {
    const std::string& story = stories_[article.id];
    if (flag.value == "copies") {
        return !story.empty();
    }
    if (flag.value == "copy") {
        return !story.empty() && story != article.id;
    }
    return has_plain_flag(article, flag);
}

ReadArticle Reader::read(const Article& article) {
    ReadArticle result{.article = article, .texts = {}};
    Stemmer stemmer(article.language);
    auto& texts = result.texts;
    place(texts["title"], article.title, text_gap, stemmer);
    std::size_t gap = text_gap;
    if (has_own_lead(article)) {
        place(texts["body"], article.lead, gap, stemmer);
        place(texts["lead"], article.lead, gap, stemmer);
    }
    for (const std::string& paragraph : article.body) {
        place(texts["body"], paragraph, gap, stemmer);
        gap = paragraph_gap;
    }
    if (!article.body.empty()) {
        place(texts["lead"], shorten(article.body.front(), lead_characters), text_gap, stemmer);
    }
    for (const Caption& caption : article.captions) {
        place(texts["caption"], caption.text, text_gap, stemmer);
        place(texts["credit"], caption.credit, text_gap, stemmer);
    }
    for (const std::string& author : article.authors) {
        place(texts["author"], author, text_gap, stemmer);
    }
    place(texts["place"], article.place, text_gap, stemmer);
    return result;
}

void Reader::place(PlacedText& text, std::string_view words, std::size_t gap, Stemmer& stemmer) {
    std::size_t at = (text.empty() ? 0 : text.back().place) + gap;
    const std::vector<Token> found = tokenize(words);
    const std::vector<std::string> stems = stemmer.stems(found);
    for (std::size_t i = 0; i < found.size(); ++i) {
        text.push_back({++at, found[i].form, stems[i]});
    }
}

const std::vector<Token>& Reader::tokens(const std::string& text) {
    const auto [found, is_new] = tokens_.try_emplace(text);
    if (is_new) {
        found->second = tokenize(text);
    }
    return found->second;
}

bool Reader::matches(const Node& node, const ReadArticle& article, const Field* field) {
    const auto of_part = [&](const Node& part) { return matches(part, article, field); };
    return std::visit(
        searcher::Overloaded{
            [&](const And& all) { return std::ranges::all_of(all.parts, of_part); },
            [&](const Or& either) { return std::ranges::any_of(either.parts, of_part); },
            [&](const Not& no) { return !of_part(no.part.front()); },
            [&](const Near& near) {
                return std::ranges::any_of(fields_of_words(field), [&](std::string_view name) {
                    return stand_near(near, name, article, field);
                });
            },
            [&](const Word& word) { return has_word(word, article, field); },
            [&](const Phrase& phrase) { return has_phrase(phrase, article, field); },
            [&](const InField& in) { return matches(in.value.front(), article, in.field); },
            [&](const Days& days) { return has_days(article.article, days); },
            [&](const HasFlag& has) { return has_flag(article.article, *has.flag); },
            [&](const Everything&) { return true; }},
        node.value);
}

bool Reader::has_word(const Word& word, const ReadArticle& article, const Field* field) {
    if (is_exact(field)) {
        return word.form == WordForm::pattern ? has_value_like(article.article, *field, word.text)
                                              : has_value(article.article, *field, word.text);
    }
    return std::ranges::any_of(fields_of_words(field), [&](std::string_view name) {
        return !occurrences({.value = word}, name, article, field).empty();
    });
}

bool Reader::has_phrase(const Phrase& phrase, const ReadArticle& article, const Field* field) {
    if (is_exact(field)) {
        return has_value(article.article, *field, phrase.text);
    }
    const std::vector<Token>& words = tokens(phrase.text);
    return std::ranges::any_of(fields_of_words(field), [&](std::string_view name) {
        if (phrase.within == 0) {
            return !occurrences({.value = phrase}, name, article, field).empty();
        }
        const auto found = article.texts.find(name);
        if (found == article.texts.end()) {
            return false;
        }
        std::vector<std::vector<std::size_t>> places(words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (const PlacedWord& placed : found->second) {
                if (placed.form == words[i].form) {
                    places[i].push_back(placed.place);
                }
            }
        }
        std::vector<std::size_t> chosen;
        return fit(places, std::max<std::size_t>(words.size(), phrase.within + 1), chosen);
    });
}

std::string Reader::stem(const std::string& form, const ReadArticle& article) {
    const std::string& language = article.article.language;
    return std::string(stemmers_.try_emplace(language, language).first->second.stem(form));
}

Reader::Occurrences Reader::occurrences(const Node& leaf, std::string_view text_name,
                                        const ReadArticle& article, const Field* field) {
    const auto named = article.texts.find(text_name);
    if (named == article.texts.end()) {
        return {};
    }
    const PlacedText& text = named->second;
    const auto* word = std::get_if<Word>(&leaf.value);
    const std::vector<Token>& words =
        tokens(word != nullptr ? word->text : std::get<Phrase>(leaf.value).text);
    const bool by_stem = word != nullptr && word->form == WordForm::any && has_stems(field) &&
                         words.size() == 1 && !words.front().unspaced;
    const std::string wanted = by_stem ? stem(words.front().form, article) : std::string();
    Occurrences found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool like = word != nullptr && word->form == WordForm::pattern
                              ? is_like(text[at].form, word->text)
                          : by_stem ? text[at].stem == wanted
                                    : stand_side_by_side(text, at, words);
        if (like) {
            const bool is_one = by_stem || (word != nullptr && word->form == WordForm::pattern);
            found.push_back({text[at].place, text[at].place + (is_one ? 0 : words.size() - 1)});
        }
    }
    return found;
}

bool Reader::stand_near(const Near& near, std::string_view text, const ReadArticle& article,
                        const Field* field) {
    const Node node{.value = near};
    for (const Leaves& leaves : choices(node)) {
        std::vector<Occurrences> texts;
        for (const Node* leaf : leaves) {
            texts.push_back(occurrences(*leaf, text, article, field));
        }
        Occurrences chosen;
        if (keep_distance(texts, near, chosen)) {
            return true;
        }
    }
    return false;
}

}  // namespace news
