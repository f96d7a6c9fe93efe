// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/text.h"
#include "searcher/query/field_value.h"
#include "searcher/query/function_words.h"
#include "searcher/query/joined_fields.h"
#include "searcher/query/query_size.h"
#include "searcher/query/tokens.h"
#include "searcher/query/typed_word.h"
#include "searcher/query/word_hints.h"
#include "searcher/query/words.h"

namespace news::searcher {
namespace {

template <typename List>
Node list_of(std::vector<Node> parts) {
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    const std::size_t begin = parts.front().begin;
    const std::size_t end = parts.back().end;
    return {.value = List{std::move(parts)}, .begin = begin, .end = end};
}

class Parser {
public:
    Parser(std::string_view query, std::chrono::sys_days today)
        : query_(query), tokens_(tokens_of(query)), today_(today), size_(query) {}

    ParsedQuery run() {
        std::vector<Node> parts;
        while (at_ < tokens_.size()) {
            if (auto part = parse_or()) {
                parts.push_back(std::move(*part));
            }
            if (at_ < tokens_.size()) {  // parse_or() stops before what it cannot place: ")"
                note_removal("a closing parenthesis without an opening one is left out",
                             tokens_[at_]);
                ++at_;
            }
        }
        if (missing_closings_ > 0) {
            note({"a closing parenthesis is missing, added at the end", query_.size(),
                  query_.size(), std::string(query_) + std::string(missing_closings_, ')')});
        }
        if (parts.empty()) {
            throw Error(Failure::usage, "the query names nothing to search for",
                        "type some words, or * for every article");
        }
        return {.tree = list_of<And>(std::move(parts)), .notes = std::move(notes_)};
    }

private:
    using MaybeNode = std::optional<Node>;

    [[nodiscard]] bool at(TokenKind kind) const {
        return at_ < tokens_.size() && tokens_[at_].kind == kind;
    }

    MaybeNode parse_or() {
        std::vector<Node> parts;
        const QueryToken* dangling = nullptr;
        for (;;) {
            auto part = parse_and();
            if (!part) {
                note_dangling(dangling);
            } else {
                parts.push_back(std::move(*part));
            }
            if (!at(TokenKind::operator_or)) {
                break;
            }
            dangling = &tokens_[at_++];
            if (parts.empty()) {
                note_dangling(dangling);
                dangling = nullptr;
            }
        }
        return parts.empty() ? MaybeNode{} : list_of<Or>(std::move(parts));
    }

    MaybeNode parse_and() {
        std::vector<FieldPart> parts;
        const QueryToken* joint = nullptr;  // an AND that waits for its right side
        while (at_ < tokens_.size() && !at(TokenKind::close) && !at(TokenKind::operator_or)) {
            if (at(TokenKind::operator_and)) {
                note_dangling(joint);
                joint = &tokens_[at_++];
                if (parts.empty()) {
                    note_dangling(std::exchange(joint, nullptr));
                }
            } else if (auto part = parse_near()) {
                parts.push_back({std::move(*part), joint != nullptr});
                joint = nullptr;
            }
        }
        note_dangling(joint);
        return parts.empty() ? MaybeNode{} : list_of<And>(joined(std::move(parts), query_, notes_));
    }

    /// Words that must stand near one another.
    MaybeNode parse_near() {
        std::vector<Node> parts;
        Near near;
        unsigned distance = 0;
        const QueryToken* dangling = nullptr;
        for (;;) {
            if (auto part = starts_operand() ? parse_unary() : MaybeNode{}) {
                parts.push_back(std::move(*part));
                dangling = nullptr;
            }
            if (!at(TokenKind::operator_near)) {
                break;
            }
            note_dangling(dangling);
            dangling = &tokens_[at_++];
            if (parts.empty()) {
                note_dangling(std::exchange(dangling, nullptr));
                continue;
            }
            distance = std::max(distance, dangling->distance);
            near.in_order = near.in_order || dangling->in_order;
        }
        note_dangling(dangling);
        if (parts.size() < 2) {
            return parts.empty() ? MaybeNode{} : std::move(parts.front());
        }
        near.distance = distance == 0 ? near.distance : distance;
        return near_of(std::move(parts), std::move(near));
    }

    [[nodiscard]] bool starts_operand() const {
        return at_ < tokens_.size() && !at(TokenKind::close) && !at(TokenKind::operator_or) &&
               !at(TokenKind::operator_and) && !at(TokenKind::operator_near);
    }

