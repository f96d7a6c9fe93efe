// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tokens.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

#include "common/utf8.h"

namespace news::searcher {
namespace {

constexpr UChar32 straight_quote = '"';
constexpr UChar32 left_guillemet = 0xAB;
constexpr UChar32 right_guillemet = 0xBB;

/// Quotation marks of English, German, Polish, Japanese full width ... that open and close alike.
constexpr UChar32 quotes[] = {straight_quote, 0x201C, 0x201D, 0x201E, 0x201F, 0xFF02};

bool is_quote(UChar32 c) { return std::ranges::find(quotes, c) != std::end(quotes); }

bool opens_phrase(UChar32 c) { return is_quote(c) || c == left_guillemet || c == right_guillemet; }

/// «…» and »…« end with their partner, “…”, „…“ and "…" with any mark of their family.
bool closes_phrase(UChar32 opening, UChar32 c) {
    if (opening == left_guillemet) {
        return c == right_guillemet;
    }
    return opening == right_guillemet ? c == left_guillemet : is_quote(c);
}

bool is_blank(UChar32 c) { return c >= 0 && u_isUWhiteSpace(c) != 0; }

bool ends_word(UChar32 c) { return is_blank(c) || c == '(' || c == ')' || opens_phrase(c); }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::pair<std::string_view, TokenKind> operators[] = {
    {"AND", TokenKind::operator_and},
    {"OR", TokenKind::operator_or},
    {"NOT", TokenKind::operator_not},
};

/// Larger distances say no more: texts stand further apart than this.
constexpr unsigned longest_distance = 99;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number that the digits of `text` from `at` on make, cut at the longest distance; `at` is
/// moved behind them.
unsigned read_number(std::string_view text, std::size_t& at) {
    unsigned number = 0;
    for (; at < text.size() && is_digit(text[at]); ++at) {
        number = std::min(longest_distance, number * 10 + static_cast<unsigned>(text[at] - '0'));
    }
    return number;
}

struct NearName {
    std::string_view name;
    bool in_order;
    bool needs_number;  ///< "w" and "pre" alone are words
};

constexpr NearName near_names[] = {
    {"NEAR", false, false}, {"ADJ", true, false}, {"w", false, true},    {"W", false, true},
    {"pre", true, true},    {"PRE", true, true},  {"near", false, true}, {"adj", true, true},
};

/// Reads `word` as an operator of distance: "NEAR", "w/5". False for other words.
bool read_near(std::string_view word, QueryToken& token) {
    const std::size_t slash = std::min(word.find('/'), word.size());
    const auto* const found = std::ranges::find(near_names, word.substr(0, slash), &NearName::name);
    if (found == std::end(near_names) || (found->needs_number && slash == word.size())) {
        return false;
    }
    std::size_t at = std::min(slash + 1, word.size());
    const std::size_t digits = at;
    token.distance = read_number(word, at);
    if (at < word.size() || (slash < word.size() && at == digits)) {
        return false;
    }
    token.kind = TokenKind::operator_near;
    token.in_order = found->in_order;
    return true;
}

class Lexer {
public:
    explicit Lexer(std::string_view query) : query_(query) {}

    std::vector<QueryToken> run() {
        while (at_ < query_.size()) {
            read_token();
        }
        return std::move(tokens_);
    }

private:
    void read_token() {
        const std::size_t begin = at_;
        std::size_t behind = at_;
        const UChar32 c = next_code_point(query_, behind);
        if (is_blank(c)) {
            at_ = behind;
        } else if (c == '(' || c == ')') {
            at_ = behind;
            add(c == '(' ? TokenKind::open : TokenKind::close, {}, begin);
        } else if (opens_phrase(c)) {
            at_ = behind;
            read_phrase(c, begin);
        } else if ((c == '-' || c == '+') && begins_operand(behind)) {
            at_ = behind;
            add(c == '-' ? TokenKind::minus : TokenKind::plus, {}, begin);
        } else if (const std::size_t name = field_name_length(); name != 0) {
            read_field(name);
        } else {
            read_word();
        }
    }

    [[nodiscard]] bool begins_operand(std::size_t at) const {
        if (at >= query_.size() || query_[at] == '-' || query_[at] == '+' || query_[at] == ')') {
            return false;
        }
        return !is_blank(next_code_point(query_, at));
    }

    void read_phrase(UChar32 opening, std::size_t begin) {
        const std::size_t inside = at_;
        while (at_ < query_.size()) {
            const std::size_t end = at_;
            if (closes_phrase(opening, next_code_point(query_, at_))) {
                const unsigned distance = read_distance();
                add(TokenKind::phrase, query_.substr(inside, end - inside), begin);
                tokens_.back().distance = distance;
                return;
            }
        }
        add(TokenKind::phrase, query_.substr(inside), begin);
        tokens_.back().complete = false;
    }

    /// The number of "~5" right behind a phrase, 0 where there is none.
    unsigned read_distance() {
        std::size_t at = at_ + 1;
        if (at >= query_.size() || query_[at_] != '~' || !is_digit(query_[at])) {
            return 0;
        }
        const unsigned distance = std::max(1U, read_number(query_, at));
        at_ = at;
        return distance;
    }

    /// Length of a name that a colon or "!:" follows, 0 where there is none.
    [[nodiscard]] std::size_t field_name_length() const {
        const std::string_view rest = query_.substr(at_);
        const auto end = std::ranges::find_if_not(rest, is_ascii_letter);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        const std::string_view behind = rest.substr(length);
        return behind.starts_with(':') || behind.starts_with("!:") ? length : 0;
    }

    void read_field(std::size_t length) {
        const std::size_t begin = at_;
        std::string name(query_.substr(begin, length));
        std::ranges::transform(name, name.begin(),
                               [](char c) { return static_cast<char>(c | 0x20); });
        at_ += length;
        const bool strict = query_[at_] == '!';
        at_ += strict ? 2 : 1;
        add(TokenKind::field, name, begin);
        tokens_.back().strict = strict;
        if (std::size_t behind = at_;
            at_ < query_.size() && !ends_word(next_code_point(query_, behind))) {
            read_word();  // whatever it looks like: url:http://..., title:NOT
            tokens_.back().kind = TokenKind::word;
        }
    }

    void read_word() {
        const std::size_t begin = at_;
        while (at_ < query_.size()) {
            std::size_t behind = at_;
            if (ends_word(next_code_point(query_, behind))) {
                break;
            }
            at_ = behind;
        }
        const std::string_view word = query_.substr(begin, at_ - begin);
        const auto* const found =
            std::ranges::find(operators, word, &std::pair<std::string_view, TokenKind>::first);
        add(found == std::end(operators) ? TokenKind::word : found->second, word, begin);
        read_near(word, tokens_.back());
    }

    void add(TokenKind kind, std::string_view text, std::size_t begin) {
        QueryToken token;
        token.kind = kind;
        token.text = text;
        token.begin = begin;
        token.end = at_;
        tokens_.push_back(std::move(token));
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<QueryToken> tokens_;
};

}  // namespace

std::vector<QueryToken> tokens_of(std::string_view query) { return Lexer(query).run(); }

}  // namespace news::searcher
