// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/error.h"
#include "common/text.h"
#include "searcher/query/days.h"
#include "searcher/query/function_words.h"
#include "searcher/query/tokens.h"
#include "searcher/query/word_hints.h"

namespace news::searcher {
namespace {

/// One thing that a blank or AND joins with its neighbours.
struct Part {
    Node node;
    bool behind_and = false;
};

const Field* field_of(const Node& node) {
    if (std::holds_alternative<Days>(node.value)) {
        return find_field("date");
    }
    const auto* in = std::get_if<InField>(&node.value);
    return in == nullptr ? nullptr : in->field;
}

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
    explicit Parser(std::string_view query) : query_(query), tokens_(tokens_of(query)) {}

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
        std::vector<Part> parts;
        const QueryToken* joint = nullptr;  // an AND that waits for its right side
        while (at_ < tokens_.size() && !at(TokenKind::close) && !at(TokenKind::operator_or)) {
            if (at(TokenKind::operator_and)) {
                note_dangling(joint);
                joint = &tokens_[at_++];
                if (parts.empty()) {
                    note_dangling(std::exchange(joint, nullptr));
                }
            } else if (auto part = parse_unary()) {
                parts.push_back({std::move(*part), joint != nullptr});
                joint = nullptr;
            }
        }
        note_dangling(joint);
        return parts.empty() ? MaybeNode{} : list_of<And>(join(std::move(parts)));
    }

