// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <set>

#include "searcher/engine/search.h"
#include "searcher/query/parser.h"
#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

constexpr auto vocabulary =
    std::to_array<std::string_view>({"harbour", "bridg", "tram", "flood", "dawn"});

/// A query and what it means, said without an index.
struct Meaning {
    std::string query;
    std::function<bool(const Article&)> holds;
};

class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {}

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

    std::string word() {
        return std::string(vocabulary[static_cast<std::size_t>(below(vocabulary.size()))]);
    }

    std::string words(int count) {
        std::string text = word();
        for (int i = 1; i < count; ++i) {
            text += ' ' + word();
        }
        return text;
    }

    Article some_article(int number) {
        const int year = 1990 + below(6);
        const std::string date = below(4) == 0   ? ""
                                 : below(2) == 0 ? std::to_string(year)
                                                 : std::to_string(year) + "-06-15";
        return article("id" + std::to_string(number), word(), words(1 + below(5)), date,
                       "Paper" + std::to_string(below(3)));
    }

    Meaning leaf() {
        const std::string text = words(1 + below(2));
        const std::string quoted = '"' + text + '"';
        switch (below(4)) {
            case 0:
                return {"title:" + quoted, [text](const Article& a) { return a.title == text; }};
            case 1:
                return days();
            case 2: {
                const std::string paper = "Paper" + std::to_string(below(4));
                return {"source:" + paper,
                        [paper](const Article& a) { return a.source.name == paper; }};
            }
            default:
                return {quoted, [text](const Article& a) {
                            return a.title == text || holds_phrase(a.body.front(), text);
                        }};
        }
    }

    Meaning query() {
        const Meaning a = leaf();
        const Meaning b = leaf();
        const Meaning c = leaf();
        const auto with = [=](auto combine) {
            return [=](const Article& one) {
                return combine(a.holds(one), b.holds(one), c.holds(one));
            };
        };
        switch (below(4)) {
            case 0:
                return {a.query + " AND " + b.query + " AND " + c.query,
                        with([](bool x, bool y, bool z) { return x && y && z; })};
            case 1:
                return {a.query + " OR " + b.query + " AND NOT " + c.query,
                        with([](bool x, bool y, bool z) { return x || (y && !z); })};
            case 2:
                return {"-(" + a.query + " OR " + b.query + ")",
                        with([](bool x, bool y, bool) { return !(x || y); })};
            default:
                return {"(" + a.query + " OR " + b.query + ") AND " + c.query,
                        with([](bool x, bool y, bool z) { return (x || y) && z; })};
        }
    }

private:
    static bool holds_phrase(const std::string& text, const std::string& phrase) {
        return (' ' + text + ' ').find(' ' + phrase + ' ') != std::string::npos;
    }

    Meaning days() {
        const int first = 1990 + below(6);
        const int last = first + below(3);
        const auto from = parse_days(std::to_string(first))->first;
        const auto to = parse_days(std::to_string(last) + "-03")->last;
        return {"date:" + std::to_string(first) + ".." + std::to_string(last) + "-03",
                [from, to](const Article& a) {
                    return a.date && a.date->days.first <= to && a.date->days.last >= from;
                }};
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("A query finds what reading every article finds") {
    const unsigned seed = GENERATE(1U, 2U, 3U, 4U);
    Chance chance(seed);
    std::vector<Article> articles;
    for (int i = 0; i < 60; ++i) {
        articles.push_back(chance.some_article(i));
    }
    Index index = index_of(articles);
    for (int i = 0; i < 100; ++i) {
        const Meaning meaning = chance.query();
        std::set<std::string> expected;
        for (const Article& one : articles) {
            if (meaning.holds(one)) {
                expected.insert(one.id);
            }
        }
        Request request;
        request.query = parse_query(meaning.query, {}).tree;
        request.limit = articles.size();
        const Answer answer = search(index, request);
        std::set<std::string> found;
        for (const Hit& hit : answer.hits) {
            found.insert(hit.article.id);
        }
        CAPTURE(seed, meaning.query);
        CHECK(found == expected);
        CHECK(answer.total == expected.size());
    }
}

}  // namespace news::searcher