    /// Only texts have places: where another kind of part stands, all parts are wanted anywhere.
    MaybeNode near_of(std::vector<Node> parts, Near near) {
        const std::size_t begin = parts.front().begin;
        const std::size_t end = parts.back().end;
        if (!std::ranges::all_of(parts, has_place)) {
            note(
                {"distances work between words and phrases only; the parts are searched without "
                 "one",
                 begin,
                 end,
                 {}});
            return list_of<And>(std::move(parts));
        }
        near.parts = std::move(parts);
        Node node{.value = std::move(near), .begin = begin, .end = end};
        if (count_leaves(node) > QueryLimits::near) {
            throw Error(
                Failure::usage,
                fmt::format("a distance joins more than {} words and phrases", QueryLimits::near),
                "join fewer of them, or write AND between");
        }
        return node;
    }

    MaybeNode parse_unary() {
        const QueryToken& token = tokens_[at_];
        if (token.kind == TokenKind::plus) {
            ++at_;
            return at_ < tokens_.size() ? parse_unary() : MaybeNode{};
        }
        if (token.kind != TokenKind::minus && token.kind != TokenKind::operator_not) {
            return parse_primary();
        }
        ++at_;
        const bool followed = starts_operand();
        size_.go_down(token);
        auto part = followed ? parse_unary() : MaybeNode{};
        size_.go_up();
        if (!part) {
            note_dangling(&token);
            return {};
        }
        const std::size_t end = part->end;
        std::vector<Node> one;
        one.push_back(std::move(*part));
        return Node{.value = Not{std::move(one)}, .begin = token.begin, .end = end};
    }

    MaybeNode parse_primary() {
        const QueryToken& token = tokens_[at_++];
        switch (token.kind) {
            case TokenKind::open:
                return parse_group(token);
            case TokenKind::field:
                return parse_field(token);
            case TokenKind::phrase:
                return parse_phrase(token);
            default:
                return parse_word(token);
        }
    }

    MaybeNode parse_group(const QueryToken& opening) {
        size_.go_down(opening);
        auto inside = parse_or();
        size_.go_up();
        if (at(TokenKind::close)) {
            ++at_;
        } else {
            ++missing_closings_;
        }
        if (!inside) {
            note_removal("empty parentheses are left out",
                         {.text = {}, .begin = opening.begin, .end = tokens_[at_ - 1].end});
        }
        return inside;
    }

    MaybeNode parse_field(const QueryToken& name) {
        const bool followed = at_ < tokens_.size() && tokens_[at_].begin == name.end &&
                              tokens_[at_].kind != TokenKind::close;
        const bool bound = is_bound(name.text);
        const bool flag = is_flag_field(name.text);
        const Field* field = find_field(bound ? "date" : name.text);
        if (field == nullptr && !flag) {
            return parse_unknown_field(name, followed);
        }
        if (!followed || trim(tokens_[at_].text).empty() != at(TokenKind::open)) {
            throw Error(Failure::usage, fmt::format("“{}:” has no value", name.text),
                        fmt::format("write for example {}, without a blank behind the colon",
                                    flag    ? "is:undated"
                                    : bound ? name.text + ":2014"
                                            : std::string(field->example)));
        }
        const FieldName outer = std::exchange(in_, {field, name.text, name.strict});
        value_begin_ = name.end;
        auto value = parse_primary();
        in_ = outer;
        if (!value) {
            throw Error(Failure::usage, fmt::format("“{}:” has no value", name.text));
        }
        value->begin = name.begin;
        if (field == nullptr || field->kind == FieldKind::days) {
            return value;
        }
        const std::size_t end = value->end;
        std::vector<Node> one;
        one.push_back(std::move(*value));
        return Node{.value = InField{field, std::move(one)}, .begin = name.begin, .end = end};
    }

    /// "foo:bar" is read as two words; "Ukraine: ..." is a word and a colon.
    MaybeNode parse_unknown_field(const QueryToken& name, bool followed) {
        auto word = make_word({.text = name.text, .begin = name.begin, .end = name.end - 1});
        if (!followed) {
            return word;
        }
        note(unknown_field_note(query_, name, tokens_[at_].text));
        std::vector<Node> parts;
        parts.push_back(std::move(*word));
        if (auto value = parse_primary()) {
            parts.push_back(std::move(*value));
        }
        return list_of<And>(std::move(parts));
    }

    MaybeNode parse_phrase(const QueryToken& token) {
        if (!token.complete) {
            note({"a closing quotation mark is missing, added at the end", token.begin, token.end,
                  std::string(query_) + "\""});
        }
        if (in_days_field()) {
            return parse_days(token);
        }
        if (!has_letter_or_digit(token.text)) {
            note_removal("a phrase without words is left out", token);
            return {};
        }
        if (in_flag()) {
            return parse_flag(token);
        }
        size_.add_leaf();
        return Node{.value = Phrase{without_inner_quotes(token.text), token.distance},
                    .begin = token.begin,
                    .end = token.end};
    }

