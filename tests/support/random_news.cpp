// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/random_news.h"

#include <array>
#include <string_view>
#include <utility>

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

using Texts = std::initializer_list<std::string_view>;

/// In texts and queries: forms of the same words, in two languages, and words of several parts.
constexpr auto vocabulary = std::to_array<std::string_view>(
    {"harbour", "Harbours", "election", "elections", "elected", "court", "courts", "Gericht",
     "Gerichte", "flood", "flooded", "Pérez", "perez", "U.S.", "東京", "don't", "face-to-face",
     "the"});
constexpr auto patterns = std::to_array<std::string_view>(
    {"elect*", "harb*s", "cour?", "cou*", "flo?d*", "ger*e", "zep*"});
constexpr auto names =
    std::to_array<std::string_view>({"Ana Pérez", "ANA PEREZ", "John Weller", "Weller Ana", "Jo"});
constexpr auto sources =
    std::to_array<std::string_view>({"The Herald", "THE HERALD", "Time", "The Bee", ""});
constexpr auto domains = std::to_array<std::string_view>({"herald.example", "time.example", ""});
constexpr auto sections = std::to_array<std::string_view>({"", "Sport", "sport", "World news"});
constexpr auto agencies = std::to_array<std::string_view>({"", "", "Reuters", "AP"});
constexpr auto languages = std::to_array<std::string_view>({"en", "en", "de", "ja", ""});

Node node(auto value) { return {.value = std::move(value), .begin = 0, .end = 0}; }

template <typename List>
Node list_of(std::vector<Node> parts) {
    return parts.size() == 1 ? std::move(parts.front()) : node(List{std::move(parts)});
}

Node in_field(std::string_view field, Node value) {
    return node(InField{&field_named(field), {std::move(value)}});
}

template <std::size_t size>
std::string pick(RandomNews& chance, const std::array<std::string_view, size>& texts) {
    return std::string(texts[static_cast<std::size_t>(chance.below(size))]);
}

}  // namespace

std::string RandomNews::words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += (i > 0 ? " " : "") + pick(*this, vocabulary);
    }
    return text;
}

DaySpan RandomNews::days() {
    const std::string year = std::to_string(first_year_ + below(years_));
    const std::string month = year + "-0" + std::to_string(1 + below(years_ > 1 ? 9 : 2));
    const std::string day = month + '-' + std::to_string(10 + below(19));
    const std::string texts[] = {
        year, month, day, day, day, day + '/' + year + "-10-0" + std::to_string(1 + below(9))};
    return *parse_days(texts[below(6)]);
}

Article RandomNews::article(int number) {
    Article made;
    made.id = "id" + std::to_string(number);
    made.title = one_in(6) ? "" : words(1 + below(4));
    made.language = pick(*this, languages);
    for (int i = below(4); i > 0; --i) {
        made.body.push_back(words(1 + below(one_in(40) ? 150 : 8)));
    }
    made.lead = one_in(2) || made.body.empty() ? words(below(4)) : made.body.front();
    for (int i = below(3); i > 0; --i) {
        made.captions.push_back({words(1 + below(3)), one_in(2) ? "" : pick(*this, names)});
    }
    for (int i = below(4); i > 0; --i) {
        made.authors.push_back(pick(*this, names));
    }
    made.source = {pick(*this, sources), pick(*this, domains)};
    made.section = pick(*this, sections);
    made.wire = pick(*this, agencies);
    made.place = one_in(3) ? "Paris" : "";
    if (!one_in(5)) {
        made.date = ArticleDate{.days = days(), .time = {}};
    }
    return made;
}

std::vector<Article> RandomNews::archive() {
    constexpr auto spans = std::to_array<int>({1, 1, 3, 8, 30, 200, 800});
    years_ = spans[static_cast<std::size_t>(below(spans.size()))];
    first_year_ = 1200 + below(800);
    std::vector<Article> articles;
    for (int i = 8 + below(24); i > 0; --i) {
        articles.push_back(article(i));
    }
    return articles;
}

Node RandomNews::word() {
    if (one_in(6)) {
        return node(Word{pick(*this, patterns), WordForm::pattern});
    }
    return node(Word{words(1), one_in(4) ? WordForm::exact : WordForm::any});
}

Node RandomNews::text_leaf() {
    if (!one_in(3)) {
        return word();
    }
    return node(Phrase{words(1 + below(3)), one_in(2) ? 0U : static_cast<unsigned>(1 + below(9))});
}

