// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/results.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/archive.h"
#include "tests/support/catch.h"

namespace news::searcher {
namespace {

/// An archive that grows by a few articles a time, each with the word "ferry" and another day.
class GrowingArchive {
public:
    void grow(int articles) {
        constexpr int days = 28;
        constexpr int step = 11;  // new articles stand before, between and behind the old ones
        for (const int end = size_ + articles; size_ < end; ++size_) {
            const std::string days_text =
                fmt::format("{}-01-{:02}", 2000 + size_ / days, size_ * step % days + 1);
            database_.add_document(
                maker_.make(article(fmt::format("{}", size_), "The ferry", "A ferry came.",
                                    days_text, size_ % 2 == 0 ? "Daily Herald" : "Daily Bee")));
        }
    }

    void replace(Xapian::docid number, const Article& with) {
        database_.replace_document(number, maker_.make(with));
    }

    [[nodiscard]] Index index() const { return Index(database_); }

private:
    Xapian::WritableDatabase database_{std::string(), Xapian::DB_BACKEND_INMEMORY};
    indexer::DocumentMaker maker_;
    int size_ = 0;
};

Request request_of(Sort sort, std::size_t limit) {
    return {.query = {}, .sort = sort, .limit = limit, .facets = {"source", "date"}};
}

std::size_t sum_of(const Facet& facet) {
    std::size_t sum = 0;
    for (const FacetValue& value : facet.values) {
        sum += value.count;
    }
    return sum;
}

}  // namespace

TEST_CASE("Pages hold each article of the first page's archive once while it grows") {
    const auto sort = GENERATE(Sort::newest, Sort::oldest, Sort::relevance);
    constexpr int old_articles = 25;
    GrowingArchive archive;
    archive.grow(old_articles);
    Index first = archive.index();
    std::vector<std::string> wanted;
    for (const Hit& hit : ask(first, "ferry", request_of(sort, 100)).answer.hits) {
        wanted.push_back(hit.article.id);
    }
    std::vector<std::string> ids;
    std::string cursor;
    do {
        Index index = archive.index();
        const Results page = ask(index, "ferry", request_of(sort, 4), {}, cursor);
        CHECK(page.request.offset == ids.size());
        CHECK(page.moved_on == !cursor.empty());
        CHECK(page.answer.total == old_articles);
        CHECK(page.answer.stories == old_articles);
        CHECK(sum_of(page.answer.facets.front()) == old_articles);
        CHECK(page.answer.dates.set.total == old_articles);
        for (const Hit& hit : page.answer.hits) {
            ids.push_back(hit.article.id);
        }
        cursor = page.next_cursor;
        archive.grow(3);
    } while (!cursor.empty() && ids.size() < 100);
    CHECK(ids == wanted);
}

TEST_CASE("The facet of a chosen value counts only articles of the first page's archive") {
    GrowingArchive archive;
    archive.grow(10);
    Index before = archive.index();
    const std::string query = "ferry source:\"Daily Bee\"";
    const Results first = ask(before, query, request_of(Sort::newest, 2));
    archive.grow(10);
    Index index = archive.index();
    const Results second = ask(index, query, request_of(Sort::newest, 2), {}, first.next_cursor);
    CHECK(first.answer.total == 5);
    CHECK(second.answer.total == 5);
    CHECK(sum_of(first.answer.facets.front()) == 10);
    CHECK(sum_of(second.answer.facets.front()) == 10);
}

TEST_CASE("An article that was replaced since the first page keeps its place among the old ones") {
    GrowingArchive archive;
    archive.grow(6);
    Index before = archive.index();
    const Results first = ask(before, "ferry", request_of(Sort::newest, 2));
    archive.replace(1, article("0", "The ferry", "A ferry left.", "2000-01-01"));
    archive.grow(1);
    Index index = archive.index();
    const Results rest = ask(index, "ferry", request_of(Sort::newest, 10), {}, first.next_cursor);
    CHECK(rest.answer.hits.size() == 4);
    CHECK(rest.answer.hits.back().article.id == "0");
}

TEST_CASE("Pages of other lengths belong together, the last one has no cursor") {
    GrowingArchive archive;
    archive.grow(5);
    Index index = archive.index();
    const std::string cursor = ask(index, "ferry", request_of(Sort::newest, 2)).next_cursor;
    const Results rest = ask(index, "ferry", request_of(Sort::newest, 3), {}, cursor);
    CHECK(rest.answer.hits.size() == 3);
    CHECK(rest.next_cursor.empty());
    CHECK_FALSE(rest.moved_on);
    CHECK(ask(index, "ferry", request_of(Sort::newest, 0)).next_cursor.empty());
}

TEST_CASE("A cursor with another query, order or restriction is refused") {
    GrowingArchive archive;
    archive.grow(5);
    Index index = archive.index();
    const Request request = request_of(Sort::newest, 2);
    const std::string cursor = ask(index, "ferry", request).next_cursor;
    const std::string refusal = "the cursor is of another query";
    CHECK_NOTHROW(ask(index, " ferry ", request, {}, cursor));
    CHECK_THROWS_WITH(ask(index, "pier", request, {}, cursor), refusal);
    CHECK_THROWS_WITH(ask(index, "ferry", request_of(Sort::oldest, 2), {}, cursor), refusal);
    CHECK_THROWS_WITH(ask(index, "ferry", request, {everything()}, cursor), refusal);
    Request with_copies = request;
    with_copies.copies = Copies::shown;
    CHECK_THROWS_WITH(ask(index, "ferry", with_copies, {}, cursor), refusal);
}

TEST_CASE("A cursor leads no deeper than pages go") {
    GrowingArchive archive;
    archive.grow(5);
    Index index = archive.index();
    const Request request = request_of(Sort::newest, 2);
    std::string cursor = ask(index, "ferry", request).next_cursor;
    cursor.replace(cursor.rfind('-'), std::string::npos, "-4000000000");
    CHECK_THROWS_WITH(ask(index, "ferry", request, {}, cursor), "pages end behind 1,000,000 hits");
}

TEST_CASE("A story that is asked for is listed with all of its versions") {
    Index index = index_of({article("a", "The storm", "A storm came.", "2014-03-29"),
                            article("b", "Storm", "A storm came.", "2014-03-30"),
                            article("c", "Calm", "No storm came.", "2014-03-30")},
                           {"a", "a", ""});
    const auto [query, hits] = GENERATE(table<std::string, std::size_t>({
        {"storm", 2},
        {"story:a", 2},
        {"story:b title:storm", 2},
        {"-story:a storm", 1},
        {"story:c", 1},
    }));
    CAPTURE(query);
    CHECK(ask(index, query, {}).answer.hits.size() == hits);
}

}  // namespace news::searcher