    MaybeNode parse_word(const QueryToken& token) {
        if (in_days_field()) {
            return parse_days(token);
        }
        if (in_flag()) {
            return parse_flag(token);
        }
        if (const auto hint = operator_note(query_, tokens_, at_ - 1)) {
            note(*hint);
        }
        if (stands_apart(token)) {
            note({fmt::format("“{}” stands apart from its phrase and is left out", token.text),
                  token.begin, token.end, replaced(query_, tokens_[at_ - 2].end, token.begin, "")});
            return {};
        }
        if (token.text == "*" && in_.field == nullptr) {
            size_.add_leaf();
            return Node{.value = Everything{}, .begin = token.begin, .end = token.end};
        }
        if (!has_letter_or_digit(token.text)) {
            if (is_punctuation(token.text)) {
                return {};  // in pasted text, where it says nothing
            }
            note_removal(fmt::format("“{}” has no letter or digit and is left out", token.text),
                         token);
            return {};
        }
        return make_word(token);
    }

    /// "~5" behind a phrase and a blank.
    [[nodiscard]] bool stands_apart(const QueryToken& token) const {
        return at_ >= 2 && tokens_[at_ - 2].kind == TokenKind::phrase && token.text.size() > 1 &&
               token.text.front() == '~' &&
               token.text.find_first_not_of("0123456789", 1) == std::string::npos;
    }

    MaybeNode make_word(const QueryToken& token) {
        const WordPlace place{query_, in_.field, token.begin == value_begin_};
        return typed_word(token, place, size_, notes_);
    }

    [[nodiscard]] bool in_days_field() const {
        return in_.field != nullptr && in_.field->kind == FieldKind::days;
    }

    [[nodiscard]] bool in_flag() const { return is_flag_field(in_.name); }

    /// Takes all tokens that stand together: "2014-03".."2014-05".
    MaybeNode parse_days(const QueryToken& token) {
        size_.add_leaf();
        std::string text = token.text;
        std::size_t end = token.end;
        while ((at(TokenKind::word) || at(TokenKind::phrase)) && tokens_[at_].begin == end) {
            text += tokens_[at_].text;
            end = tokens_[at_++].end;
        }
        return Node{.value = days_behind(in_, text, today_), .begin = token.begin, .end = end};
    }

    MaybeNode parse_flag(const QueryToken& token) {
        size_.add_leaf();
        return Node{.value = HasFlag{&flag_behind(in_, token.text)},
                    .begin = token.begin,
                    .end = token.end};
    }

    void note(Note note) { notes_.push_back(std::move(note)); }

    void note_removal(std::string message, const QueryToken& token) {
        note({std::move(message), token.begin, token.end,
              std::string(trim(replaced(query_, token.begin, token.end, "")))});
    }

    void note_dangling(const QueryToken* token) {
        if (token != nullptr) {
            note_removal(fmt::format("“{}” joins nothing here and is left out",
                                     query_.substr(token->begin, token->end - token->begin)),
                         *token);
        }
    }

    std::string_view query_;
    std::vector<QueryToken> tokens_;
    std::size_t at_ = 0;
    std::chrono::sys_days today_;
    /// Where the value of a field begins, which is a word whatever it looks like: "title:NOT".
    std::size_t value_begin_ = std::string_view::npos;
    FieldName in_;  ///< whose value is being read
    QuerySize size_;
    std::size_t missing_closings_ = 0;
    std::vector<Note> notes_;
};

}  // namespace

ParsedQuery parse_query(std::string_view query, const Reading& reading) {
    if (query.size() > QueryLimits::bytes) {
        throw Error(
            Failure::usage,
            fmt::format("the query has {} bytes, more than {}", query.size(), QueryLimits::bytes),
            "search for the few words that matter most");
    }
    ParsedQuery parsed = Parser(query, reading.today).run();
    // Alternatives of one field make lists of their own, which no parenthesis shows.
    if (depth_of(parsed.tree) > QueryLimits::depth) {
        throw Error(Failure::usage,
                    fmt::format("the query is nested deeper than {} levels", QueryLimits::depth),
                    "take away parentheses");
    }
    parsed.tree = without_function_words(std::move(parsed.tree), reading.languages, parsed.notes);
    std::ranges::stable_sort(parsed.notes, {}, &Note::begin);
    return parsed;
}

}  // namespace news::searcher