    /// Parts that name the same field become one OR, unless AND stands beside them.
    std::vector<Node> join(std::vector<Part> parts) {
        std::vector<Node> joined;
        std::vector<const Field*> open;  // the field of joined[i] that may take more values
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool strict =
                parts[i].behind_and || (i + 1 < parts.size() && parts[i + 1].behind_and);
            const Field* field = strict ? nullptr : field_of(parts[i].node);
            const auto same = field == nullptr ? open.end() : std::ranges::find(open, field);
            if (same == open.end()) {
                joined.push_back(std::move(parts[i].node));
                open.push_back(field);
            } else {
                Node& first = joined[static_cast<std::size_t>(same - open.begin())];
                note_either(*field, parts[i].node);
                first = either(std::move(first), std::move(parts[i].node));
            }
        }
        return joined;
    }

    static Node either(Node first, Node second) {
        const std::size_t begin = first.begin;
        const std::size_t end = second.end;
        std::vector<Node> parts;
        if (auto* list = std::get_if<Or>(&first.value)) {
            parts = std::move(list->parts);
        } else {
            parts.push_back(std::move(first));
        }
        parts.push_back(std::move(second));
        return {.value = Or{std::move(parts)}, .begin = begin, .end = end};
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
        const bool followed = at_ < tokens_.size() && !at(TokenKind::close) &&
                              !at(TokenKind::operator_or) && !at(TokenKind::operator_and);
        go_down(token);
        auto part = followed ? parse_unary() : MaybeNode{};
        --depth_;
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
        go_down(opening);
        auto inside = parse_or();
        --depth_;
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
        const Field* field = find_field(name.text);
        if (field == nullptr && name.text != "is") {
            return parse_unknown_field(name, followed);
        }
        if (!followed || trim(tokens_[at_].text).empty() != at(TokenKind::open)) {
            throw Error(Failure::usage, fmt::format("“{}:” has no value", name.text),
                        fmt::format("write for example {}, without a blank behind the colon",
                                    field == nullptr ? "is:undated" : field->example));
        }
        const Field* outer = std::exchange(field_, field);
        const bool outer_flag = std::exchange(in_flag_, field == nullptr);
        auto value = parse_primary();
        field_ = outer;
        in_flag_ = outer_flag;
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
        count_leaf();
        if (const auto hint = distance_note(query_, tokens_, at_)) {
            note(*hint);
            ++at_;
        }
        return Node{.value = Phrase{token.text}, .begin = token.begin, .end = token.end};
    }

    MaybeNode parse_word(const QueryToken& token) {
        if (in_days_field()) {
            return parse_days(token);
        }
        if (in_flag_) {
            return parse_flag(token);
        }
        if (const auto hint = operator_note(query_, tokens_, at_ - 1)) {
            note(*hint);
            if (is_distance_operator(token.text)) {
                return {};
            }
        }
        if (token.text == "*" && field_ == nullptr) {
            count_leaf();
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

    MaybeNode make_word(const QueryToken& token) {
        count_leaf();
        if (auto hint = star_note(query_, token)) {
            note(std::move(*hint));
        }
        std::string_view text = token.text;
        Word word;
        if (text.front() == '=') {
            word.form = WordForm::exact;
            text.remove_prefix(1);
        } else if (text.back() == '*') {
            word.form = WordForm::prefix;
            text.remove_suffix(1);
        }
        word.text = text;
        return Node{.value = std::move(word), .begin = token.begin, .end = token.end};
    }

    [[nodiscard]] bool in_days_field() const {
        return field_ != nullptr && field_->kind == FieldKind::days;
    }

    /// Takes all tokens that stand together: "2014-03".."2014-05".
    MaybeNode parse_days(const QueryToken& token) {
        count_leaf();
        std::string text = token.text;
        std::size_t end = token.end;
        while ((at(TokenKind::word) || at(TokenKind::phrase)) && tokens_[at_].begin == end) {
            text += tokens_[at_].text;
            end = tokens_[at_++].end;
        }
        return Node{.value = days_of(text), .begin = token.begin, .end = end};
    }

    MaybeNode parse_flag(const QueryToken& token) {
        count_leaf();
        if (fold(token.text) != "undated") {
            throw Error(Failure::usage, fmt::format("“is:{}” is not known", token.text),
                        "write is:undated for articles without a date");
        }
        return Node{.value = Undated{}, .begin = token.begin, .end = token.end};
    }

    void count_leaf() {
        if (++leaves_ > QueryLimits::leaves) {
            throw Error(
                Failure::usage,
                fmt::format("the query has more than {} words and phrases", QueryLimits::leaves),
                "leave out the words that matter least");
        }
    }

    void go_down(const QueryToken& token) {
        if (++depth_ > QueryLimits::depth) {
            throw Error(Failure::usage,
                        fmt::format("the query is nested deeper than {} levels at “{}”",
                                    QueryLimits::depth, shorten(query_.substr(token.begin), 20)),
                        "take away parentheses");
        }
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

    /// Filters are expected to be alternatives, words are not.
    void note_either(const Field& field, const Node& second) {
        if (field.kind == FieldKind::text || field.kind == FieldKind::name) {
            note({fmt::format("“{0}:” stands twice: one of both is enough; write AND between to "
                              "require both",
                              field.name),
                  second.begin, second.end, replaced(query_, second.begin, second.begin, "AND ")});
        }
    }

    std::string_view query_;
    std::vector<QueryToken> tokens_;
    std::size_t at_ = 0;
    const Field* field_ = nullptr;  ///< whose value is being read
    bool in_flag_ = false;          ///< the value of "is:" is being read
    int leaves_ = 0;
    int depth_ = 0;
    std::size_t missing_closings_ = 0;
    std::vector<Note> notes_;
};

}  // namespace

ParsedQuery parse_query(std::string_view query, const std::vector<std::string>& languages) {
    if (query.size() > QueryLimits::bytes) {
        throw Error(
            Failure::usage,
            fmt::format("the query has {} bytes, more than {}", query.size(), QueryLimits::bytes),
            "search for the few words that matter most");
    }
    ParsedQuery parsed = Parser(query).run();
    parsed.tree = without_function_words(std::move(parsed.tree), languages, parsed.notes);
    std::ranges::stable_sort(parsed.notes, {}, &Note::begin);
    return parsed;
}

}  // namespace news::searcher