Node RandomNews::near() {
    std::vector<Node> parts;
    for (int i = 2 + below(2); i > 0; --i) {
        std::vector<Node> group;
        for (int j = one_in(3) ? 1 + below(3) : 1; j > 0; --j) {
            group.push_back(one_in(3) ? node(Phrase{words(1 + below(2))}) : word());
        }
        parts.push_back(one_in(4) ? list_of<And>(std::move(group)) : list_of<Or>(std::move(group)));
    }
    return node(Near{std::move(parts), static_cast<unsigned>(1 + below(14)), one_in(2)});
}

Node RandomNews::value(std::string_view field) {
    std::string text = field == "source" ? one_in(2) ? pick(*this, sources) : pick(*this, domains)
                       : field == "section" ? pick(*this, sections)
                       : field == "lang"    ? pick(*this, languages)
                                            : pick(*this, agencies);
    if (text.empty()) {
        text = "nothing";
    }
    if (one_in(5)) {
        return node(Word{text.substr(0, 2) + '*', WordForm::pattern});
    }
    const bool is_address = text.ends_with(".example") && one_in(2);
    return text.find(' ') == std::string::npos
               ? node(Word{is_address ? "WWW." + text : text, WordForm::any})
               : node(Phrase{text});
}

Node RandomNews::author() {
    switch (below(4)) {
        case 0:
            return node(Word{pick(*this, std::to_array<std::string_view>({"ana", "Perez", "jo"})),
                             WordForm::any});
        case 1:
            return node(Word{"wel*", WordForm::pattern});
        case 2:
            return node(Phrase{"perez ana", one_in(2) ? 0U : 3U});
        default:
            return node(Phrase{pick(*this, names)});
    }
}

Node RandomNews::dates() {
    const DaySpan a = days();
    const DaySpan b = days();
    Days wanted{.field = &field_named("date"), .first = {}, .last = {}};
    if (!one_in(4)) {
        wanted.first = std::min(a.first, b.first);
    }
    if (!wanted.first || !one_in(4)) {
        wanted.last = one_in(2) ? a.last : std::max(a.last, b.last);
    }
    if (wanted.first && wanted.last && *wanted.first > *wanted.last) {
        std::swap(wanted.first, wanted.last);
    }
    wanted.match = one_in(3) ? searcher::Match::within : searcher::Match::overlaps;
    return node(wanted);
}

Node RandomNews::filter() {
    constexpr auto exact = std::to_array<std::string_view>({"source", "section", "lang", "wire"});
    std::vector<Node> values;
    const int kind = below(7);
    const std::string field = pick(*this, exact);
    for (int i = 1 + below(3); i > 0; --i) {
        values.push_back(kind == 0   ? dates()
                         : kind == 1 ? author()
                         : kind == 2 ? in_field("author", author())
                         : kind < 5  ? value(field)
                                     : in_field(field, value(field)));
    }
    if (kind == 0 && one_in(4)) {
        values.push_back(node(HasFlag{find_flag("is", "undated")}));
    }
    Node all = list_of<Or>(std::move(values));
    if (kind == 1) {
        return in_field("author", std::move(all));
    }
    return kind == 3 || kind == 4 ? in_field(field, std::move(all)) : all;
}

Node RandomNews::leaf() {
    constexpr auto texts =
        std::to_array<std::string_view>({"title", "lead", "body", "caption", "credit", "author"});
    switch (below(8)) {
        case 0:
            return filter();
        case 1:
            return node(HasFlag{&flags[static_cast<std::size_t>(below(flags.size()))]});
        case 2:
            return near();
        case 3: {
            const std::string field = pick(*this, texts);
            return in_field(field, one_in(3) ? near() : field == "author" ? author() : text_leaf());
        }
        case 4:
            return one_in(4) ? node(Everything{}) : text_leaf();
        default:
            return text_leaf();
    }
}

Node RandomNews::tree(int depth) {
    if (depth == 0 || one_in(2)) {
        return leaf();
    }
    if (one_in(5)) {
        return node(Not{{tree(depth - 1)}});
    }
    std::vector<Node> parts;
    for (int i = 2 + below(2); i > 0; --i) {
        parts.push_back(tree(depth - 1));
    }
    return one_in(2) ? list_of<And>(std::move(parts)) : list_of<Or>(std::move(parts));
}

Node RandomNews::query() {
    std::vector<Node> parts;
    if (!one_in(4)) {
        parts.push_back(tree(2));
    }
    for (int i = below(3); i > 0; --i) {
        parts.push_back(filter());
    }
    if (one_in(3) || parts.empty()) {
        parts.push_back(node(Not{{filter()}}));
    }
    return list_of<And>(std::move(parts));
}

}  // namespace news
